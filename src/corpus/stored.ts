import { listFiles } from "../articles/listing.ts";
import { isOriginal } from "../articles/originals.ts";
import type { Clock, Engine, Refusal } from "../domain.ts";
import { createEngineOver, type EngineOptions } from "../engine.ts";
import { BrokenContainer } from "./container.ts";
import { corpusOf } from "./memory.ts";
import { openSnapshot, snapshotPlace } from "./snapshots.ts";

/** Where the snapshot of a corpus lies, and what its engine is made with. */
export interface StoredOptions {
  /** The folder for snapshots; made where it is missing. */
  readonly folder: string;
  /** Names the code that derives: what another wrote is made anew. */
  readonly build: string;
  readonly clock: Clock;
  readonly quoteMaxChars: number;
  /** The learned ones by default. */
  readonly models?: NonNullable<EngineOptions["models"]>;
  /** A corpus with fewer characters is read as fast as its snapshot. */
  readonly fromChars?: number;
}

/** Some hundred articles, read and indexed in a second. */
export const STORED_DEFAULTS = { fromChars: 1_000_000 } as const satisfies Partial<StoredOptions>;

/**
 * Gives the engine over a corpus, from its snapshot where there is one of these files as they stand; else it
 * reads them, and leaves a snapshot for the next time where the corpus is large. Throws an Error where a path
 * does not exist; a snapshot that cannot be read or written is done without.
 */
export async function openStored(paths: readonly string[], options: StoredOptions): Promise<Engine> {
  const place = snapshotPlace(paths, options);
  const found = openSnapshot(place);
  // Where nothing changed nothing is read, and what reads is not loaded: a tenth of the time to an answer.
  const reading = async () => import("./reading.ts");
  const make = async () => (await reading()).readAll(paths, { ...options, place });
  if (found === null) return make();
  const { files, refusals: listed } = await listFiles(paths);
  if (found.corpus !== corpusOf(files)) {
    const { readChanges } = await reading();
    return readChanges(paths, found, { ...options, place }).catch(async (error: unknown) => {
      if (error instanceof BrokenContainer) return make();
      throw error;
    });
  }
  return steadied(
    createEngineOver(found.snapshot, { ...options, refusals: refreshed(found.refusals, listed) }),
    make,
  );
}

/** Originals come and are imported without any article's file changing: what is said of them is of this moment. */
function refreshed(kept: readonly Refusal[], listed: readonly Refusal[]): Refusal[] {
  const articles = kept.filter(({ from }) => !isOriginal(from));
  const others = listed.filter(({ from }) => isOriginal(from));
  return [...articles, ...others].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Gives the engine, which takes the place of one whose snapshot turns out to be damaged: the articles are still there. */
function steadied(first: Engine, make: () => Promise<Engine>): Engine {
  let engine = first;
  let made: Promise<Engine> | undefined;
  const sure = async <T>(act: (engine: Engine) => Promise<T>): Promise<T> => {
    try {
      return await act(engine);
    } catch (error) {
      if (!(error instanceof BrokenContainer)) throw error;
      made ??= make();
      engine = await made;
      return act(engine);
    }
  };
  const now = <T>(act: (engine: Engine) => T): T => {
    try {
      return act(engine);
    } catch (error) {
      if (!(error instanceof BrokenContainer)) throw error;
      made ??= make();
      void made.then((fresh) => (engine = fresh)).catch(() => {});
      throw new Error("Cannot read the snapshot: it is damaged. It is being made anew: try again.", {
        cause: error,
      });
    }
  };
  return {
    get refusals() {
      return engine.refusals;
    },
    ask: async (...asked) => sure(async (one) => one.ask(...asked)),
    search: async (...asked) => sure(async (one) => one.search(...asked)),
    facts: async (...asked) => sure(async (one) => one.facts(...asked)),
    timeline: async (...asked) => sure(async (one) => one.timeline(...asked)),
    check: async (...asked) => sure(async (one) => one.check(...asked)),
    // Suggestions: where they fail, there are none until somebody asks something.
    questions: (...asked) => engine.questions(...asked),
    sources: (scope) => now((one) => one.sources(scope)),
    count: (scope) => now((one) => one.count(scope)),
    article: (id, scope) =>
      now((one) => {
        const found = one.article(id, scope);
        // Read here, where it is seen to be damaged, and not by whoever looks into it.
        if (found === null) return null;
        const { article, sentences, supersededBy } = found;
        return { article, sentences, supersededBy };
      }),
  };
}
