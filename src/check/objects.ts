import type { AnalysedSentence } from "../domain.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import type { Claim } from "./claim.ts";
import type { Evidence } from "./evidence.ts";
import { deedIn, type Matches } from "./matches.ts";

/**
 * Tells whether the deed of a claim is done to another thing in the sentence, which has the claim's own thing only
 * further on: "rejected the idea of guards watching the camp" says nothing of who rejected the camp.
 */
export function isToOther(matches: Matches, claim: Claim, { sentence }: Evidence): boolean {
  const deed = deedIn(matches, claim);
  if (deed === null) return false;
  const tags = claim.tagger(sentenceOf(claim.question));
  const thing = matches.find(({ term }) => isObject(tags, deed.own, term.token));
  const to = thing?.match.token ?? null;
  if (to === null || to < deed.there) return false;
  return isBehindOther(sentence, claim.tagger(sentence), { from: deed.there, to });
}

/** The thing right behind the verb, with nothing but its own words between: "rejected the new camp". */
function isObject(tags: readonly string[], verb: number, at: number): boolean {
  if (at <= verb || !isThing(tags[at])) return false;
  return tags.slice(verb + 1, at).every((tag) => tag === "DET" || tag === "ADJ" || isThing(tag));
}

/** A thing of the deed's own stands before the word, and then what leads away from it. "Boats and a barge" are both its own. */
function isBehindOther(
  { tokens }: AnalysedSentence,
  tags: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const own = tags.findIndex((tag, at) => at > from && at < to && isThing(tag));
  if (own === -1) return false;
  const between = Array.from({ length: to - own - 1 }, (_, place) => own + 1 + place);
  const away = between.findLast((at) => AWAY.test(tokens[at]!.folded) || tags[at] === "VERB");
  return away !== undefined && !between.some((at) => at > away && tokens[at]!.folded === "and");
}

function isThing(tag: string | undefined): boolean {
  return tag === "NOUN" || tag === "PROPN";
}

/** What is said behind these is of the time, the place or the maker of a thing, or of another clause. */
const AWAY = /^(?:that|which|who|from|by|before|after|during|until|since|at|because|while|when|where)$/u;
