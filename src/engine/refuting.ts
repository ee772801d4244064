import { checkClaim, type Finding } from "../check/check.ts";
import type { Witness } from "../check/support.ts";
import type { Question, Quote } from "../domain.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { refutationOf, setsOutClaim } from "../text/claimed.ts";
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
    { ...match, difference: null },
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
  const isCalledFalse = finding.matches.some((match) => refutingOf(snapshot, match) !== null);
  if (finding.verdict !== "altered" || !isCalledFalse) return finding;
  return checkClaim(claim, witnesses.filter(isBeside), reading);
}

function isBeside({ sentence, previous, next }: Witness): boolean {
  return ![sentence, previous, next].some((one) => one !== null && setsOutClaim(one.text));
}

/** Gives the sentence that calls false what stands at a place, or null. */
function refutingOf(snapshot: Snapshot, { article, start: from }: Quote): Quote | null {
  const entry = snapshot.entries.get(article)!;
  const at = entry.sentences.findIndex(({ start, end }) => start <= from && from < end);
  if (at < 0) return null;
  const read = (place: number) => snapshot.sentence(entry, place) ?? [];
  const own = [at, at - 1, at - 2].flatMap(read);
  const behind = Array.from({ length: VERDICT_REACH }, (_, place) => at + 1 + place).flatMap(read);
  const refuting = refutationOf(own, behind);
  if (refuting === null) return null;
  const { text, start, end } = refuting;
  return { text, article, start, end };
}

/** How many sentences under a claim its verdict may stand. */
const VERDICT_REACH = 12;
const CALLED_FALSE = 0.9;
const MATCHES = 5;
