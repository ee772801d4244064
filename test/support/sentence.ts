import type { AnalysedSentence, Role } from "../../src/domain.ts";
import { quantities } from "../../src/quantities/quantities.ts";
import { analyseSentence } from "../../src/text/analysis.ts";

/** Gives a text as the one sentence of an article, which opens with a pronoun where that is said. */
export function sentenceOf(text: string, opensWithPronoun = false): AnalysedSentence {
  return lineOf(text, "body", opensWithPronoun);
}

/** Gives a text as the one line of an article that plays some part there: a heading, a row of a table. */
export function lineOf(text: string, role: Role, opensWithPronoun = false): AnalysedSentence {
  const whole = { start: 0, end: text.length, article: "a", index: 0, block: 0 };
  return analyseSentence(text, { ...whole, role, opensWithPronoun }, quantities);
}

/** Gives a text as a sentence of the article with an id: its first, or one that begins at a place. */
export function sentenceIn(
  article: string,
  text: string,
  {
    start = 0,
    opensWithPronoun = false,
  }: { readonly start?: number; readonly opensWithPronoun?: boolean } = {},
): AnalysedSentence {
  const place = { start, end: start + text.length, article, index: 0, block: 0, role: "body" } as const;
  return analyseSentence(" ".repeat(start) + text, { ...place, opensWithPronoun }, quantities);
}
