import type { Derived } from "../derive.ts";
import type { IndexedPassage } from "../domain.ts";
import { numbered } from "../text/terms.ts";

/** Gives an article's passages as an index takes them. */
export function indexed(derived: Derived): IndexedPassage[] {
  const { article, passages, words, terms, titleTerms, titlePlaces } = derived;
  const title = titlePlaces === null ? numbered(titleTerms) : { words, places: titlePlaces };
  return passages.map(({ id, start }, at) => ({
    id,
    article: article.id,
    start,
    terms: { words, places: terms[at]! },
    titleTerms: title,
  }));
}
