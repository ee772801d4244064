/** How passages are found. */

/** A passage that a backend found. `sum` is its additive BM25+ score, `matched` its number of question terms. */
export interface Hit {
  readonly passage: string;
  readonly sum: number;
  readonly matched: number;
}

/** A passage as a backend indexes it. */
export interface IndexedPassage {
  readonly id: string;
  readonly article: string;
  readonly start: number;
  readonly terms: Terms;
  readonly titleTerms: Terms;
}

/**
 * Terms as they are to be matched, in the order of their words, repeats kept: each is a place among `words`, which
 * has it once. An article's passages share their words, so that each is looked up once for all of them.
 */
export interface Terms {
  readonly words: readonly string[];
  readonly places: Uint32Array;
}

/** What is to be found: a passage that has any of the terms is a hit. */
export interface RetrieverQuery {
  /** Each term with its other spellings; a passage that has several of them matches one term. */
  readonly terms: readonly (readonly string[])[];
  readonly limit: number;
  /** Keeps the passages of the articles for which it gives true; absent, all. */
  readonly accept?: (article: string) => boolean;
}

/** Finds passages. Every backend passes `test/contracts/retriever.ts`. */
export interface Retriever {
  readonly size: number;
  /** Gives the best passages first; equal scores in the order of article id, then start. */
  search(query: RetrieverQuery): Promise<readonly Hit[]>;
  /** Tells in how many passages, text and titles, a term stands. */
  frequency(term: string): number;
  /** Gives the indexed terms within a small edit distance of one that is not indexed. */
  similar(term: string): readonly string[];
  add(passages: readonly IndexedPassage[]): void;
  remove(passages: readonly IndexedPassage[]): void;
  /** Gives one with the same passages; what is added to or removed from one is not in the other. Absent, it cannot. */
  copy?(): Retriever;
}
