import { derive, type Derived } from "./derive.ts";
import type { Article, Retriever } from "./domain.ts";
import { createMiniSearchRetriever } from "./retriever/minisearch.ts";
import { type Entry, entryOf } from "./snapshot/entries.ts";
import { indexed } from "./snapshot/indexed.ts";
import { createIntake } from "./snapshot/intake.ts";
import { pauses } from "./snapshot/pauses.ts";
import { type Snapshot, snapshotOf } from "./snapshot/snapshot.ts";
import { copiesAmong, laterOf } from "./snapshot/standing.ts";

/** What a snapshot is made with beside its articles. */
export interface SnapshotOptions {
  /** Gives an empty index. */
  readonly retriever?: () => Retriever;
}

/**
 * Indexes articles, or what was derived of them before. The thread is given back every few articles, so that a
 * bot goes on answering.
 */
export async function createSnapshot(
  articles: readonly (Article | Derived)[],
  { retriever: create = createMiniSearchRetriever }: SnapshotOptions = {},
): Promise<Snapshot> {
  const pause = pauses();
  const intake = createIntake(create());
  for (const article of articles.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))) {
    const derived = "article" in article ? article : derive(article);
    intake.take(derived, entryOf(derived));
    await pause();
  }
  return intake.finish();
}

function idOf(article: Article | Derived): string {
  return "article" in article ? article.article.id : article.id;
}

/** What came to a corpus and what left it; an article that was changed is in both. */
export interface Changes {
  readonly added: readonly Derived[];
  /** Ids. */
  readonly removed: readonly string[];
}

/**
 * Gives the snapshot of a corpus after changes, the same as one made fresh; the one before stays as it is, for
 * the requests that began with it. Where the index cannot be copied, it is built again.
 */
export async function changeSnapshot(
  before: Snapshot,
  { added, removed }: Changes,
  options: SnapshotOptions = {},
): Promise<Snapshot> {
  const gone = removed.flatMap((id) => before.entries.get(id)?.derived ?? []);
  const left = new Set(removed);
  const kept = [...before.entries].flatMap(([id, entry]) => (left.has(id) ? [] : [entry]));
  const retriever = before.retriever.copy?.();
  if (retriever === undefined) {
    return createSnapshot([...kept.map(({ derived }) => derived), ...added], options);
  }
  const entries = [...kept, ...added.map(entryOf)].toSorted((a, b) => (a.head.id < b.head.id ? -1 : 1));
  const copies = copiesAmong(entries);
  const [wasCopied, isCopied] = [laterOf(before.copies), laterOf(copies)];
  const pause = pauses();
  for (const one of [...gone, ...moved(kept, { from: isCopied, to: wasCopied })]) {
    if (wasCopied.has(one.article.id)) continue;
    retriever.remove(indexed(one));
    await pause();
  }
  const coming = [...added, ...moved(kept, { from: wasCopied, to: isCopied })];
  await addTo(
    retriever,
    coming.filter(({ article }) => !isCopied.has(article.id)),
    pause,
  );
  const names = before.names.after({ added, removed: gone });
  return snapshotOf({ entries, retriever, names, copies, use: before.use });
}

async function addTo(retriever: Retriever, added: readonly Derived[], pause: () => Promise<void>) {
  for (const one of added) {
    retriever.add(indexed(one));
    await pause();
  }
  // What was added is worked in now, and not by the first question.
  retriever.frequency("");
}

/** Gives those that stay and are in one of two sets alone. */
function moved(
  kept: readonly Entry[],
  { from, to }: { readonly from: ReadonlySet<string>; readonly to: ReadonlySet<string> },
): Derived[] {
  if (from.size === 0) return [];
  return kept.filter(({ head: { id } }) => from.has(id) && !to.has(id)).map(({ derived }) => derived);
}
