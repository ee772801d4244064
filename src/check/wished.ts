import { sentenceOf } from "../text/asked-sentence.ts";
import { stem } from "../text/stems.ts";
import type { Claim, ClaimTerm } from "./claim.ts";
import type { Evidence } from "./evidence.ts";
import type { Match } from "./matches.ts";

/**
 * Tells whether a sentence only wishes, asks for or holds possible what a claim says is so: "The county wants to close
 * the school" of "The school will close".
 */
export function isOnlyWished(
  matches: readonly { readonly term: ClaimTerm; readonly match: Match }[],
  claim: Claim,
  { sentence }: Evidence,
): boolean {
  const asked = sentenceOf(claim.question);
  const tags = claim.tagger(asked);
  // "Will close": behind such a word a verb stands, whatever it looks like.
  const isDeed = (at: number) => tags[at] === "VERB" || LEADS.test(asked.tokens[at - 1]?.folded ?? "");
  const deeds = matches.filter(({ term, match }) => match.token !== null && isDeed(term.token));
  if (deeds.length === 0 || asked.tokens.some((_, at) => isWish(asked.tokens, at))) return false;
  return deeds.some(({ match }) => isUnderWish(sentence.tokens, match.token!));
}

/** Tells whether a wish leads up to a word: "wants to close", "asked them to close", "may close". */
function isUnderWish(tokens: Words, verb: number): boolean {
  const infinitive = tokens[verb - 1]?.folded === "to";
  for (let at = verb - 1; at >= Math.max(0, verb - (infinitive ? REACH : 2)); at -= 1) {
    if (MODALS.test(tokens[at]!.folded) && verb - at <= 2) return true;
    if (infinitive && WISHES.has(tokens[at]!.term)) return true;
  }
  return false;
}

function isWish(tokens: Words, at: number): boolean {
  return MODALS.test(tokens[at]!.folded) || WISHES.has(tokens[at]!.term);
}

type Words = readonly { readonly folded: string; readonly term: string }[];

/** "May" of the month stands before no verb. */
const MODALS = /^(?:may|might|could|should)$/u;
/** What is planned or promised is said to come; what is wanted is not. */
const WISHES: ReadonlySet<string> = new Set(
  "want wish hope seek try threaten propose proposal ask demand urge call consider refuse fail"
    .split(" ")
    .map(stem),
);
const LEADS = /^(?:will|to|would)$/u;
const REACH = 4;
