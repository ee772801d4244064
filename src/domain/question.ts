/** What is asked, and of which articles. */

import type { MetadataField, Token } from "./articles.ts";
import type { Quantity } from "./quantities.ts";
import type { Span } from "./span.ts";

/** What a request may see. An absent field does not limit. */
export interface Scope {
  readonly articles?: readonly string[];
  readonly collections?: readonly string[];
  /** ISO day on which the question is asked: articles published later do not exist for it. */
  readonly asOf?: string;
}

/** The kind of thing that would answer a question. */
export type ExpectedAnswer =
  | "person"
  | "organisation"
  | "place"
  | "date"
  | "duration"
  | "money"
  | "count"
  | "percentage"
  | "measure"
  | "age"
  | "reason"
  | "manner"
  | "quotation"
  | "definition"
  | "description"
  | "boolean"
  | "list"
  | "thing";

/** A term of a question, with what the articles may have for it: other spellings, words that mean the same. */
export interface QuestionTerm {
  readonly term: string;
  readonly alternatives: readonly string[];
  /** The words as they stand in the question. */
  readonly words: string;
  readonly name: boolean;
}

/** How the articles spell the words of a question. */
export interface Spellings {
  /** Gives the other terms that the articles have for a word; none where they have just this one. */
  readonly others: (token: Token) => readonly string[];
  /** Gives the word that one was meant as where it is misspelt; else null. */
  readonly mended: (token: Token) => string | null;
  /** Gives what initials stand for, where the articles only have that; else null. */
  readonly inFull: (token: Token) => string | null;
}

/** What is asked of the newest articles: what they tell of something, or of anything. */
export interface NewsAsked {
  /** Where the question names what the news is to be about; null where it may be anything. */
  readonly about: Span | null;
}

/** A question, analysed. Spans count from the start of `text`. */
export interface Question {
  readonly text: string;
  readonly expected: ExpectedAnswer;
  /** The noun that the answer is one of ("country" of "In which country …"), folded; null where there is none. */
  readonly focus: string | null;
  /** What is to be found, in order, without stop words, each once. */
  readonly terms: readonly QuestionTerm[];
  readonly tokens: readonly Token[];
  readonly names: readonly Span[];
  readonly quoted: readonly Span[];
  /** The sentence that asks: the last one. What stands before it tells what it is about. */
  readonly asking: Span;
  readonly quantities: readonly Quantity[];
  /** The field of the article's own metadata that is asked for; null for a question about its contents. */
  readonly field: MetadataField | null;
  /** What is asked of the newest articles; null for a question that any may answer. */
  readonly news: NewsAsked | null;
}

/** What a sentence has that may be the answer to a question, weighed in log-odds. */
export interface Stretches {
  readonly count: number;
  /** The weight of the best of them, and of all together. */
  readonly best: number;
  readonly all: number;
  /** The share of its words that the likeliest is expected to have in common with the answer, as F1. */
  readonly expected: number;
  /** Where the best stands, in tokens; null where there is none. */
  readonly stretch: Span | null;
}
