import { derive, type Derived } from "./derive.ts";
import type { Article, IndexedPassage, Retriever } from "./domain.ts";
import { createNameBook } from "./namebook.ts";
import { createMiniSearchRetriever } from "./retriever/minisearch.ts";
import { type Entry, entryOf } from "./snapshot/entries.ts";
import { pauses } from "./snapshot/pauses.ts";
import { restoreSnapshot, type Snapshot } from "./snapshot/restored.ts";
import { copiesAmong, laterOf, replacements } from "./snapshot/standing.ts";
import { numbered } from "./text/terms.ts";

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
  const derived: Derived[] = [];
  for (const article of articles) {
    derived.push("article" in article ? article : derive(article));
    await pause();
  }
  const retriever = create();
  const entries = derived.toSorted(byId).map(entryOf);
  const copies = copiesAmong(entries);
  const copied = laterOf(copies);
  await addTo(
    retriever,
    entries.filter(({ head }) => !copied.has(head.id)).map((one) => one.derived),
    pause,
  );
  const names = createNameBook().after({ added: derived, removed: [] });
  return snapshotOf({ entries, retriever, names, copies });
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

function byId(a: Derived, b: Derived): number {
  return a.article.id < b.article.id ? -1 : 1;
}

/** Gives those that stay and are in one of two sets alone. */
function moved(
  kept: readonly Entry[],
  { from, to }: { readonly from: ReadonlySet<string>; readonly to: ReadonlySet<string> },
): Derived[] {
  if (from.size === 0) return [];
  return kept.filter(({ head: { id } }) => from.has(id) && !to.has(id)).map(({ derived }) => derived);
}

function snapshotOf({
  entries: sorted,
  retriever,
  names,
  copies,
  use,
}: Pick<Snapshot, "retriever" | "names" | "copies"> &
  Partial<Pick<Snapshot, "use">> & { readonly entries: readonly Entry[] }): Snapshot {
  const entries = new Map(sorted.map((entry) => [entry.head.id, entry]));
  const heads = sorted.map(({ head }) => head);
  const replaced = replacements(heads);
  const allCitable = replaced.size === 0 && heads.every(({ status }) => status !== "retracted");
  const made = { entries, retriever, names, replaced, copies, allCitable };
  return restoreSnapshot(use === undefined ? made : { ...made, use });
}

function indexed({ article, passages, words, terms, titleTerms }: Derived): IndexedPassage[] {
  const title = numbered(titleTerms);
  return passages.map(({ id, start }, at) => ({
    id,
    article: article.id,
    start,
    terms: { words, places: terms[at]! },
    titleTerms: title,
  }));
}
