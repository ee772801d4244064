import type { Derived } from "../derive.ts";
import type { IndexedPassage } from "../domain.ts";
import { numbered } from "../text/terms.ts";

/** Gives an article's passages as an index takes them. */
export function indexed({ article, passages, words, terms, titleTerms }: Derived): IndexedPassage[] {
  const title = numbered(titleTerms);
  return passages.map(({ id, start }, at) => ({
    id,
    article: article.id,
    start,
    terms: { words, places: terms[at]! },
    titleTerms: title,
  }));
}
