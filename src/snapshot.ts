import { passages as passagesOf } from "./articles/passages.ts";
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
import { sentences as sentencesOf } from "./text/sentences.ts";
import { terms, tokens } from "./text/tokens.ts";

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

/** Indexes articles. The thread is given back every few articles, so that a bot goes on answering. */
export async function createSnapshot(articles: readonly Article[]): Promise<Snapshot> {
  const entries = new Map<string, Entry>();
  const retriever = createMiniSearchRetriever();
  const passages = new Map<string, { entry: Entry; passage: Passage }>();
  const names = new Map<string, Map<string, string>>();
  const inOrder = articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  let sinceMs = performance.now();
  for (const article of inOrder) {
    const entry = createEntry(article);
    entries.set(article.id, entry);
    retriever.add(index(entry, names));
    for (const passage of entry.passages) passages.set(passage.id, { entry, passage });
    if (performance.now() - sinceMs > SLICE_MS) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      sinceMs = performance.now();
    }
  }
  return {
    entries,
    retriever,
    passage: (id) => passages.get(id)!,
    sentence: analysed,
    spellings: (token) => spellings(token, names, retriever),
    visible: isVisible,
    citable: (article, scope) => article.status !== "retracted" && isVisible(article, scope),
    allCitable: articles.every((article) => article.status !== "retracted"),
  };
}

/** How long indexing may hold the thread at a time. */
const SLICE_MS = 15;

function createEntry(article: Article): Entry {
  const sentences = sentencesOf(article);
  return {
    article,
    sentences,
    passages: passagesOf(article, sentences),
    titleTerms: article.title === null ? [] : terms(article.title),
    analysed: sentences.map(() => undefined),
  };
}

function index(entry: Entry, names: Map<string, Map<string, string>>): IndexedPassage[] {
  const { article, titleTerms } = entry;
  return entry.passages.map((passage) => {
    const found: string[] = [];
    for (const sentence of entry.sentences.slice(passage.from, passage.to)) {
      for (const [at, token] of tokens(article.text.slice(sentence.start, sentence.end)).entries()) {
        if (token.term === "") continue;
        found.push(token.term);
        if (token.capital && (at > 0 || sentence.role !== "body")) learnName(names, token);
      }
    }
    return { id: passage.id, article: article.id, start: passage.start, terms: found, titleTerms };
  });
}

function learnName(names: Map<string, Map<string, string>>, token: Token): void {
  const key = nameKey(token.folded);
  const bucket = names.get(key) ?? new Map<string, string>();
  bucket.set(token.folded, token.term);
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
