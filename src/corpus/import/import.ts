import { dirname, join } from "node:path";
import { isSystems, RefusedArticle } from "../../articles/refused.ts";
import { takeTurn } from "./turn.ts";
import { whyUnwritten } from "../unwritten.ts";
import { flushFolder } from "../whole.ts";
import { type Course, decide, type Decision } from "./decide.ts";
import type { Draft } from "./draft.ts";
import { createRobots } from "./fetch/robots.ts";
import type { Fetcher } from "./fetcher.ts";
import type { Parser } from "./parser.ts";
import { openLedger } from "./ledger.ts";
import { openShelf, put, putAddress } from "./shelf.ts";
import type { Found } from "./found.ts";
import { supplies, type Supplying } from "./supplies.ts";

/** What importing needs of the world. */
export interface ImportOptions {
  /** The corpus folder; made where it is missing. */
  readonly corpus: string;
  readonly parser: Parser;
  readonly fetcher: Fetcher;
  /** The folder that relative paths are relative to. */
  readonly standing: string;
  /** What the source "-" reads. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** The collection, a sub-folder, that new articles go to; a file inside the corpus stays in its own. */
  readonly collection?: string;
  /** Stores nothing. */
  readonly dryRun?: boolean;
  /** Fetches the pages of a feed's entries. */
  readonly follow?: boolean;
  /** Compares with the articles that lie in the corpus folder itself, and not with those of its collections. */
  readonly shallow?: boolean;
}

/** What became of one article. `from` is a path or an address, and the record in it where there are several. */
export type Imported =
  | {
      readonly kind: "added" | "replaced" | "unchanged";
      readonly from: string;
      /** The article's id in the corpus. */
      readonly id: string;
      /** Its file's path in the corpus folder. */
      readonly path: string;
      /** What a later run knows it by; see its front matter. */
      readonly origin: string | null;
      readonly draft: Draft;
      /** What people should know of its file although it is read. */
      readonly note?: string;
    }
  | { readonly kind: "refused"; readonly from: string; readonly reason: string };

/**
 * Imports files, folders, addresses and standard input ("-") into a corpus folder, and gives what became of
 * each article, as soon as it is stored. Reading on is what drives it; stopping is safe at any point.
 *
 * The same article twice is once: by its address, or where it has none by its text, else by the file and
 * record that it came from. A changed one replaces the old, whose text is kept (`readVersion`); one that says it was published
 * earlier than the one that is there does not. One import at a time goes into a corpus, of whatever process.
 */
export async function* importSources(
  sources: readonly string[],
  options: ImportOptions,
): AsyncGenerator<Imported> {
  if (options.dryRun === true) {
    yield* importing(sources, options);
    return;
  }
  const release = await takeTurn(options.corpus);
  try {
    yield* importing(sources, options);
  } finally {
    await release();
  }
}

async function* importing(sources: readonly string[], options: ImportOptions): AsyncGenerator<Imported> {
  const shelf = await openShelf(options.corpus, options);
  const run: Run = {
    shelf,
    options,
    met: new Set(),
    folders: new Set(),
    writes: new Map(),
    origins: new Map(),
  };
  const supplying: Supplying = { ...options, root: shelf.root, robots: createRobots(options.fetcher) };
  const ledger = openLedger(shelf.root);
  let waiting: { found: Found; outcome: Promise<Imported> }[] = [];
  const settled = async function* () {
    const outcomes = await Promise.all(waiting.map(async ({ outcome }) => outcome));
    // What is told as stored is on the disk, its name too.
    await Promise.all([...run.folders].map(async (folder) => flushFolder(folder)));
    run.folders.clear();
    for (const [index, { found }] of waiting.entries()) {
      const imported = outcomes[index]!;
      ledger.note(found, imported.kind === "refused" ? imported.reason : null);
      yield imported;
    }
    waiting = [];
  };
  const documents = supplies(sources, supplying);
  try {
    let next = documents.next();
    for (;;) {
      // While the next document takes its time, what is stored is told; quick ones are stored many at a time.
      const [first] = waiting;
      const step =
        first === undefined ? await next : await Promise.race([next, first.outcome.then(() => null)]);
      if (step === null || waiting.length >= WRITTEN_AT_ONCE) yield* settled();
      if (step === null) continue;
      if (step.done === true) break;
      waiting.push({ found: step.value, outcome: settle(run, step.value) });
      next = documents.next();
    }
    yield* settled();
  } finally {
    await documents.return(undefined);
  }
  if (options.dryRun !== true) await ledger.save();
}

interface Run extends Course {
  readonly options: ImportOptions;
  /** The folders that were written to and are not yet flushed. */
  readonly folders: Set<string>;
  /** The last write to each path: two of them must not overtake each other. */
  readonly writes: Map<string, Promise<void>>;
}

/** Decides at once what becomes of an article, so that the next one sees it, then stores it. */
async function settle(run: Run, found: Found): Promise<Imported> {
  if ("reason" in found) return { kind: "refused", from: found.from, reason: found.reason };
  const { from } = found;
  try {
    const decided = decide(run, found);
    const { kind, path, origin } = decided;
    if (kind !== "unchanged" && run.options.dryRun !== true) {
      await store(run, decided, found.draft);
    }
    const id = path.replace(/\.[^./]+$/, "");
    const { draft, note } = found;
    return { kind, from, id, path, origin, draft, ...(note === undefined ? {} : { note }) };
  } catch (error) {
    if (error instanceof RefusedArticle) return { kind: "refused", from, reason: error.message };
    if (isSystems(error)) {
      return { kind: "refused", from, reason: `cannot be stored: ${whyUnwritten(error, run.shelf.root)}` };
    }
    throw error;
  }
}

async function store({ shelf, writes, folders }: Run, decided: Decision, draft: Draft): Promise<void> {
  const { kind, path, origin } = decided;
  const before = writes.get(path) ?? Promise.resolve();
  const written = before.then(async () =>
    decided.address === null
      ? put(shelf.root, path, draft, { origin, replaces: kind === "replaced" })
      : putAddress(shelf.root, path, decided.address),
  );
  writes.set(path, written);
  await written;
  if (writes.get(path) === written) writes.delete(path);
  folders.add(join(shelf.root, dirname(path)));
}

const WRITTEN_AT_ONCE = 64;
