/** What is answered. */

import type { ArticleStatus, Metadata, MetadataField, Role } from "./articles.ts";
import type { Quote } from "./span.ts";

/** A sentence of an answer: exactly one, with the probability that it answers. */
export interface QuotedSentence extends Quote {
  readonly role: Role;
  readonly probability: number;
  /** Numbers of the citations that support it; empty in `ranked` and `nearest`. */
  readonly citations: readonly number[];
  /** The sentence before, shown for understanding, where this one opens with a pronoun. */
  readonly before?: Omit<Quote, "article">;
}

/** The answer itself, cut from a quote; `start` and `end` are null where only the metadata says it. */
export interface ShortAnswer {
  readonly text: string;
  readonly article: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly field?: MetadataField;
}

/** One numbered source of an answer: the article in the version that was read, and what is quoted of it. */
export interface Citation {
  readonly number: number;
  readonly article: string;
  readonly version: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly status: ArticleStatus;
  /** What the publisher says was corrected, where it says so. */
  readonly corrected?: string;
  readonly inferred: readonly (keyof Metadata)[];
  /** The metadata field that is cited, where the answer is not a sentence of the text. */
  readonly field?: MetadataField;
  readonly sample?: true;
  readonly quote: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

/** Sources that differ in a figure: what each of them says, newest first. */
export interface Difference {
  readonly text: string;
  readonly citations: readonly number[];
}

/** An answer, made once and shown alike on every surface. Its JSON form is the command line's. */
export interface Answer {
  readonly id: string;
  readonly question: string;
  readonly asOf: string | null;
  readonly outcome: "answered" | "abstained";
  /** Probability that the first sentence answers the question. */
  readonly confidence: number;
  readonly short: ShortAnswer | null;
  readonly sentences: readonly QuotedSentence[];
  readonly citations: readonly Citation[];
  readonly support: { readonly articles: number; readonly independent: number | null };
  readonly differ: readonly Difference[] | null;
  /** How many rows of a table fit, where more do than are quoted. */
  readonly rows?: number;
  /** How many sentences stand under the heading that was asked for, where more do than are quoted. */
  readonly under?: number;
  readonly nearest: readonly QuotedSentence[];
  /** The question's words that no article in scope has. */
  readonly unmatched: readonly string[];
  readonly elapsedMs: number;
  readonly ranked?: readonly QuotedSentence[];
}
