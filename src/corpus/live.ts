import type { Clock, Engine, Refusal } from "../domain.ts";
import { createEngineOver } from "../engine.ts";
import { createCompactRetriever } from "../retriever/compact/compact.ts";
import { changeSnapshot, createSnapshot, type Snapshot } from "../snapshot.ts";
import type { ArticleChange, Update } from "./clerk.ts";
import { unpackArticle } from "./pack.ts";
import type { CorpusReader } from "./reader.ts";

/** A corpus that follows its files. */
export interface LiveCorpus {
  /**
   * Gives the engine of this moment: an immutable snapshot. Whoever serves a request takes it once, and keeps
   * it to the end.
   */
  engine(): Engine;
  status(): CorpusStatus;
  /** Looks at the files now; resolves when what was found is in the answers. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

export interface CorpusStatus {
  readonly articles: number;
  readonly refusals: readonly Refusal[];
  /** The latest changes, the newest first. */
  readonly changes: readonly (ArticleChange & { readonly atMs: number })[];
}

export interface LiveOptions {
  readonly clock: Clock;
  readonly quoteMaxChars: number;
  /** Told after each change is in the answers. */
  readonly changed?: (changes: readonly ArticleChange[], engine: Engine) => void;
  /** Told of a change that could not be taken over; the answers stay as they were. */
  readonly failed?: (error: unknown) => void;
}

/** Opens a live corpus; resolves with the first engine, rejects where the corpus cannot be read at all. */
export async function openLiveCorpus(reader: CorpusReader, options: LiveOptions): Promise<LiveCorpus> {
  let snapshot: Snapshot | null = null;
  let engine: Engine | null = null;
  let changes: CorpusStatus["changes"] = [];
  let working: Promise<void> = Promise.resolve();

  /** Builds beside the engine that answers, and swaps it whole. */
  const take = async (update: Update): Promise<void> => {
    const added = update.added.map((bytes) => unpackArticle(bytes));
    const isFirst = snapshot === null;
    snapshot =
      snapshot === null
        ? await createSnapshot(added, INDEX)
        : await changeSnapshot(snapshot, { added, removed: update.removed }, INDEX);
    engine = createEngineOver(snapshot, { ...options, refusals: update.refusals });
    if (isFirst) return;
    const atMs = options.clock.now();
    changes = [...update.changes.map((change) => ({ ...change, atMs })), ...changes].slice(0, KEPT_CHANGES);
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
    status: () => ({
      articles: snapshot!.entries.size,
      refusals: engine!.refusals,
      changes,
    }),
    async refresh() {
      await reader.refresh();
      await working;
    },
    close: () => reader.close(),
  };
}

/** The index that can be copied: what changes is added to a copy, and nothing is built again. */
const INDEX = { retriever: () => createCompactRetriever() };

const KEPT_CHANGES = 100;
