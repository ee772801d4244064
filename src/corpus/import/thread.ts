import { Worker } from "node:worker_threads";
import { RefusedArticle } from "../../articles/refused.ts";
import type { Draft } from "./draft.ts";
import { LIMITS, megabytes } from "./limits.ts";
import { parse } from "./parse.ts";
import type { Parser, ParseRequest } from "./parser.ts";
import type { Outcome } from "./thread-worker.ts";

/** How much a document may cost before it is given up. */
export interface ThreadLimits {
  readonly parseMs: number;
  /** By so much the process may grow while a document is read. */
  readonly growthBytes: number;
  readonly heapMegabytes: number;
}

const DEFAULTS: ThreadLimits = {
  parseMs: LIMITS.parseMs,
  growthBytes: LIMITS.growthBytes,
  heapMegabytes: LIMITS.heapMegabytes,
};

/**
 * Gives a parser that reads on a thread of its own, one document after another. A document that takes too
 * long or too much memory costs that thread, which is ended and begun anew, and nothing else.
 */
export function createThreadParser(limits: Partial<ThreadLimits> = {}, script: URL = SCRIPT): Parser {
  const given = { ...DEFAULTS, ...limits };
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const end = async () => {
    const ended = worker?.terminate();
    worker = null;
    await ended;
  };
  const read = async (request: ParseRequest): Promise<Draft[]> => {
    worker ??= begin(script, given);
    const outcome = await outcomeOf(worker, request, given);
    if (outcome.kind === "read") return outcome.drafts;
    if (outcome.kind === "given up") await end();
    throw new RefusedArticle(outcome.reason);
  };
  return {
    parse: async (request) => {
      // Plain text is no danger, and a thread takes longer to begin than it does to read.
      if (PLAIN.has(request.kind)) return parse(request);
      const mine = turn.then(async () => read(request));
      turn = mine.catch(() => {});
      return mine;
    },
    close: end,
  };
}

/** Beside this file, with its ending: .js as built. */
const SCRIPT = new URL(`./thread-worker.${import.meta.url.slice(-2)}`, import.meta.url);

function begin(script: URL, { heapMegabytes }: ThreadLimits): Worker {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32 },
    // What a library has to say of a document is nobody's to read, and settings are none of its affair.
    stdout: true,
    stderr: true,
    env: {},
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  return worker;
}

type Given = Outcome | { readonly kind: "given up"; readonly reason: string };

/** Gives what became of a document, or why it was given up. */
async function outcomeOf(worker: Worker, request: ParseRequest, limits: ThreadLimits): Promise<Given> {
  const { parseMs, growthBytes } = limits;
  return new Promise((resolve) => {
    // What is freed meanwhile hides what is taken, so the lowest size counts.
    let lowest = Infinity;
    const timers = [
      setTimeout(() => giveUp(`takes longer than ${Math.round(parseMs / 1000)} s to read`), parseMs),
      // The heap has a limit of its own; bytes that were unpacked are not on it.
      setInterval(() => {
        const size = process.memoryUsage.rss();
        lowest = Math.min(lowest, size);
        if (size - lowest > growthBytes) giveUp(TOO_LARGE(growthBytes));
      }, WATCH_MS),
    ];
    const done = (given: Given) => {
      for (const timer of timers) clearTimeout(timer);
      worker.removeAllListeners("message").removeAllListeners("error").removeAllListeners("exit");
      // A thread that is told to end may still have something to say; nobody listens any more.
      worker.on("error", () => {});
      resolve(given);
    };
    const giveUp = (reason: string) => done({ kind: "given up", reason });
    worker.on("message", (outcome: Outcome) => done(outcome));
    worker.on("error", (error) => {
      const isFull = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      giveUp(isFull ? TOO_LARGE(limits.heapMegabytes * 1024 * 1024) : `cannot be read: ${error.message}`);
    });
    worker.on("exit", () => giveUp("cannot be read: its reader ended"));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(request);
  });
}

const TOO_LARGE = (bytes: number) => `needs more than ${megabytes(bytes)} of memory to read; split it`;

const PLAIN: ReadonlySet<ParseRequest["kind"]> = new Set(["text", "markdown", "json"]);

const WATCH_MS = 20;
