import type { Claim } from "./claim.ts";
import { partsOf } from "./contradictions.ts";
import { asConfidence, type Finding, quoteOf, type Weighed } from "./finding.ts";

/**
 * Gives what speaks against a claim that the articles only have somebody say, where a later article says the contrary:
 * "The mayor said that the dam was safe", before "The dam was not safe". Null where nothing does.
 */
export function deniedLater(
  claim: Claim,
  supported: Finding | null,
  supports: readonly Weighed[],
): Finding | null {
  if (supported === null || SPEECH.test(claim.text)) return null;
  const saying = supports.filter(({ witness: { sentence } }) =>
    supported.matches.some((match) => match.article === sentence.article && match.start === sentence.start),
  );
  if (saying.length === 0 || !saying.every(({ witness }) => SPEECH.test(witness.sentence.text))) return null;
  const days = saying.map(({ witness }) => witness.article.published);
  const isLater = (day: string | null) =>
    day !== null && days.every((other) => other !== null && other < day);
  const contrary = supports.find(
    ({ witness, support }) =>
      isLater(witness.article.published) &&
      support.own >= WHOLE &&
      support.unsaid === 0 &&
      support.contradictions.length > 0 &&
      support.contradictions.every(({ kind }) => kind === "denial" || kind === "opposite"),
  );
  if (contrary === undefined) return null;
  const { witness, support } = contrary;
  const denial = { ...quoteOf(witness.sentence), difference: partsOf(support.contradictions) };
  const confidence = asConfidence(0.2 + 0.6 * support.own);
  return { verdict: "differs", confidence, matches: [denial, ...supported.matches.slice(0, 1)], nearest: [] };
}

const SPEECH =
  /\b(?:said|says|insisted|insists|claimed|claims|maintained|promised|assured|told)\b[^.;]{0,40}?\b(?:that|the|it|there|they|he|she|no|all)\b/iu;
/** Nearly every word of the claim, by weight. */
const WHOLE = 0.9;
