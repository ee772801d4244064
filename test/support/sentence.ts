import type { AnalysedSentence, Role, Sentence } from "../../src/domain.ts";
import { quantities } from "../../src/quantities/quantities.ts";
import { analyseSentence } from "../../src/text/analysis.ts";

/** Gives a text as the one sentence of an article, which opens with a pronoun where that is said. */
export function sentenceOf(text: string, opensWithPronoun = false): AnalysedSentence {
  return lineOf(text, "body", opensWithPronoun);
}

/** Gives a text as the one line of an article that plays some part there: a heading, a row of a table. */
export function lineOf(text: string, role: Role, opensWithPronoun = false): AnalysedSentence {
  return sentenceIn("a", text, { role, opensWithPronoun });
}

/** Where a sentence stands in its article, and as what. */
type Place = Pick<Sentence, "start" | "role" | "opensWithPronoun">;

/** Gives a text as a sentence of the article with an id: its first, or one that begins at a place. */
export function sentenceIn(
  article: string,
  text: string,
  { start = 0, role = "body", opensWithPronoun = false }: Partial<Place> = {},
): AnalysedSentence {
  const place = { start, end: start + text.length, article, index: 0, block: 0 };
  return analyseSentence(" ".repeat(start) + text, { ...place, role, opensWithPronoun }, quantities);
}
