import { isAmong } from "../../text/asked-terms.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/**
 * Gives which of the question's terms, by their places, are told around a sentence: in its article's title, or in the
 * sentence before one that opens with a pronoun, "It was founded by Ann Lee".
 */
export function toldAround(
  asked: Asked,
  { sentence, previous, titleTerms }: PoolSentence,
): (place: number) => boolean {
  const before = sentence.opensWithPronoun && previous !== null ? overlap(asked, previous).counts : null;
  return (place) =>
    (before !== null && before[place]! > 0) || isAmong(asked.question.terms[place]!, titleTerms);
}
