import type { Question } from "../../domain.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/**
 * Tells whether a sentence says outright that what somebody asks to bring is welcome or is not: "Dogs are welcome on the
 * ground floor" of "can i bring my dog". It has neither "bring" nor anything near it in meaning.
 */
export function permits(asked: Asked, { sentence }: PoolSentence): boolean {
  const things = thingsToBring(asked.question);
  const { counts, matches } = overlap(asked, sentence);
  if (things.length === 0 || things.some((place) => counts[place] === 0)) return false;
  const last = Math.max(...matches.filter(({ place }) => things.includes(place)).map(({ token }) => token));
  const end = sentence.tokens[last]!.end - sentence.start;
  return PERMITTED.test(sentence.text.slice(end)) || REFUSED.test(sentence.text.slice(0, end));
}

/** Gives the places of the terms of what it is asked whether one may bring it; none of other questions. */
export function thingsToBring({ terms, text }: Question): readonly number[] {
  if (!ASKS.test(text)) return [];
  return [...terms.keys()].filter((place) => !WORDING.test(terms[place]!.words));
}

const ASKS =
  /^\W*(?:(?:can|may|could) (?:i|we|you|people|members|guests|visitors) (?:bring|take)\b|(?:is|are) .+ (?:allowed|permitted|welcome|ok(?:ay)?|banned|forbidden)\b)/iu;
const WORDING = /^(?:bring|take|along|allowed|permitted|welcome|ok|okay|banned|forbidden)$/iu;

/** Behind the thing, and before it. */
const PERMITTED =
  /^,? (?:(?:is|are|may|must|can|cannot|should|will|be|not|also|always|only|never|very|strictly|kept|left) ){1,4}(?:welcome|allowed|permitted|forbidden|banned|prohibited|brought|taken)\b/iu;
const REFUSED =
  /(?:^|[.;:,] )(?:no|please (?:do not|don['’]t|leave)|we (?:do not|don['’]t|cannot) (?:allow|permit|take)|we (?:allow|permit|welcome)) (?:[\p{L}-]+ ){0,2}[\p{L}-]+$/iu;
