import { sentenceOf } from "../text/asked-sentence.ts";
import { BE } from "../text/be.ts";
import { type NamedRun, namedRuns } from "../text/name-kinds.ts";
import type { AnalysedSentence } from "../domain.ts";
import type { Claim } from "./claim.ts";
import type { Evidence } from "./evidence.ts";
import { knownAs, nameKinship } from "./kin.ts";
import { deedIn, type Matches } from "./matches.ts";

/**
 * Tells whether somebody else does in the sentence, or has done to them, what a claim says of somebody: "Lind promised 2,000
 * flats" of "Hale promised 2,000 flats", "Lind was elected over Hale" of "Hale was elected".
 */
export function isSaidOfAnother(matches: Matches, claim: Claim, { sentence }: Evidence): boolean {
  const deed = deedIn(matches, claim);
  if (deed === null) return false;
  const asked = sentenceOf(claim.question);
  const own = subjectOf(asked, deed.own, claim);
  const other = subjectOf(sentence, deed.there, claim);
  if (
    own === undefined ||
    other === undefined ||
    isPassive(asked, deed.own) !== isPassive(sentence, deed.there)
  )
    return false;
  if (areKin(asked, own, sentence, other)) return false;
  // "Lind and Hale promised": both do it. "Against Hale" and "over Hale" others do.
  return namedRuns(sentence)
    .filter((run) => areKin(asked, own, sentence, run))
    .every(({ start }) => start > deed.there || OPPOSED.test(sentence.tokens[start - 1]?.folded ?? ""));
}

const OPPOSED = /^(?:against|over|than|from|ahead)$/u;

/** The name that stands right before a verb and its helpers. */
function subjectOf(sentence: AnalysedSentence, verb: number, { tagger }: Claim): NamedRun | undefined {
  const tags = tagger(sentence);
  let at = verb;
  while (at > 0 && /^(?:AUX|ADV)$/u.test(tags[at - 1] ?? "")) at -= 1;
  const subject = namedRuns(sentence).find(({ end, kind }) => end === at && kind !== "date");
  if (subject === undefined) return undefined;
  // "The leaders of Norland met": they did, and not the country.
  const lead = tags[subject.start - 1] === "DET" ? subject.start - 2 : subject.start - 1;
  return /^(?:ADP|CCONJ)$/u.test(tags[lead] ?? "") ? undefined : subject;
}

function isPassive({ tokens }: AnalysedSentence, verb: number): boolean {
  return BE.has(tokens[verb - 1]?.folded ?? "");
}

function areKin(a: AnalysedSentence, left: NamedRun, b: AnalysedSentence, right: NamedRun): boolean {
  return a.tokens
    .slice(left.start, left.end)
    .some((one) =>
      b.tokens.slice(right.start, right.end).some((two) => nameKinship(knownAs(one), knownAs(two)) > 0),
    );
}
