import type { AnalysedSentence } from "../../domain.ts";
import { asksOfClaim, setsOutClaim, toldOfClaim } from "../../text/claimed.ts";
import { toldBelow } from "./asked-above.ts";
import { shareOf } from "../features/likeness.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/** Tells whether a sentence is of a claim that is only set out: of its labelled line, or behind it in one paragraph. */
export function isOfClaim({ sentence, heading }: Pick<PoolSentence, "sentence" | "heading">): boolean {
  return setsOutClaim(sentence.text) || (heading?.sentence.block === sentence.block && isClaim(heading));
}

/**
 * Gives how far a claim, with its verdict, tells whether what is asked is so, or a labelled line under it what is asked
 * of it, 0 … 1.
 */
export function tellsOfClaim(asked: Asked, item: PoolSentence): number {
  if (asked.question.expected === "boolean")
    return setsOutClaim(item.sentence.text) ? askedIn(asked, item) : 0;
  const told = isClaim(item.heading) ? toldOfClaim(item.sentence.text) : null;
  if (told === null) return 0;
  return told === asksOfClaim(asked.question.text) ? above(asked, item) : 0;
}

/** The share of what is asked that the claim has; of less than most of it, it is another claim. */
function askedIn(asked: Asked, { sentence }: PoolSentence): number {
  const { counts } = overlap(asked, sentence);
  const share = shareOf(asked.global, (place) => Number(counts[place]! > 0));
  return share < LEAST ? 0 : share;
}

function above(asked: Asked, item: PoolSentence): number {
  const share = toldBelow(asked, item);
  return share < LEAST ? 0 : share;
}

const LEAST = 0.5;

/** Gives the verdict that stands nearest under a claim, before the next claim of its article; else null. */
export function verdictUnder<S extends { readonly sentence: AnalysedSentence }>(
  claim: AnalysedSentence,
  others: readonly S[],
): S | null {
  const under = others
    .filter(({ sentence }) => sentence.article === claim.article && sentence.index > claim.index)
    .sort((a, b) => a.sentence.index - b.sentence.index);
  const next = under.findIndex(({ sentence }) => setsOutClaim(sentence.text));
  const own = next === -1 ? under : under.slice(0, next);
  return own.find(({ sentence }) => toldOfClaim(sentence.text) === "verdict") ?? null;
}

function isClaim(heading: PoolSentence["heading"]): boolean {
  return heading !== null && setsOutClaim(heading.sentence.text);
}
