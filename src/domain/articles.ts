/** Articles as they are stored, and what is read from them. */

import type { Quantity } from "./quantities.ts";
import type { Span } from "./span.ts";

/**
 * What a sentence is in its article. Captions and bylines can be cited, and are ranked below the text. The names of a
 * table's columns stand over its rows as a headline does over its text.
 */
export type Role = "headline" | "body" | "caption" | "byline" | "columns" | "row";

/** What an article says about itself; null where nobody says. */
export interface Metadata {
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  /** ISO day, `2025-08-19`, or as precise as it is known (`2025-08`, `2025`). */
  readonly published: string | null;
  readonly url: string | null;
  readonly license: string | null;
  readonly language: string | null;
  readonly basedOn: string | null;
}

/** The fields that a question may ask of an article, each answered by a value of its metadata. */
export type MetadataField = "author" | "source" | "published" | "title" | "url";

/** What a publisher says of an article now. A retracted one is listed and never quoted. */
export type ArticleStatus = "current" | "corrected" | "retracted";

/** A paragraph, heading, caption or byline; what no block covers (navigation, "Read more") is left out. */
export interface Block extends Span {
  readonly role: Role;
  /** True where a newline inside the block is a mere line wrap and not a sentence boundary. */
  readonly wrapped: boolean;
}

/** What front matter, a JSON line or a page states about its article. */
export interface Stated extends Metadata {
  readonly status: ArticleStatus;
  /** What the publisher says was corrected, where `status` is "corrected". */
  readonly corrected: string | null;
  /** The articles that this one replaces, by id (in its own folder by name alone) or address. */
  readonly supersedes: readonly string[];
  /** The most characters that an answer may quote of it, where its front matter lowers the limit. */
  readonly quoteMaxChars: number | null;
  readonly sample: boolean;
  /** The metadata fields that were inferred from the text, or read from the page, where its publisher states none. */
  readonly inferred: readonly (keyof Metadata)[];
}

/** One stored article: its unaltered text, and what was read from it and its front matter. */
export interface Article extends Stated {
  /** Its path in the corpus folder without the ending, or the `id` of its JSON line. */
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** SHA-256 of the text, in hexadecimal. */
  readonly version: string;
  readonly collection: string | null;
  /** Where an inferred or stated metadata value stands in the text. */
  readonly fieldSpans: Readonly<Partial<Record<keyof Metadata, Span>>>;
}

/** One article's sentence: exactly one, trimmed. */
export interface Sentence extends Span {
  /** The article's id. */
  readonly article: string;
  /** Its place among the article's sentences, from 0. */
  readonly index: number;
  /** Its block's place among the article's blocks, from 0. */
  readonly block: number;
  readonly role: Role;
  readonly opensWithPronoun: boolean;
}

/** A word, wherever it stands. `term` is what is indexed and matched; empty where the word carries no subject. */
export interface Word {
  /** The word without case, accents and possessive. */
  readonly folded: string;
  readonly term: string;
  readonly capital: boolean;
}

/** A word of a text, where it stands. */
export interface Token extends Span, Word {}

/** A sentence with what ranking and composing read in it. Token and quantity spans count in the article. */
export interface AnalysedSentence extends Sentence {
  readonly text: string;
  /** How many words it has, which may be known before they are read. */
  readonly length: number;
  /**
   * Gives how often each of some things stands in it, by their places, of which `places` has one for each term that
   * stands for one. That may be known before its words are read.
   */
  count(places: ReadonlyMap<string, number>, size: number): Uint32Array;
  /** The words of `tokens` without their places, which are read in a fraction of the time. */
  readonly words: readonly Word[];
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
}

/** What the index finds: about 100 words on paragraph boundaries. */
export interface Passage extends Span {
  readonly id: string;
  readonly article: string;
  /** The sentences of the article that it holds, `[from, to)` by index. */
  readonly from: number;
  readonly to: number;
}

/** A file or line that could not be read as an article, with the reason for people. */
export interface Refusal {
  readonly from: string;
  readonly reason: string;
  /** True of a file of another format that is not imported yet: whoever follows the folder does it by itself. */
  readonly isDue?: true;
}

/** The forms in which an article is referred to: three manuals of style, and two formats for programs. */
export type ReferenceStyle = "apa" | "mla" | "chicago" | "bibtex" | "csl-json";

/** One article's reference in one style. */
export interface Reference {
  readonly style: ReferenceStyle;
  readonly text: string;
}
