import { checkClaim } from "../check/check.ts";
import { type Finding, quoteOf } from "../check/finding.ts";
import type { Witness } from "../check/support.ts";
import type { AnalysedSentence, Question, Quote } from "../domain.ts";
import { headingOf, headingsAt } from "../pool/headings.ts";
import type { Entry } from "../snapshot/entries.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { refutationOf, setsOutClaim } from "../text/claimed.ts";
import { correctionsOf, takesBack } from "../text/corrected.ts";
import { spanAt } from "../text/spans.ts";
import { wordsOver } from "./later.ts";
import type { ClaimDesk } from "./witnesses.ts";

/**
 * Gives a finding as far as it holds. What an article only reports, and calls false, confirms nothing: where no other
 * place says it, the articles say otherwise, and what calls it false is shown with it.
 */
export function heldTo(snapshot: Snapshot, finding: Finding): Finding {
  if (finding.verdict === "differs" || finding.verdict === "absent") return finding;
  const held = finding.matches.map((match) => ({ match, refuting: refutingOf(snapshot, match) }));
  const upheld = held.filter(({ refuting }) => refuting === null).map(({ match }) => match);
  if (upheld.length === held.length) return finding;
  if (upheld.length > 0) return { ...finding, matches: upheld };
  const matches = held.flatMap(({ match, refuting }) => [
    // What takes itself back is shown once.
    ...(refuting !== null && isIn(match, refuting) ? [] : [{ ...match, difference: null }]),
    ...(refuting === null ? [] : [{ ...refuting, difference: null }]),
  ]);
  return { verdict: "differs", confidence: CALLED_FALSE, matches: matches.slice(0, MATCHES), nearest: [] };
}

/** Holds a claim against sentences. Who says nearly what an article calls false may mean the contrary: what is said beside that counts. */
export function findingOf(
  claim: Question,
  witnesses: readonly Witness[],
  { snapshot, reading }: ClaimDesk,
): Finding {
  const finding = checkClaim(claim, witnesses, reading);
  if (finding.verdict !== "altered") return finding;
  const isCalledFalse = finding.matches.some((match) => refutingOf(snapshot, match) !== null);
  return isCalledFalse ? checkClaim(claim, witnesses.filter(isBeside), reading) : finding;
}

function isBeside({ sentence, previous, next }: Witness): boolean {
  return ![sentence, previous, next].some((one) => one !== null && setsOutClaim(one.text));
}

function isIn(one: Quote, other: Quote): boolean {
  return one.article === other.article && other.start <= one.start && one.end <= other.end;
}

/** Gives the sentence that calls false what stands at a place, or null. */
function refutingOf(snapshot: Snapshot, { article, start: from }: Quote): Quote | null {
  const entry = snapshot.entries.get(article)!;
  const at = spanAt(entry.sentences, from);
  if (at < 0) return null;
  const next = snapshot.sentence(entry, at + 1);
  const written = snapshot.sentence(entry, at)!;
  if (takesBack(written.text)) return quoteOf(written);
  if (next !== null) {
    const over = wordsOver(entry.article, headingOf(headingsAt(snapshot, entry, at + 1), next));
    if (correctionsOf(next, written, over).some(({ wrong }) => wrong === written.text)) return quoteOf(next);
  }
  const own = [at, at - 1, at - 2].flatMap((place) => snapshot.sentence(entry, place) ?? []);
  const refuting = refutationOf(own, readBehind(snapshot, entry, at));
  return refuting === null ? null : quoteOf(refuting);
}

/** Most places are of no claim: what is not asked for is not read. */
function* readBehind(snapshot: Snapshot, entry: Entry, at: number): Generator<AnalysedSentence> {
  for (let place = at + 1; place <= at + VERDICT_REACH; place += 1) {
    const sentence = snapshot.sentence(entry, place);
    if (sentence === null) return;
    yield sentence;
  }
}

/** How many sentences under a claim its verdict may stand. */
const VERDICT_REACH = 12;
/** How sure it is that what is called false is. */
export const CALLED_FALSE = 0.9;
const MATCHES = 5;
