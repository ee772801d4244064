import type { AnalysedSentence } from "../../domain.ts";
import { followsBe } from "../../text/be.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/**
 * Tells whether a sentence says by whom the asked deed was done: "The school was founded by Ann Lee" of "Who founded the
 * school?", and "It was founded by Ann Lee" behind a sentence about the school.
 */
export function tellsDoer(asked: Asked, { sentence, previous }: PoolSentence): boolean {
  const { question, places } = asked;
  const by = question.expected === "person" ? doneBy(asked, sentence) : -1;
  if (by === -1) return false;
  if (!sentence.opensWithPronoun) {
    const before = new Set(sentence.tokens.slice(0, by).map(({ term }) => places.get(term)));
    return question.terms.every((_, place) => before.has(place));
  }
  if (previous === null) return false;
  const [here, before] = [overlap(asked, sentence).counts, overlap(asked, previous).counts];
  return question.terms.every((_, place) => here[place]! > 0 || before[place]! > 0);
}

/** Gives where "by" stands behind the question's first word and a form of "be"; -1 where it does not. */
function doneBy({ places }: Asked, { tokens }: AnalysedSentence): number {
  const deed = tokens.findIndex(
    ({ term }, at) =>
      term !== "" && places.get(term) === 0 && tokens[at + 1]?.folded === "by" && followsBe(tokens, at),
  );
  return deed === -1 ? -1 : deed + 1;
}

/** Tells whether to somebody in a sentence that is done which is asked: "Ann Lee was sent off" of "who got sent off". */
export function befallsSomebody({ question, places }: Asked, { tokens }: AnalysedSentence): boolean {
  const deed = BEFALLS.exec(question.text)?.[1]?.toLowerCase();
  const asked = question.tokens.find(({ folded }) => folded === deed);
  if (asked === undefined || asked.term === "") return false;
  const place = places.get(asked.term);
  return tokens.some(({ term }, at) => term !== "" && places.get(term) === place && followsBe(tokens, at));
}

const BEFALLS = /^\W*who (?:got|gets|was|were) (\p{L}+(?:ed|en|nt|ld|ught|wn|ut))\b/iu;
