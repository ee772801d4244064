import { sentenceOf } from "../text/asked-sentence.ts";
import { namedRuns } from "../text/name-kinds.ts";
import { type Claim, type ClaimTerm, subjectEnd } from "./claim.ts";
import { isOnlyForetold, isTurnedComparison } from "./clauses.ts";
import { hasNoComparison, isElsewhere } from "./comparisons.ts";
import type { Evidence } from "./evidence.ts";
import type { Held } from "./held.ts";
import { areNamesakes } from "./kin.ts";
import { deedIn, SAID, type Matches } from "./matches.ts";
import { isToOther } from "./objects.ts";
import { isOthers, othersDeed } from "./roles.ts";
import { isOfPart } from "./of-part.ts";
import { isSaidOfAnother } from "./said-of-others.ts";
import { isOtherOfRow, isSingledOut } from "./singled-out.ts";
import { isOnlyWished } from "./wished.ts";

/** Counts what of a claim nothing is said of, and what makes the sentence speak of something else. */
export function countUnsaid({ claim, evidence, matches, figures, names, tallies }: Held): number {
  const isOfOther = [
    deniesUnsaid(claim, matches),
    guessesDeed(claim, matches, evidence),
    isOthers(matches, claim, evidence),
    // Who does it instead is told where it is sure.
    othersDeed(matches, claim, evidence).length === 0 && isSaidOfAnother(matches, claim, evidence),
    isOtherNumber(claim, evidence),
    othersDeed(matches, claim, evidence).length === 0 && isOfWhoeverElse(matches, claim, evidence),
    isToOther(matches, claim, evidence),
    isOnlyWished(matches, claim, evidence),
    hasNoComparison(claim, evidence),
    isElsewhere(claim, matches, evidence),
    isTurnedComparison(matches, claim, evidence),
    isOnlyForetold(claim, evidence),
    isSingledOut(claim, evidence),
    isOtherOfRow(claim, evidence),
    isOfOtherOwner(claim, evidence),
    isDoneBefore(matches, claim, evidence),
    isOfPart(matches, claim, evidence),
  ];
  return (
    isOfOther.filter(Boolean).length +
    tallies.filter(({ kind }) => kind === "nothing").length +
    names.filter((name) => name === null).length +
    figures.filter(({ kind }) => kind === "nothing").length
  );
}

/** "Question 3 was answered worst" tells nothing of question 1. */
function isOtherNumber({ text }: Claim, { sentence }: Evidence): boolean {
  return [...text.matchAll(NUMBERED)].some(([, word = "", number]) => {
    const there = [...sentence.text.matchAll(new RegExp(String.raw`\b${word} (\d{1,3})\b`, "giu"))];
    return there.length > 0 && there.every(([, other]) => other !== number);
  });
}

const NUMBERED =
  /\b(question|round|part|chapter|section|coursework|lab|room|unit|module|step|level|stage|lesson|exercise|act|book|article|phase|episode|season|week|day|group|team|platform|gate|line|route|bus|plot|house|flat|floor|no\.?) (\d{1,3})\b/giu;

/** "Karin Dahl's barn" of "His barn was painted by Karin Dahl": who does a thing does not own it. */
function isOfOtherOwner({ text }: Claim, { sentence }: Evidence): boolean {
  return [...text.matchAll(OWNED)].some(([, owner = "", thing = ""]) => {
    const others = new RegExp(
      String.raw`\b(?:his|her|its|their|our|\p{Lu}\p{L}+['’]s) (?:\p{L}+ )?${thing}\b`,
      "iu",
    );
    const doer = new RegExp(String.raw`\bby (?:\p{L}+ ){0,3}${owner}\b`, "iu");
    return (
      others.test(sentence.text) && doer.test(sentence.text) && !sentence.text.includes(`${owner}'s ${thing}`)
    );
  });
}

const OWNED = /\b(\p{Lu}\p{L}+)['’]s (\p{Ll}{3,})/gu;

/** What a claim denies has to be in the sentence, or nothing there can deny it. */
function deniesUnsaid({ denials }: Claim, matches: Matches): boolean {
  return matches.some(({ term, match }) => denials.plain.has(term.token) && !match.isSpelt);
}

/**
 * What stands beside the sentence alone may be what its deed is about, or not: "Merz said that Putin might come. Leaders
 * urged a ceasefire." Where the deed is only one of a near meaning too, nothing says that Putin agreed to one.
 */
function guessesDeed(claim: Claim, matches: Matches, { sentence }: Evidence): boolean {
  if (sentence.opensWithPronoun) return false;
  const isBeside = matches.some(({ match }) => match.token === null && match.worth >= SAID);
  return (
    isBeside &&
    matches.some(({ term, match }) => match.token !== null && !match.isSpelt && isVerb(claim, term))
  );
}

/** "She beat Marr": what was said before of her is not said of Marr, whom the sentence has behind its verb. */
function isOfWhoeverElse(matches: Matches, claim: Claim, { sentence, previous }: Evidence): boolean {
  // Who does what is done there is told by that.
  if (!sentence.opensWithPronoun || previous === null || deedIn(matches, claim) !== null) return false;
  const subject = namedRuns(sentenceOf(claim.question))[0];
  if (subject?.start !== 0) return false;
  const isSubject = ({ token }: ClaimTerm) => token < subject.end;
  const isThere = matches.some(({ term, match }) => isSubject(term) && (match.token ?? 0) > 1);
  const isBeside = matches.some(
    ({ term, match }) => !isSubject(term) && match.token === null && match.worth >= SAID,
  );
  return (
    isThere &&
    isBeside &&
    !namedRuns(previous).some((run) => areNamesakes(sentenceOf(claim.question), subject, previous, run))
  );
}

/** "Jo Mattis scored 19 goals. Finn Osei kept goal.": what was done in the sentence before was not done by who comes up here. */
function isDoneBefore(matches: Matches, claim: Claim, { sentence, previous }: Evidence): boolean {
  if (previous === null || sentence.opensWithPronoun) return false;
  const end = subjectEnd(claim) ?? 0;
  const said = new Set(previous.words.map(({ term }) => term));
  const isBefore = ({ spellings }: ClaimTerm) => spellings.some((spelling) => said.has(spelling));
  const subject = matches.filter(({ term }) => term.token < end);
  const comesUp = subject.length > 0 && subject.every(({ term, match }) => match.isSpelt && !isBefore(term));
  const deeds = matches.filter(({ term }) => term.token >= end && isVerb(claim, term));
  return comesUp && deeds.some(({ term, match }) => match.token === null && isBefore(term));
}

/** Tells whether a word of a claim is its verb. */
export function isVerb({ tagger, question }: Claim, { token }: ClaimTerm): boolean {
  return tagger(sentenceOf(question))[token] === "VERB";
}
