import { derive, type Derived } from "./derive.ts";
import type {
  AnalysedSentence,
  Article,
  IndexedPassage,
  Passage,
  Retriever,
  Scope,
  Sentence,
  Token,
} from "./domain.ts";
import { quantities } from "./quantities/quantities.ts";
import { createMiniSearchRetriever } from "./retriever/minisearch.ts";
import { analyseSentence } from "./text/analysis.ts";
import { nameKey, sameName } from "./text/names.ts";

/** One article with all that is derived from it. */
export interface Entry {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly passages: readonly Passage[];
  readonly titleTerms: readonly string[];
  readonly analysed: (AnalysedSentence | undefined)[];
}

/** One corpus, indexed. Nothing of it changes once it is made. */
export interface Snapshot {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly retriever: Retriever;
  passage(id: string): { readonly entry: Entry; readonly passage: Passage };
  sentence(entry: Entry, index: number): AnalysedSentence | null;
  /** Gives the terms by which the articles spell a word of a question otherwise. */
  readonly spellings: (token: Token) => readonly string[];
  /** Tells whether a request may see an article at all. */
  visible(article: Article, scope: Scope): boolean;
  /** Tells whether it may be quoted as an answer: visible, and not retracted. */
  citable(article: Article, scope: Scope): boolean;
  readonly allCitable: boolean;
}

/**
 * Indexes articles, or what was derived of them before. The thread is given back every few articles, so that a
 * bot goes on answering.
 */
export async function createSnapshot(articles: readonly (Article | Derived)[]): Promise<Snapshot> {
  const entries = new Map<string, Entry>();
  const retriever = createMiniSearchRetriever();
  const passages = new Map<string, { entry: Entry; passage: Passage }>();
  const names = new Map<string, Map<string, string>>();
  const inOrder = articles.toSorted((a, b) => (articleOf(a).id < articleOf(b).id ? -1 : 1));
  let sinceMs = performance.now();
  for (const one of inOrder) {
    const derived = "article" in one ? one : derive(one);
    const entry = entryOf(derived);
    entries.set(entry.article.id, entry);
    retriever.add(indexed(derived));
    for (const [folded, term] of derived.names) learnName(names, folded, term);
    for (const passage of entry.passages) passages.set(passage.id, { entry, passage });
    if (performance.now() - sinceMs > SLICE_MS) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      sinceMs = performance.now();
    }
  }
  const all = [...entries.values()];
  return {
    entries,
    retriever,
    passage: (id) => passages.get(id)!,
    sentence: analysed,
    spellings: (token) => spellings(token, names, retriever),
    visible: isVisible,
    citable: (article, scope) => article.status !== "retracted" && isVisible(article, scope),
    allCitable: all.every(({ article }) => article.status !== "retracted"),
  };
}

/** How long indexing may hold the thread at a time. */
const SLICE_MS = 15;

function articleOf(one: Article | Derived): Article {
  return "article" in one ? one.article : one;
}

/** An article that stays as it was keeps its entry from snapshot to snapshot, and with it what was read of it. */
function entryOf(derived: Derived): Entry {
  const known = ENTRIES.get(derived);
  if (known !== undefined) return known;
  const { article, sentences, passages, titleTerms } = derived;
  const entry = { article, sentences, passages, titleTerms, analysed: sentences.map(() => undefined) };
  ENTRIES.set(derived, entry);
  return entry;
}

const ENTRIES = new WeakMap<Derived, Entry>();

function indexed({ article, passages, terms, titleTerms }: Derived): IndexedPassage[] {
  return passages.map(({ id, start }, at) => ({
    id,
    article: article.id,
    start,
    terms: terms[at]!,
    titleTerms,
  }));
}

function learnName(names: Map<string, Map<string, string>>, folded: string, term: string): void {
  const key = nameKey(folded);
  const bucket = names.get(key) ?? new Map<string, string>();
  bucket.set(folded, term);
  names.set(key, bucket);
}

function spellings(
  token: Token,
  names: ReadonlyMap<string, ReadonlyMap<string, string>>,
  retriever: Retriever,
): readonly string[] {
  const found = new Set<string>();
  for (const [word, term] of names.get(nameKey(token.folded)) ?? []) {
    if (term !== token.term && sameName(word, token.folded)) found.add(term);
  }
  // Misspelt: only what no article has is looked for with tolerance, which costs time and precision.
  if (found.size === 0 && retriever.frequency(token.term) === 0) return retriever.similar(token.term);
  return [...found].sort();
}

function analysed(entry: Entry, at: number): AnalysedSentence | null {
  if (entry.sentences[at] === undefined) return null;
  const known = entry.analysed[at] ?? readSentence(entry, at);
  entry.analysed[at] = known;
  return known;
}

/** Analyses a sentence of an article and keeps nothing of it; `at` must be one of its sentences. */
export function readSentence({ article, sentences }: Entry, at: number): AnalysedSentence {
  const reference = article.published?.length === 10 ? { reference: article.published } : {};
  return analyseSentence(article.text, sentences[at]!, (text) => quantities(text, reference));
}

/** Articles published after the day asked do not exist for it; undated ones do. */
function isVisible(article: Article, scope: Scope): boolean {
  if (scope.articles !== undefined && !scope.articles.includes(article.id)) return false;
  if (scope.collections !== undefined && !scope.collections.includes(article.collection ?? "")) return false;
  if (scope.asOf === undefined || article.published === null) return true;
  return article.published <= scope.asOf.slice(0, article.published.length);
}
