import { listFiles } from "../articles/listing.ts";
import { isOriginal } from "../articles/originals.ts";
import type { Derived } from "../derive.ts";
import type { Clock, Engine, Refusal } from "../domain.ts";
import { createEngine, createEngineOver, type EngineOptions } from "../engine.ts";
import { createCompactRetriever } from "../retriever/compact/compact.ts";
import { changeSnapshot } from "../snapshot.ts";
import { cardOf } from "../snapshot/card.ts";
import { createIntake, type Intake } from "../snapshot/intake.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { type Clerk, createClerk } from "./clerk.ts";
import { BrokenContainer } from "./container.ts";
import { corpusOf } from "./memory.ts";
import { packArticle, packedEntry } from "./pack.ts";
import {
  openSnapshot,
  type SnapshotPlace,
  snapshotPlace,
  type StoredSnapshot,
  writeSnapshot,
} from "./snapshots.ts";
import { unpackArticle } from "./unpack.ts";

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
  const make = async () => readAll(paths, { ...options, place });
  if (found === null) return make();
  const { files, refusals: listed } = await listFiles(paths);
  if (found.corpus !== corpusOf(files)) {
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

interface Reading extends StoredOptions {
  readonly place: SnapshotPlace;
}

/** Reads everything, each article into the index as soon as it is read. */
async function readAll(paths: readonly string[], options: Reading): Promise<Engine> {
  const { fromChars, clock } = { ...STORED_DEFAULTS, ...options };
  const gathering = createGathering(fromChars);
  const clerk = createClerk(paths, { clock, pack: (derived) => gathering.pack(derived) });
  const { update } = await clerk.look();
  const { added = [], changes = [], refusals = [] } = update ?? {};
  const few = gathering.few();
  if (few !== null) {
    const kept = new Set(added);
    const articles = few.flatMap(({ derived, bytes }) => (kept.has(bytes) ? [derived] : []));
    return createEngine(articles, { ...options, refusals });
  }
  const kept = new Set(changes.map(({ article }) => article));
  return store(
    gathering.finish((id) => kept.has(id)),
    clerk,
    { ...options, refusals },
  );
}

/** An article that was read, and its bytes. */
interface Read {
  readonly derived: Derived;
  readonly bytes: Uint8Array;
}

interface Gathering extends Pick<Intake, "finish"> {
  /** Packs an article that was read, and holds it or takes it into the index. */
  pack(derived: Derived): Uint8Array;
  /** Gives what was read, as long as it is little; null where it went into the index. */
  few(): readonly Read[] | null;
}

/** Gathers what is read: little of it is held, since a small corpus has an index of its own. */
function createGathering(fromChars: number): Gathering {
  const intake = createIntake(createCompactRetriever());
  const take = ({ derived, bytes }: Read) => intake.take(derived, packedEntry(bytes, cardOf(derived)));
  let few: Read[] | null = [];
  let chars = 0;
  return {
    pack(derived) {
      const read = { derived, bytes: packArticle(derived) };
      chars += derived.article.text.length;
      few?.push(read);
      if (few === null) take(read);
      else if (chars >= fromChars) {
        for (const one of few) take(one);
        few = null;
      }
      return read.bytes;
    },
    few: () => few,
    finish: (isKept) => intake.finish(isKept),
  };
}

/** Reads what changed since a snapshot was made. */
async function readChanges(
  paths: readonly string[],
  found: StoredSnapshot,
  options: Reading,
): Promise<Engine> {
  const clerk = createClerk(paths, { clock: options.clock, remembered: found });
  const { update } = await clerk.look();
  const added = update?.added.map((bytes) => unpackArticle(bytes)) ?? [];
  const removed = update?.removed ?? [];
  const index = { retriever: () => createCompactRetriever() };
  const snapshot = await changeSnapshot(found.snapshot, { added, removed }, index);
  return store(snapshot, clerk, { ...options, refusals: update?.refusals ?? found.refusals });
}

async function store(
  snapshot: Snapshot,
  clerk: Clerk,
  options: Reading & { readonly refusals: readonly Refusal[] },
): Promise<Engine> {
  // A full disk or a folder that is read-only costs time, not answers.
  await writeSnapshot(options.place, { snapshot, memory: clerk.memory() }).catch(() => {});
  return createEngineOver(snapshot, options);
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
