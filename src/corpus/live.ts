import type { Clock, Engine, ReadArticle } from "../domain.ts";
import { createEngineOver } from "../engine.ts";
import { createCompactRetriever } from "../retriever/compact/compact.ts";
import { changeSnapshot, createSnapshot } from "../snapshot.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { createKeeper } from "./keeper.ts";
import { openVersion } from "./history.ts";
import { unpackArticle } from "./unpack.ts";
import type { CorpusReader } from "./reader.ts";
import type { SnapshotPlace, StoredSnapshot } from "./snapshots.ts";
import type { ArticleChange, Update } from "./update.ts";

/** A corpus that follows its files. */
export interface LiveCorpus {
  /**
   * Gives the engine of this moment: an immutable snapshot. Whoever serves a request takes it once, and keeps
   * it to the end.
   */
  engine(): Engine;
  /** Gives an earlier version of an article; null where it was not kept. */
  past(article: string, version: string): Promise<ReadArticle | null>;
  /** Looks at the files now; resolves when what was found is in the answers. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** Who hears of what becomes of the articles while they are followed. */
export interface CorpusListener {
  /** Told after each change is in the answers. */
  readonly changed?: (changes: readonly ArticleChange[], engine: Engine) => void;
  /** Told of a change that could not be taken over; the answers stay as they were. */
  readonly failed?: (error: unknown) => void;
  /** Told once where no snapshot can be left: the next start takes longer. */
  readonly unkept?: (error: unknown) => void;
}

/** What a corpus is followed with. */
export interface LiveOptions extends CorpusListener {
  readonly clock: Clock;
  readonly quoteMaxChars: number;
  /** The corpus folders, in whose history earlier versions are kept. */
  readonly roots?: readonly string[];
  /** The snapshot to begin with, which the reader knows of too; absent, everything is read. */
  readonly restored?: Pick<StoredSnapshot, "snapshot" | "refusals">;
  /** Where a snapshot of a large corpus is left for the next start; absent, nowhere. */
  readonly store?: SnapshotPlace & { readonly fromChars: number };
}

/** Opens a live corpus; resolves with the first engine, rejects where the corpus cannot be read at all. */
export async function openLiveCorpus(reader: CorpusReader, options: LiveOptions): Promise<LiveCorpus> {
  let snapshot: Snapshot | null = null;
  const keeper = createKeeper(options, async () => {
    const memory = (await reader.memory?.()) ?? null;
    // What was told before the memory was given is in the snapshot by then, and nothing of what came after.
    return new Promise((resolve) => {
      working = working.then(() => resolve(memory === null ? null : { snapshot: snapshot!, memory }));
    });
  });
  let engine: Engine | null = null;
  let working: Promise<void> = Promise.resolve();

  /** Builds beside the engine that answers, and swaps it whole. */
  const take = async (update: Update): Promise<void> => {
    const isFirst = snapshot === null;
    const before = snapshot ?? (update.whole === true ? null : (options.restored?.snapshot ?? null));
    const next = await snapshotBehind(before, update);
    if (next !== before) keeper.changed();
    snapshot = next;
    engine = createEngineOver(next, { ...options, refusals: update.refusals });
    if (isFirst) return;
    options.changed?.(update.changes, engine);
  };

  await new Promise<void>((resolve, reject) => {
    reader.subscribe({
      update: (update) => {
        working = working
          .then(() => take(update))
          .then(resolve, (error: unknown) => {
            reject(error instanceof Error ? error : new Error(String(error)));
            options.failed?.(error);
          });
      },
      fail: (error) => {
        reject(error);
        options.failed?.(error);
      },
    });
  });
  return {
    engine: () => engine!,
    past: async (article, version) => openVersion(options.roots ?? [], article, version),
    async refresh() {
      await reader.refresh();
      await working;
    },
    async close() {
      await keeper.close();
      await reader.close();
    },
  };
}

/** Gives the snapshot after an update: the one before it where no article is another. */
async function snapshotBehind(
  before: Snapshot | null,
  { added: packed, removed }: Update,
): Promise<Snapshot> {
  const added = packed.map((bytes) => unpackArticle(bytes));
  if (before === null) return createSnapshot(added, INDEX);
  return added.length + removed.length === 0 ? before : changeSnapshot(before, { added, removed }, INDEX);
}

/** The index that can be copied: what changes is added to a copy, and nothing is built again. */
const INDEX = { retriever: () => createCompactRetriever() };
