import { derive, type Derived } from "./derive.ts";
import { createNameBook, type NameBook } from "./namebook.ts";
import type {
  AnalysedSentence,
  Article,
  IndexedPassage,
  Passage,
  Retriever,
  Scope,
  Sentence,
  SourceRow,
  Token,
} from "./domain.ts";
import { quantities } from "./quantities/quantities.ts";
import { remembering } from "./recent.ts";
import { createMiniSearchRetriever } from "./retriever/minisearch.ts";
import { analyseSentence } from "./text/analysis.ts";
import { numbered } from "./text/terms.ts";

/** One article with all that is derived from it. */
export interface Entry {
  readonly derived: Derived;
  /** What tells how it stands among the others, read or not. */
  readonly head: Head;
  /** What is told of the article without reading it. */
  readonly card: SourceRow;
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly passages: readonly Passage[];
  readonly titleTerms: readonly string[];
  readonly analysed: (AnalysedSentence | undefined)[];
  /** Lets go of what was read of the article; it is read again when it is asked for. */
  forget(): void;
}

/** One corpus, indexed. Nothing of it changes once it is made. */
export interface Snapshot {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly retriever: Retriever;
  readonly names: NameBook;
  passage(id: string): { readonly entry: Entry; readonly passage: Passage };
  sentence(entry: Entry, index: number): AnalysedSentence | null;
  /** Gives the terms by which the articles spell a word of a question otherwise. */
  readonly spellings: (token: Token) => readonly string[];
  /** Tells whether a request may see an article at all. */
  visible(card: Card, scope: Scope): boolean;
  /** Tells whether it may be quoted as an answer: visible, not retracted, and replaced by none that is visible. */
  citable(card: Card, scope: Scope): boolean;
  /** Gives the id of the visible article that replaced one, or null. */
  supersededBy(id: string, scope: Scope): string | null;
  /** The articles that replaced others, by the ids of those. */
  readonly replaced: Replaced;
  /** The articles that say the same to the letter, by the one of them that is indexed; it is the first. */
  readonly copies: Copies;
  readonly allCitable: boolean;
}

/** Ids in order. */
export type Copies = ReadonlyMap<string, readonly string[]>;

/** By an article's id, the cards of those that replaced it, in order. */
export type Replaced = ReadonlyMap<string, readonly Card[]>;

/** What tells whether a request may see an article. */
export type Card = Pick<Article, "id" | "collection" | "published" | "status">;

/** What tells how an article stands among the others. */
type Head = Card & Pick<Article, "url" | "supersedes" | "version" | "title">;

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
  return snapshotOf({ entries, retriever, names, copies });
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

/** Gives the articles whose text, headline and passages are the same: each would take the others' places. */
function copiesAmong(sorted: readonly Entry[]): Copies {
  const alike = new Map<string, Entry[]>();
  for (const entry of sorted) {
    const { version, title } = entry.head;
    const key = `${version} ${title ?? ""}`;
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [entry]);
    else others.push(entry);
  }
  const copies = new Map<string, string[]>();
  for (const group of alike.values()) {
    if (group.length === 1) continue;
    const [first] = group;
    // The same text, read as Markdown and as plain text, has other passages.
    const cut = ({ passages }: Entry) => passages.map(({ start, end }) => `${start}-${end}`).join();
    const same = group.filter((entry) => cut(entry) === cut(first!));
    if (same.length > 1)
      copies.set(
        first!.head.id,
        same.map(({ head }) => head.id),
      );
  }
  return copies;
}

/** Gives the copies that are not indexed. */
function laterOf(copies: Copies): ReadonlySet<string> {
  return new Set([...copies.values()].flatMap((ids) => ids.slice(1)));
}

function snapshotOf({
  entries: sorted,
  retriever,
  names,
  copies,
}: Pick<Snapshot, "retriever" | "names" | "copies"> & { readonly entries: readonly Entry[] }): Snapshot {
  const entries = new Map(sorted.map((entry) => [entry.head.id, entry]));
  const heads = sorted.map(({ head }) => head);
  const replaced = replacements(heads);
  const allCitable = replaced.size === 0 && heads.every(({ status }) => status !== "retracted");
  return restoreSnapshot({ entries, retriever, names, replaced, copies, allCitable });
}

/** Gives what replaced what. Two that name each other replace nothing. */
function replacements(articles: readonly Head[]): Replaced {
  const naming = articles.filter(({ supersedes }) => supersedes.length > 0);
  if (naming.length === 0) return new Map();
  const ids = new Map<string, string>();
  for (const { id, url } of articles) if (url !== null && !ids.has(url)) ids.set(url, id);
  for (const { id } of articles) ids.set(id, id);
  const pairs = naming.flatMap((later) => {
    const folder = later.id.slice(0, later.id.lastIndexOf("/") + 1);
    return later.supersedes.flatMap((name) => {
      const id = ids.get(name) ?? ids.get(folder + name);
      return id === undefined || id === later.id ? [] : [{ id, later }];
    });
  });
  const replaced = new Map<string, Card[]>();
  for (const { id, later } of pairs) {
    if (pairs.some((other) => other.id === later.id && other.later.id === id)) continue;
    const { collection, published, status } = later;
    replaced.set(id, [...(replaced.get(id) ?? []), { id: later.id, collection, published, status }]);
  }
  return replaced;
}

/** Gives the snapshot over what was made before: entries in the order of their ids, index and names. */
export function restoreSnapshot(
  made: Pick<Snapshot, "entries" | "retriever" | "names" | "replaced" | "copies" | "allCitable">,
): Snapshot {
  const { entries, retriever, names, replaced } = made;
  const supersededBy = (id: string, scope: Scope) =>
    replaced.get(id)?.find((later) => isVisible(later, scope))?.id ?? null;
  return {
    ...made,
    passage: (id) => passageOf(entries, id),
    sentence: analyser(),
    spellings: (token) => spellings(token, names, retriever),
    visible: isVisible,
    citable: (card, scope) =>
      card.status !== "retracted" && isVisible(card, scope) && supersededBy(card.id, scope) === null,
    supersededBy,
  };
}

/** A passage's id is its article's and the number of its first sentence. */
function passageOf(entries: ReadonlyMap<string, Entry>, id: string): { entry: Entry; passage: Passage } {
  const mark = id.lastIndexOf("#");
  const entry = entries.get(id.slice(0, mark))!;
  const from = Number(id.slice(mark + 1));
  return {
    entry,
    get passage() {
      return entry.passages.find((passage) => passage.from === from)!;
    },
  };
}

/** Gives the thread back whenever it was held too long. */
export function pauses(): () => Promise<void> {
  let sinceMs = performance.now();
  return async () => {
    if (performance.now() - sinceMs <= SLICE_MS) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    sinceMs = performance.now();
  };
}

/** How long indexing may hold the thread at a time. */
const SLICE_MS = 15;

/** An article that stays as it was keeps its entry from snapshot to snapshot, and with it what was read of it. */
function entryOf(derived: Derived): Entry {
  const known = ENTRIES.get(derived);
  if (known !== undefined) return known;
  const entry = createEntry(
    () => derived,
    () => cardOf(derived),
  );
  // What is at hand is as good as read.
  void entry.derived;
  ENTRIES.set(derived, entry);
  return entry;
}

const ENTRIES = new WeakMap<Derived, Entry>();

/** Gives an entry that reads its article when first asked: of a large corpus, a question touches a few. */
export function createEntry(read: () => Derived, card: () => SourceRow): Entry {
  return new LazyEntry(read, card);
}

/** A class, since a corpus has many: getters of its own for each would take most of the time to open a snapshot. */
class LazyEntry implements Entry {
  readonly analysed: (AnalysedSentence | undefined)[] = [];
  readonly #read: () => Derived;
  readonly #card: () => SourceRow;
  #derived: Derived | undefined;

  constructor(read: () => Derived, card: () => SourceRow) {
    this.#read = read;
    this.#card = card;
  }

  get derived(): Derived {
    return (this.#derived ??= this.#read());
  }

  forget(): void {
    this.analysed.length = 0;
    this.#derived = undefined;
  }

  get head(): Entry["head"] {
    return this.#derived?.article ?? this.#card();
  }

  get card(): SourceRow {
    return this.#card();
  }

  get article(): Article {
    return this.derived.article;
  }

  get sentences(): readonly Sentence[] {
    return this.derived.sentences;
  }

  get passages(): readonly Passage[] {
    return this.derived.passages;
  }

  get titleTerms(): readonly string[] {
    return this.derived.titleTerms;
  }
}

/** Gives what is told of an article without reading it. */
export function cardOf({ article, sentences, passages }: Derived): SourceRow {
  const { id, title, source, author, published, url, status, collection, version, inferred, sample } =
    article;
  const { supersedes } = article;
  const counts = { sentences: sentences.length, passages: passages.length };
  return {
    id,
    title,
    source,
    author,
    published,
    url,
    status,
    collection,
    version,
    inferred,
    sample,
    supersedes,
    supersededBy: null,
    ...counts,
  };
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

function spellings(token: Token, names: NameBook, retriever: Retriever): readonly string[] {
  const found = names.alike(token.folded, token.term);
  // Misspelt: only what no article has is looked for with tolerance, which costs time and precision.
  if (found.length === 0 && retriever.frequency(token.term) === 0) return retriever.similar(token.term);
  return found;
}

/** Gives sentences, each analysed once as long as its article is among those that were asked for last. */
function analyser(): Snapshot["sentence"] {
  const use = remembering(REMEMBERED_ARTICLES);
  return (entry, at) => {
    if (entry.sentences[at] === undefined) return null;
    use(entry);
    return (entry.analysed[at] ??= readSentence(entry, at));
  };
}

/** Some thirty questions' worth, and a few megabytes. */
const REMEMBERED_ARTICLES = 300;

/** Analyses a sentence of an article and keeps nothing of it; `at` must be one of its sentences. */
export function readSentence({ article, sentences }: Entry, at: number): AnalysedSentence {
  const reference = article.published?.length === 10 ? { reference: article.published } : {};
  return analyseSentence(article.text, sentences[at]!, (text) => quantities(text, reference));
}

/** Articles published after the day asked do not exist for it; undated ones do. */
function isVisible(article: Card, scope: Scope): boolean {
  if (scope.articles !== undefined && !scope.articles.includes(article.id)) return false;
  if (scope.collections !== undefined && !scope.collections.includes(article.collection ?? "")) return false;
  if (scope.asOf === undefined || article.published === null) return true;
  return article.published <= scope.asOf.slice(0, article.published.length);
}
