import { Worker } from "node:worker_threads";
import type { Memory } from "./memory.ts";
import type { Order, Report, WorkerData } from "./worker.ts";
import type { Update } from "./update.ts";

/** Where a live corpus hears of its files. */
export interface CorpusReader {
  /** Calls back with everything at first, then with each change, in order. */
  subscribe(listener: {
    readonly update: (update: Update) => void;
    readonly fail: (error: Error) => void;
  }): void;
  /** Resolves when every change that was on the disk has been told; rejects where the look at it failed. */
  refresh(): Promise<void>;
  /** Gives what is known of the files, after all that was told so far and nothing more; null where that is not kept. */
  memory?(): Promise<Memory | null>;
  close(): Promise<void>;
}

/** Gives a reader that reads, analyses and watches on a thread of its own. */
export function createThreadReader(
  paths: readonly string[],
  { version, watch, stored }: Omit<WorkerData, "paths">,
  script: URL = SCRIPT,
): CorpusReader {
  const worker = new Worker(script, {
    workerData: { paths, version, watch, stored } satisfies WorkerData,
  });
  const waiting = new Map<number, Waiting>();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const order = (message: Order) => worker.postMessage(message);
  const exited = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  let asked = 0;
  const ask = async (kind: "refresh" | "memory"): Promise<Memory | null> => {
    asked += 1;
    const id = asked;
    const answer = new Promise<Memory | null>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      order({ kind, id });
    });
    return Promise.race([exited.then(() => null), answer]);
  };
  return {
    subscribe({ update, fail }) {
      worker.on("error", fail);
      worker.on("message", (report: Report) => {
        if (report.kind === "update") update(report.update);
        else if (report.kind === "done") {
          waiting.get(report.id)?.resolve(report.memory);
          waiting.delete(report.id);
        } else {
          const error = new Error(report.message);
          fail(error);
          waiting.get(report.id ?? 0)?.reject(error);
          waiting.delete(report.id ?? 0);
        }
      });
    },
    async refresh() {
      await ask("refresh");
    },
    memory: () => ask("memory"),
    async close() {
      order({ kind: "close" });
      const timer = setTimeout(() => void worker.terminate(), CLOSE_MS);
      await exited;
      clearTimeout(timer);
    },
  };
}

/** Beside this file, with its ending: .js as built. */
const SCRIPT = new URL(`./worker.${import.meta.url.slice(-2)}`, import.meta.url);

interface Waiting {
  readonly resolve: (memory: Memory | null) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that is in the middle of something is not waited for longer. */
const CLOSE_MS = 2_000;
