import { isAmong } from "../../text/asked-terms.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/** Gives which of the question's terms, by their places, stand in a sentence, in what is over it or in its article's title. */
export function toldUnder(
  asked: Asked,
  { sentence, heading, titleTerms }: Pick<PoolSentence, "sentence" | "heading" | "titleTerms">,
): (place: number) => boolean {
  const here = overlap(asked, sentence).counts;
  const above = heading === null ? here : overlap(asked, heading.sentence).counts;
  return (place) =>
    here[place]! > 0 || above[place]! > 0 || isAmong(asked.question.terms[place]!, titleTerms);
}

/**
 * Gives which of the question's terms, by their places, are told around a sentence: in its article's title or, where it has
 * none, what it is about, or in the sentence before one that opens with a pronoun, "It was founded by Ann Lee".
 */
export function toldAround(
  asked: Asked,
  { sentence, previous, titleTerms, subject }: PoolSentence,
): (place: number) => boolean {
  const before = sentence.opensWithPronoun && previous !== null ? overlap(asked, previous).counts : null;
  const about = subject?.terms ?? titleTerms;
  return (place) => (before !== null && before[place]! > 0) || isAmong(asked.question.terms[place]!, about);
}
