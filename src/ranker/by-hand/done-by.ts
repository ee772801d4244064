import type { AnalysedSentence } from "../../domain.ts";
import { followsBe } from "../../text/be.ts";
import { asksDoerOf } from "../../text/deeds.ts";
import { stem } from "../../text/stems.ts";
import type { Asked, PoolSentence } from "../types.ts";
import { toldAround } from "./told-around.ts";

/**
 * Tells whether a sentence says by whom the asked deed was done: "The school was founded in 1902 by Ann Lee" of "Who
 * started the school?", and "It was founded by Ann Lee" behind a sentence about the school, or under its name.
 */
export function tellsDoer(asked: Asked, item: PoolSentence): boolean {
  const { sentence } = item;
  const { question, places } = asked;
  const deed = question.expected === "person" ? deedAsked(asked) : undefined;
  const by = deed === undefined ? -1 : doneBy(asked, sentence, deed);
  if (by === -1) return false;
  const others = [...question.terms.keys()].filter((place) => place !== deed);
  const isTold = toldAround(asked, item);
  if (sentence.opensWithPronoun) return others.every(isTold);
  const before = new Set(sentence.tokens.slice(0, by).map(({ term }) => places.get(term)));
  const isOfIt = others.some((place) => before.has(place));
  return isOfIt && others.every((place) => before.has(place) || isTold(place));
}

/** Gives the place of the term that says what somebody did; undefined of other questions. */
function deedAsked({ question, places }: Asked): number | undefined {
  const verb = question.tokens.find(({ term, end }) => term !== "" && asksDoerOf(question.text, end));
  return verb === undefined ? undefined : places.get(verb.term);
}

/** Gives where "by" stands behind the deed, with when and where it was done between; -1 where it does not. */
function doneBy(
  { question, places }: Asked,
  { text, start, tokens }: AnalysedSentence,
  deed: number,
): number {
  const isSetUp = question.terms[deed]!.alternatives.includes(ESTABLISH);
  const done = tokens.findIndex(
    ({ term, folded }, at) =>
      ((term !== "" && places.get(term) === deed) ||
        (isSetUp && folded === "set" && tokens[at + 1]?.folded === "up")) &&
      followsBe(tokens, at),
  );
  if (done === -1) return -1;
  const by = tokens.findIndex(({ folded }, at) => at > done && folded === "by");
  if (by === -1 || by - done > FAR) return -1;
  const between = text.slice(tokens[done]!.end - start, tokens[by]!.start - start);
  return CLAUSE_ENDS.test(between) ? -1 : by;
}

const ESTABLISH = stem("established");
/** So many words on, "by" is seldom of the same deed: "was founded in the early months of 1987 by". */
const FAR = 8;
const CLAUSE_ENDS = /[.,;:!?]|\b(?:and|but|who|which|that|when|as)\b/iu;

/** Tells whether to somebody in a sentence that is done which is asked: "Ann Lee was sent off" of "who got sent off". */
export function befallsSomebody({ question, places }: Asked, { tokens }: AnalysedSentence): boolean {
  const deed = BEFALLS.exec(question.text)?.[1]?.toLowerCase();
  const asked = question.tokens.find(({ folded }) => folded === deed);
  if (asked === undefined || asked.term === "") return false;
  const place = places.get(asked.term);
  return tokens.some(({ term }, at) => term !== "" && places.get(term) === place && followsBe(tokens, at));
}

const BEFALLS = /^\W*who (?:got|gets|was|were) (\p{L}+(?:ed|en|nt|ld|ught|wn|ut))\b/iu;
