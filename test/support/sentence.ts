import type { AnalysedSentence } from "../../src/domain.ts";
import { quantities } from "../../src/quantities/quantities.ts";
import { analyseSentence } from "../../src/text/analysis.ts";

/** Gives a text as the one sentence of an article, which opens with a pronoun where that is said. */
export function sentenceOf(text: string, opensWithPronoun = false): AnalysedSentence {
  const whole = { start: 0, end: text.length, article: "a", index: 0, block: 0 };
  return analyseSentence(text, { ...whole, role: "body", opensWithPronoun }, quantities);
}
