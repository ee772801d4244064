/** The engine's face: all that can be asked of one corpus. */

import type { Answer } from "./answer.ts";
import type { Article, Refusal, Sentence } from "./articles.ts";
import type { ClaimCheck } from "./claims.ts";
import type { Event, Figure, FigureQuery } from "./figures.ts";
import type { Scope } from "./question.ts";
import type { Quote } from "./span.ts";

/** How one question is asked, besides its words and its scope. */
export interface AskOptions {
  /** Adds the best sentences, this many, whatever the outcome. */
  readonly ranked?: number;
  readonly id?: string;
  /** What was asked before: a question that cannot stand alone is read with its names and its subject. */
  readonly after?: Before;
}

/** A question that another may lean on, and what answered it. */
export interface Before {
  readonly question: string;
  readonly short: string | null;
  /** True where the person says that the new question follows up; else it is only where it cannot stand alone. */
  readonly explicit: boolean;
}

/** A passage found by words alone. */
export interface FoundPassage extends Quote {
  readonly score: number;
}

/** An article as `/sources` lists it. */
export interface SourceRow extends Pick<
  Article,
  | "id"
  | "title"
  | "source"
  | "author"
  | "published"
  | "url"
  | "status"
  | "collection"
  | "version"
  | "inferred"
  | "supersedes"
> {
  readonly sample: boolean;
  /** The id of the article that replaced it, so that no answer quotes it; null where none did. */
  readonly supersededBy: string | null;
  readonly sentences: number;
  readonly passages: number;
}

/** A question made from an article, and where the sentence begins that is to answer it; null for its headline. */
export interface MadeQuestion {
  readonly question: string;
  readonly article: string;
  readonly start: number | null;
}

/** An article with its sentences. */
export interface ReadArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
}

/** What some articles tell: how many were read for it, and how many there are. */
export interface Told<Row> {
  readonly rows: readonly Row[];
  readonly read: number;
  readonly of: number;
}

/** An immutable snapshot of one corpus. A request keeps the one it began with. */
export interface Engine {
  ask(question: string, scope: Scope, options?: AskOptions): Promise<Answer>;
  search(words: string, scope: Scope, limit: number): Promise<readonly FoundPassage[]>;
  /**
   * Gives the ledger of the articles in scope, the most telling row first: of a large corpus, of those that the topic
   * finds, or without one of the newest.
   */
  facts(query: FigureQuery, scope: Scope): Promise<Told<Figure>>;
  /** Gives the dated events of the same articles, in order. */
  timeline(query: FigureQuery, scope: Scope): Promise<Told<Event>>;
  sources(scope: Scope): readonly SourceRow[];
  /** Gives how many articles are in scope, which is faster than listing them. */
  count(scope: Scope): number;
  /** Tells whether the articles in scope say a claim: word for word, altered, in other words, otherwise or not at all. */
  check(claim: string, scope: Scope): Promise<ClaimCheck>;
  /** Gives one article in scope with its sentences, and the id of the one that replaced it; or null. */
  article(id: string, scope: Scope): (ReadArticle & { readonly supersededBy: string | null }) | null;
  /**
   * Makes questions from the headlines, names and figures of the articles in scope, as they are taken: of what the
   * words find, or of all articles without words. Whether the articles answer them is to be asked.
   */
  questions(scope: Scope, words: string): AsyncIterable<MadeQuestion>;
  readonly refusals: readonly Refusal[];
}
