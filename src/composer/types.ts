import type { AnalysedSentence, Article, Question } from "../domain.ts";

/** A ranked sentence as the composer takes it. */
export interface Ranked {
  readonly sentence: AnalysedSentence;
  readonly previous: AnalysedSentence | null;
  readonly next: AnalysedSentence | null;
  readonly score: number;
  readonly probability: number;
  /** Whether it puts right what the next one says; it is read behind the sentence before it. */
  readonly amends?: true;
  /** Of a claim that is only set out: what its article says came of it, where that is near. */
  readonly claim?: { readonly verdict: Ranked | null };
}

/** A stretch of a sentence that may be the short answer. */
export interface ShortSpan {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** What an answer is composed of, and within which limit of characters an article. */
export interface Composition {
  readonly question: Question;
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** All rows of a table that fit what is asked, or all sentences of the section that is asked for: they belong together. */
  readonly fitting?: readonly AnalysedSentence[];
  readonly article: (id: string) => Article;
  /** Gives the short answer of a sentence, or null where none stands out. */
  readonly cut: (sentence: AnalysedSentence) => ShortSpan | null;
  readonly quoteMaxChars: number;
}
