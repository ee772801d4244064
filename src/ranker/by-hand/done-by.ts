import type { AnalysedSentence } from "../../domain.ts";
import { followsBe } from "../../text/be.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/**
 * Tells whether a sentence says of what the one before it names by whom the asked deed was done: "It was founded by Ann
 * Lee" of "Who founded the school?", behind a sentence about the school.
 */
export function tellsDoer(asked: Asked, { sentence, previous }: PoolSentence): boolean {
  const { question } = asked;
  if (question.expected !== "person" || !sentence.opensWithPronoun || previous === null) return false;
  if (!isDoneBy(asked, sentence)) return false;
  const [here, before] = [overlap(asked, sentence).counts, overlap(asked, previous).counts];
  return question.terms.every((_, place) => here[place]! > 0 || before[place]! > 0);
}

/** Tells whether the question's first word stands behind a form of "be" and before "by". */
function isDoneBy({ places }: Asked, { tokens }: AnalysedSentence): boolean {
  return tokens.some(
    ({ term }, at) =>
      term !== "" && places.get(term) === 0 && tokens[at + 1]?.folded === "by" && followsBe(tokens, at),
  );
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
