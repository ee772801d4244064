import { isFormer, isOfPast } from "../quantities/former.ts";
import { othersAgent } from "./agents.ts";
import { saidInstead } from "./clauses.ts";
import { type Contradiction, flips, opposites, pair } from "./contradictions.ts";
import { excepted } from "./exceptions.ts";
import { governedOtherwise, otherObject } from "./governors.ts";
import type { Held } from "./held.ts";
import { SAID } from "./matches.ts";
import { comparedOtherwise } from "./more-or-less.ts";
import { otherPlace } from "./placings.ts";
import { onceSo } from "./once.ts";
import { othersDeed, othersWords } from "./roles.ts";
import type { SaidFigure } from "./said-figures.ts";
import { saidOfOther, saidOfSome } from "./set-apart.ts";
import { isOwnShare, othersShare } from "./shares.ts";
import { otherSides } from "./sides.ts";
import { turnedDown } from "./turned-down.ts";
import { turnedVoice } from "./voices.ts";
import { doneElsewhere } from "./where-done.ts";
import { wholesOf } from "./wholes.ts";
import { textAt } from "../text/spans.ts";

/** Gives all that a sentence says otherwise than a claim: figures first, which are shown first. */
export function contradictionsIn({
  claim,
  evidence,
  matches,
  figures,
  names,
  tallies,
}: Held): Contradiction[] {
  const alike = figures.flatMap(({ figure, kind, by }) =>
    kind === "same" && by !== null ? [{ figure, by }] : [],
  );
  // "£3.40, up from £3.10 last year": the verb before both is of both.
  const ruled = isOfPast(claim.text) ? alike.filter(({ by }) => !isFormerIn(by)) : alike;
  return [
    ...figures.flatMap(({ figure, kind, by }) =>
      kind === "other" && by !== null
        ? [pair("figure", claim.text.slice(figure.start, figure.end), textAt(by.sentence, by.figure))]
        : [],
    ),
    ...ruled.flatMap(({ figure, by }) => governedOtherwise(claim, figure, by)),
    ...ruled.flatMap(({ figure, by }) => (isOwnShare(claim, by) ? [] : otherObject(claim, figure, by))),
    ...ruled.flatMap(({ figure, by }) => othersShare(claim, figure, by)),
    ...tallies.flatMap(({ kind, claim: own, article }) =>
      kind === "other" ? [pair("figure", own, article)] : [],
    ),
    ...names.flatMap((name) => name ?? []),
    ...wholesOf(claim.question, evidence.sentence),
    ...othersDeed(matches, claim, evidence),
    ...othersWords(matches, claim, evidence),
    ...othersAgent(matches, claim, evidence),
    ...doneElsewhere(claim, evidence),
    ...turnedVoice(matches, claim, evidence),
    ...onceSo(matches, claim, evidence),
    ...otherSides(matches, claim, evidence),
    ...saidOfOther(matches, claim, evidence),
    ...saidOfSome(matches, claim, evidence),
    // What stands beside the sentence alone is not what it says.
    ...opposites(
      matches.filter(({ match }) => match.token === null || match.worth < SAID).map(({ term }) => term),
      claim,
      evidence,
    ),
    ...saidInstead(matches, claim, evidence),
    ...excepted(matches, claim, evidence),
    ...turnedDown(claim, evidence),
    ...otherPlace(claim, evidence),
    ...comparedOtherwise(claim, evidence),
    ...flips(matches, claim, evidence),
  ];
}

function isFormerIn({ sentence: { text, start }, figure }: NonNullable<SaidFigure["by"]>): boolean {
  return isFormer(text.slice(0, figure.start - start), text.slice(figure.end - start));
}
