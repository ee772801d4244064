import type { AnalysedSentence, Hit, Question, QuestionTerm, Scope } from "../domain.ts";
import { headingOf, headingsAt, headingsBehind } from "./headings.ts";
import { isAmong } from "../text/asked-terms.ts";
import { onlyAsks } from "../ranker/by-hand/asked-above.ts";
import type { Heading, PoolSentence } from "../ranker/types.ts";
import { createRecency } from "../ranker/recency.ts";
import type { Entry } from "../snapshot/entries.ts";
import type { Snapshot } from "../snapshot/restored.ts";

export interface PoolOptions {
  /** How many passages are read for an answer. */
  readonly passages?: number;
  /** What the number of matched terms counts beside the additive score: sum × matched^gamma. */
  readonly gamma?: number;
}

export const POOL_DEFAULTS = { passages: 12, gamma: 0.5 } as const satisfies Required<PoolOptions>;

/** What was found for a question: its passages with their combined scores, and their sentences. */
export interface Pool {
  readonly hits: readonly ScoredHit[];
  readonly sentences: readonly PoolSentence[];
  /** The question's terms that no visible article has, in any spelling. */
  readonly absent: readonly QuestionTerm[];
  /** How many passages there are to find: of a small scope its own, else those of the corpus. */
  readonly passages: number;
}

export interface ScoredHit extends Hit {
  /** The sum with its share of the terms, and that with what the passage's day counts. */
  readonly relevance: number;
  readonly score: number;
}

/** Finds the passages of a question and gives their sentences; of a scope that small, all of its sentences. */
export async function createPool(
  snapshot: Snapshot,
  question: Question,
  scope: Scope,
  options: PoolOptions & { readonly idf: (term: string) => number },
): Promise<Pool> {
  const hits = await retrieve(snapshot, question, scope, options);
  const within = scopedEntries(snapshot, scope);
  const passages =
    within === null
      ? hits.map((hit) => hit.passage)
      : within.flatMap((entry) => entry.passages.map(({ id }) => id));
  const scores = new Map(
    within === null
      ? hits.map(({ passage, relevance }) => [passage, relevance])
      : passages.map((id) => [id, worthOf(snapshot, id, { question, idf: options.idf })]),
  );
  const best = Math.max(1e-9, ...scores.values());
  const located = passages.map((id) => snapshot.passage(id));
  const recency = createRecency(
    scope.asOf,
    located.map(({ entry }) => entry.card),
  );
  const sentences = located.flatMap(({ entry, passage }) => {
    const retrieval = (scores.get(passage.id) ?? 0) / best;
    return poolSentences(snapshot, { entry, passage }, { retrieval, recency: recency(entry.card) });
  });
  const absent = await absentTerms(snapshot, question, scope);
  return { hits, sentences, absent, passages: within === null ? snapshot.retriever.size : passages.length };
}

/**
 * What a passage of a small corpus is worth: the idf of the question's terms that it has. The backend knows
 * the corpus alone, and in two articles every word seems as rare as another.
 */
function worthOf(
  snapshot: Snapshot,
  id: string,
  { question, idf }: { readonly question: Question; readonly idf: (term: string) => number },
): number {
  const { entry, passage } = snapshot.passage(id);
  const terms = new Set<string>();
  for (let at = passage.from; at < passage.to; at += 1) {
    for (const { term } of snapshot.sentence(entry, at)?.tokens ?? []) terms.add(term);
  }
  return question.terms.filter((term) => isAmong(term, terms)).reduce((sum, { term }) => sum + idf(term), 0);
}

/** Gives the best passages, best first. */
export async function retrieve(
  snapshot: Snapshot,
  question: Question,
  scope: Scope,
  options: PoolOptions = {},
): Promise<ScoredHit[]> {
  const { passages, gamma } = { ...POOL_DEFAULTS, ...options };
  const terms = question.terms.map(({ term, alternatives }) => [term, ...alternatives]);
  const accept = acceptor(snapshot, scope);
  const found = await snapshot.retriever.search({
    terms,
    limit: passages * (scope.asOf === undefined ? 4 : 16),
    ...accept,
  });
  const recency = createRecency(scope.asOf, []);
  // Copies share a place among the passages that are read.
  const places = new Map<string, string>();
  const taken = new Set<string>();
  return found
    .flatMap((hit) => {
      const copies = copiesOf(snapshot, hit, scope);
      for (const { passage } of copies) places.set(passage, hit.passage);
      return copies;
    })
    .map((hit) => {
      const fresh = scope.asOf === undefined ? 0 : recency(snapshot.passage(hit.passage).entry.card);
      const relevance = hit.sum * hit.matched ** gamma;
      return {
        passage: hit.passage,
        sum: hit.sum,
        matched: hit.matched,
        relevance,
        score: relevance * (1 + RECENT * fresh),
      };
    })
    .sort((a, b) => b.score - a.score)
    .filter(({ passage }) => {
      if (taken.size < passages) taken.add(places.get(passage)!);
      return taken.has(places.get(passage)!);
    });
}

/** What a passage of the day counts beside one of two years before; chosen on the first weeks of news-2022. */
const RECENT = 1;

/** Gives a passage of each copy of an article that may be quoted: one of them is indexed for all. */
function copiesOf(snapshot: Snapshot, hit: Hit, scope: Scope): Hit[] {
  const mark = hit.passage.lastIndexOf("#");
  const ids = snapshot.copies.get(hit.passage.slice(0, mark));
  if (ids === undefined) return [hit];
  const citable = ids.filter((id) => snapshot.citable(snapshot.entries.get(id)!.card, scope));
  return citable.slice(0, COPIES).map((id) => ({ ...hit, passage: id + hit.passage.slice(mark) }));
}

/** An answer cites no more of the same. */
const COPIES = 4;

/** Nothing where every passage may be seen, so that the backend need not ask. */
function acceptor(snapshot: Snapshot, scope: Scope): { accept?: (article: string) => boolean } {
  const open = scope.articles === undefined && scope.collections === undefined && scope.asOf === undefined;
  if (open && snapshot.allCitable) return {};
  const isCitable = (id: string) => snapshot.citable(snapshot.entries.get(id)!.card, scope);
  return { accept: (id) => snapshot.copies.get(id)?.some(isCitable) ?? isCitable(id) };
}

async function absentTerms(snapshot: Snapshot, question: Question, scope: Scope): Promise<QuestionTerm[]> {
  const { accept } = acceptor(snapshot, scope);
  const stands = await Promise.all(
    question.terms.map(async ({ term, alternatives }) => {
      const spellings = [term, ...alternatives];
      if (!spellings.some((spelling) => snapshot.retriever.frequency(spelling) > 0)) return false;
      if (accept === undefined) return true;
      return (await snapshot.retriever.search({ terms: [spellings], limit: 1, accept })).length > 0;
    }),
  );
  return question.terms.filter((_, place) => !stands[place]);
}

/** The visible articles, where their passages are few enough to read them all; else null. */
function scopedEntries(snapshot: Snapshot, scope: Scope): Entry[] | null {
  const ids = scope.articles ?? (snapshot.retriever.size <= READ_ALL ? snapshot.entries.keys() : null);
  if (ids === null) return null;
  const entries = [...new Set(ids)]
    .flatMap((id) => snapshot.entries.get(id) ?? [])
    .filter((entry) => snapshot.citable(entry.card, scope));
  const passages = entries.reduce((sum, entry) => sum + entry.passages.length, 0);
  return passages <= READ_ALL ? entries : null;
}

const READ_ALL = 40;

function poolSentences(
  snapshot: Snapshot,
  { entry, passage }: ReturnType<Snapshot["passage"]>,
  { retrieval, recency }: Pick<PoolSentence, "retrieval" | "recency">,
): PoolSentence[] {
  const places = Array.from({ length: passage.to - passage.from }, (_, offset) => passage.from + offset);
  const own = places.map((at) => snapshot.sentence(entry, at)!);
  const titleTerms = new Set(entry.titleTerms);
  let headings = headingsAt(snapshot, entry, passage.from);
  return own.map((sentence, offset) => {
    const { index } = sentence;
    const previous = own[offset - 1] ?? snapshot.sentence(entry, index - 1);
    const over = headingOf(headings, sentence);
    const pooled = new Pooled(own, offset, {
      passage: passage.id,
      previous,
      next: own[offset + 1] ?? snapshot.sentence(entry, index + 1),
      heading: over === null ? null : { sentence: over, place: index - over.index - 1 },
      titleTerms: sentence.role === "row" ? withSection(titleTerms, headings.section) : titleTerms,
      retrieval,
      recency,
    });
    headings = headingsBehind(headings, sentence, onlyAsks(pooled));
    return pooled;
  });
}

/** Over the rows of a table the heading of its section says what they are of, as the title does of a text. */
function withSection(title: ReadonlySet<string>, section: AnalysedSentence | null): ReadonlySet<string> {
  const terms = section?.words.flatMap(({ term }) => (term === "" ? [] : [term])) ?? [];
  return terms.length === 0 ? title : new Set([...title, ...terms]);
}

/**
 * A class, since a question makes a hundred, of which few are looked at so closely: a getter of its own for each
 * takes twenty times as long, and all that reads them too.
 */
class Pooled implements PoolSentence {
  readonly sentence: AnalysedSentence;
  readonly passage: string;
  readonly previous: AnalysedSentence | null;
  readonly next: AnalysedSentence | null;
  readonly heading: Heading | null;
  readonly titleTerms: ReadonlySet<string>;
  readonly retrieval: number;
  readonly recency: number;
  readonly #own: readonly AnalysedSentence[];
  readonly #offset: number;

  constructor(
    own: readonly AnalysedSentence[],
    offset: number,
    told: Omit<PoolSentence, "sentence" | "earlier" | "later">,
  ) {
    this.sentence = own[offset]!;
    this.passage = told.passage;
    this.previous = told.previous;
    this.next = told.next;
    this.heading = told.heading;
    this.titleTerms = told.titleTerms;
    this.retrieval = told.retrieval;
    this.recency = told.recency;
    this.#own = own;
    this.#offset = offset;
  }

  get earlier(): readonly AnalysedSentence[] {
    const from = Math.max(0, this.#offset - EARLIER);
    return this.#inBlock(this.#own.slice(from, this.#offset)).toReversed();
  }

  get later(): readonly AnalysedSentence[] {
    return this.#inBlock(this.#own.slice(this.#offset + 1, this.#offset + 1 + LATER));
  }

  #inBlock(others: readonly AnalysedSentence[]): readonly AnalysedSentence[] {
    return others.filter(({ block }) => block === this.sentence.block);
  }
}

/** How far a pronoun is looked after. */
const EARLIER = 5;
const LATER = 3;
