import type { ClaimMatch } from "../domain.ts";
import type { Claim } from "./claim.ts";
import { type Finding, MATCHES, quoteOf, asConfidence, type Weighed } from "./finding.ts";
import type { Support, Witness } from "./support.ts";

/** Finds the sentences that say a claim, in whatever words. */
export function inOtherWords(claim: Claim, supports: readonly Weighed[]): Finding | null {
  if (claim.terms.length + claim.question.quantities.length < SUPPORT_WORDS) return null;
  const saying = supports.filter(
    ({ support, witness }) => says(support) && support.own >= ownWanted(support, witness),
  );
  const [best] = saying;
  if (best === undefined) return null;
  // Where another sentence says nearly all of it and one thing otherwise, that is the sentence meant.
  const contrary = supports.find(({ support }) => support.contradictions.length > 0);
  if (contrary !== undefined && contrary.support.wording > best.support.coverage + CONTRARY) return null;
  const close = saying.filter(({ support }) => support.coverage >= best.support.coverage - 0.1);
  return {
    verdict: "supported",
    confidence: asConfidence(0.3 + 0.65 * best.support.coverage),
    matches: placesOf(close.slice(0, MATCHES)),
    nearest: [],
  };
}

/** The sentences that say it, and beside the first those that have its figures: before it where it has none. */
function placesOf([best, ...others]: readonly Weighed[]): ClaimMatch[] {
  const { witness, support } = best!;
  const own = support.hasFigure
    ? [witness.sentence, ...support.beside]
    : [...support.beside, witness.sentence];
  const sentences = [...own, ...others.map((one) => one.witness.sentence)];
  const matches = sentences.map((sentence) => ({ ...quoteOf(sentence), difference: null }));
  const each = new Map(matches.map((match) => [`${match.article} ${match.start}`, match]));
  return [...each.values()].slice(0, MATCHES);
}

function says(support: Support): boolean {
  const { contradictions, unsaid, isSpread } = support;
  const isOtherwise = contradictions.length > 0 || unsaid > 0 || isSpread;
  if (isOtherwise || support.coverage < SUPPORTED || support.guessed > GUESSED) return false;
  // A claim whose verb is not said may be one of other doings of the same people.
  return support.heaviestMissing <= MISSING && (!support.lacksVerb || support.coverage >= WITHOUT_VERB);
}

/** How much of a claim has to stand in the sentence itself. */
function ownWanted({ hasFigure }: Support, { sentence }: Witness): number {
  return sentence.opensWithPronoun && hasFigure ? OWN_PRONOUN : OWN;
}

const SUPPORT_WORDS = 2;
const SUPPORTED = 0.72;
const OWN = 0.55;
/** "She promised 40,000 homes": who she is stands before. */
const OWN_PRONOUN = 0.3;
/** A lorry is near an accident, and an end near a close: most of a claim has to stand there in its own words. */
const GUESSED = 0.5;
const MISSING = 0.3;
const WITHOUT_VERB = 0.85;
const CONTRARY = 0.12;
