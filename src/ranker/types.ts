import type { AnalysedSentence, Question } from "../domain.ts";
import type { NameKind } from "../text/name-kinds.ts";
import type { Implied } from "./implied.ts";

/** A sentence that is up for ranking, with what stands around it. */
export interface PoolSentence {
  readonly sentence: AnalysedSentence;
  readonly previous: AnalysedSentence | null;
  readonly next: AnalysedSentence | null;
  /** A few sentences before it and after it in its block of its passage, nearest first. */
  readonly earlier: readonly AnalysedSentence[];
  readonly later: readonly AnalysedSentence[];
  /** What stands over it; null where nothing near does. */
  readonly heading: Heading | null;
  /** The id of its passage. */
  readonly passage: string;
  /** Terms of the article's title. */
  readonly titleTerms: ReadonlySet<string>;
  /** Null where the article has a title, or nowhere tells what it is about. */
  readonly subject: Subject | null;
  /** Its passage's retrieval score, 0 … 1 of the best passage's. */
  readonly retrieval: number;
  /** How recent its article is, 0 … 1. */
  readonly recency: number;
}

/** What an article without a title is about, as its first sentences tell. */
export interface Subject {
  readonly terms: ReadonlySet<string>;
  /** The index of the sentence that tells it. */
  readonly index: number;
}

/** A heading, or a question that opens a paragraph as one does. */
export interface Heading {
  readonly sentence: AnalysedSentence;
  /** How many sentences stand between it and the one that it is over. */
  readonly place: number;
}

/**
 * A question with what one ranking needs of it, computed once a pool. What is told of each of its terms stands in
 * typed arrays: loops over lists whose numbers are now whole, now broken are compiled again for each kind.
 */
export interface Asked {
  readonly question: Question;
  /** The question term's place by each of its spellings, and by its opposite where that answers too. */
  readonly places: ReadonlyMap<string, number>;
  /** What answers it in other words. */
  readonly implied: Implied;
  /** Idf of each term over the corpus. */
  readonly global: Float64Array;
  /** Idf of each term over the pool's own sentences: what tells these sentences apart. 0 where none has it. */
  readonly local: Float64Array;
  /** The same with a weight for the terms that no sentence has, which may stand there in other words. */
  readonly soft: Float64Array;
  /** What the candidates' clearer mentions tell of a name, by the term of its last word. */
  readonly kinds: Map<string, NameKind>;
  /** How another term is like each of the question's. */
  readonly kinship: (term: string) => Kinship;
  /** Cosine of the noun that is asked for and another term; 0 where there is none. */
  readonly focusSimilarity: (term: string) => number;
  /** What has been found out of each sentence so far. */
  readonly overlaps: Map<AnalysedSentence, Overlap>;
  readonly averageTokens: number;
  readonly words: ReadonlySet<string>;
  /** Pairs of neighbouring words of the question, stop words included. */
  readonly pairs: ReadonlySet<string>;
}

/** How a term is like each of a question's terms, by their places. */
export interface Kinship {
  /** Cosines. */
  readonly likeness: Float64Array;
  /** The {@link CLOSENESS} of their relation. */
  readonly relation: Float64Array;
}

/** Where a sentence's tokens meet the question's terms. */
export interface Overlap {
  /** Token index and term place, in the order of the tokens. */
  readonly matches: readonly { readonly token: number; readonly place: number }[];
  /** How often each term is matched. */
  readonly counts: Uint32Array;
}
