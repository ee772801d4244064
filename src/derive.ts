import { passages as passagesOf } from "./articles/passages.ts";
import type { Article, Passage, Sentence } from "./domain.ts";
import { sentences as sentencesOf } from "./text/sentences.ts";
import { terms, words } from "./text/tokens.ts";

/**
 * What is worked out of one article, once, and costs time: all that an index takes of it. Plain data, so that
 * it can be made on another thread and kept on disk.
 */
export interface Derived {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly passages: readonly Passage[];
  readonly titleTerms: readonly string[];
  /** The terms of each passage, in the order of its words, repeats kept. */
  readonly terms: readonly (readonly string[])[];
  /** The words that are written like names, folded, each once, with the term that stands for it. */
  readonly names: ReadonlyMap<string, string>;
}

/** Works out what an index takes of an article. */
export function derive(article: Article): Derived {
  const sentences = sentencesOf(article);
  const passages = passagesOf(article, sentences);
  const names = new Map<string, string>();
  return {
    article,
    sentences,
    passages,
    titleTerms: article.title === null ? [] : terms(article.title),
    terms: passages.map(({ from, to }) => termsOf(article, sentences.slice(from, to), names)),
    names,
  };
}

function termsOf(article: Article, sentences: readonly Sentence[], names: Map<string, string>): string[] {
  const found: string[] = [];
  for (const { start, end, role } of sentences) {
    const read = words(article.text.slice(start, end));
    for (let at = 0; at < read.length; at += 1) {
      const { term, folded, capital } = read[at]!;
      if (term === "") continue;
      found.push(term);
      // The first word of a sentence is written large whatever it is.
      if (capital && (at > 0 || role !== "body")) names.set(folded, term);
    }
  }
  return found;
}
