import type { AnalysedSentence, Article, Quantity, Sentence } from "../domain.ts";
import { saidOf } from "./amounts.ts";
import { isEqual } from "../quantities/agreement.ts";
import { isFormer, isOfPast } from "../quantities/former.ts";
import { namedRuns } from "../text/name-kinds.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import { isAcrossClauses, isOnlyForetold, isTurnedComparison, saidInstead } from "./clauses.ts";
import { hasNoComparison, isElsewhere } from "./comparisons.ts";
import type { Claim, ClaimTerm } from "./claim.ts";
import { type Contradiction, flips, nameInstead, opposites, pair, sliceOf } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import { governedOtherwise, otherObject } from "./governors.ts";
import { areNamesakes } from "./kin.ts";
import { deedIn, SAID, matchOwn, orBeside, type Matches } from "./matches.ts";
import { isToOther } from "./objects.ts";
import { onceSo } from "./once.ts";
import { isOthers, othersDeed, othersWords } from "./roles.ts";
import { saidOfOther, saidOfSome } from "./set-apart.ts";
import { isDoneByOther } from "./said-of-others.ts";
import { comparedOtherwise, excepted, otherPlace, turnedDown } from "./said-not-so.ts";
import { otherSides } from "./sides.ts";
import { talliesOf } from "./tallies.ts";
import { turnedVoice } from "./voices.ts";
import { doneElsewhere } from "./where-done.ts";
import { wholesOf } from "./wholes.ts";
import { isOnlyWished } from "./wished.ts";

/** A sentence to hold a claim against, in its article. */
export interface Witness extends Evidence {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  /** Whether it only sets out what somebody claims: it may be what is meant, and contradicts nothing. */
  readonly isClaim: boolean;
}

/** How far a sentence says a claim. */
export interface Support {
  readonly evidence: Evidence;
  /** The weight of the claim's words and figures that are said, 0 … 1. */
  readonly coverage: number;
  /** The same of its words alone, and of those that stand in the sentence itself. */
  readonly wording: number;
  readonly own: number;
  /** Figures, names, denials and opposites that contradict the claim, beside each other. */
  readonly contradictions: readonly Contradiction[];
  /** Names and figures of the claim of which nothing is said. */
  readonly unsaid: number;
  /** The weight of the words for which only others of a near meaning stand, 0 … 1. */
  readonly guessed: number;
  /** Whether a figure of the claim stands in the sentence itself. */
  readonly hasFigure: boolean;
  /** The sentences beside it that confirm a figure. */
  readonly beside: readonly AnalysedSentence[];
  /** Whether what the claim says of its subject is said of another there. */
  readonly isSpread: boolean;
  /** Whether a verb of the claim is not said. */
  readonly lacksVerb: boolean;
  /** The weight of the heaviest word that is not said, as a share of all. */
  readonly heaviestMissing: number;
}

/** Holds a claim against one sentence. */
export function supportOf(claim: Claim, evidence: Evidence): Support {
  const own = matchOwn(claim, evidence.sentence);
  const matches = claim.terms.map((term, at) => ({ term, match: orBeside(term, own[at]!, evidence) }));
  const figures = claim.question.quantities.map((figure) => ({ figure, ...said(claim, figure, evidence) }));
  const missing = matches.filter(({ match }) => match.worth < SAID).map(({ term }) => term);
  const names = missing.filter(({ isName }) => isName).map((term) => nameInstead(claim, term, evidence));
  const scores = talliesOf(claim.question, evidence.sentence);
  // A match of somebody else has another score.
  const tallies = scores.map((one) => (names.length > 0 && one.kind === "other" ? unsaidIn(one) : one));
  const held: Held = { claim, evidence, matches, figures, names, tallies };
  const confirmed = figures.flatMap(({ kind, by }) => (kind === "same" && by !== null ? [by.sentence] : []));
  const words = sum(matches.map(({ term }) => term.weight));
  const saidWords = sum(matches.map(({ term, match }) => term.weight * match.worth));
  const all = words + figures.length * FIGURE_WEIGHT;
  const ofWords = (weight: number) => (words === 0 ? 0 : weight / words);
  return {
    evidence,
    coverage: (saidWords + confirmed.length * FIGURE_WEIGHT) / Math.max(1e-9, all),
    wording: ofWords(saidWords),
    own: ofWords(sum(claim.terms.map(({ weight }, at) => weight * own[at]!.worth))),
    contradictions: contradictionsIn(held),
    unsaid: countUnsaid(held),
    guessed: ofWords(
      sum(matches.map(({ term, match }) => (match.token !== null && !match.isSpelt ? term.weight : 0))),
    ),
    hasFigure: confirmed.includes(evidence.sentence),
    beside: confirmed.filter((sentence) => sentence !== evidence.sentence),
    isSpread: isAcrossClauses(matches, claim, evidence),
    lacksVerb: missing.some((term) => isVerb(claim, term)),
    heaviestMissing: Math.max(0, ...missing.map(({ weight }) => weight)) / Math.max(1e-9, all),
  };
}

function unsaidIn(score: ReturnType<typeof talliesOf>[number]): ReturnType<typeof talliesOf>[number] {
  return { ...score, kind: "nothing" };
}

/** A claim beside a sentence: what of it is said there, and how. */
interface Held {
  readonly claim: Claim;
  readonly evidence: Evidence;
  readonly matches: Matches;
  readonly figures: readonly (SaidFigure & { readonly figure: Quantity })[];
  /** What stands in the place of each name that is missing; null where nothing does. */
  readonly names: readonly (Contradiction | null)[];
  readonly tallies: ReturnType<typeof talliesOf>;
}

function contradictionsIn({ claim, evidence, matches, figures, names, tallies }: Held): Contradiction[] {
  const alike = figures.flatMap(({ figure, kind, by }) =>
    kind === "same" && by !== null ? [{ figure, by }] : [],
  );
  // "£3.40, up from £3.10 last year": the verb before both is of both.
  const ruled = isOfPast(claim.text) ? alike.filter(({ by }) => !isFormerIn(by)) : alike;
  return [
    ...figures.flatMap(({ figure, kind, by }) =>
      kind === "other" && by !== null
        ? [pair("figure", claim.text.slice(figure.start, figure.end), sliceOf(by.sentence, by.figure))]
        : [],
    ),
    ...ruled.flatMap(({ figure, by }) => governedOtherwise(claim, figure, by)),
    ...ruled.flatMap(({ figure, by }) => otherObject(claim, figure, by)),
    ...tallies.flatMap(({ kind, claim: own, article }) =>
      kind === "other" ? [pair("figure", own, article)] : [],
    ),
    ...names.flatMap((name) => name ?? []),
    ...wholesOf(claim.question, evidence.sentence),
    ...othersDeed(matches, claim, evidence),
    ...othersWords(matches, claim, evidence),
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

/** Counts what of a claim nothing is said of, and what makes the sentence speak of something else. */
function countUnsaid({ claim, evidence, matches, figures, names, tallies }: Held): number {
  const isOfOther = [
    deniesUnsaid(claim, matches),
    guessesDeed(claim, matches, evidence),
    isOthers(matches, claim, evidence),
    // Who does it instead is told where it is sure.
    othersDeed(matches, claim, evidence).length === 0 && isDoneByOther(matches, claim, evidence),
    isOtherNumber(claim, evidence),
    othersDeed(matches, claim, evidence).length === 0 && isOfWhoeverElse(matches, claim, evidence),
    isToOther(matches, claim, evidence),
    isOnlyWished(matches, claim, evidence),
    hasNoComparison(claim, evidence),
    isElsewhere(claim, matches, evidence),
    isTurnedComparison(matches, claim, evidence),
    isOnlyForetold(claim, evidence),
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

function isVerb({ tagger, question }: Claim, { token }: ClaimTerm): boolean {
  return tagger(sentenceOf(question))[token] === "VERB";
}

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

interface SaidFigure {
  readonly kind: "same" | "other" | "nothing";
  readonly by: { readonly sentence: AnalysedSentence; readonly figure: Quantity } | null;
}

const OF_OTHER: SaidFigure = { kind: "nothing", by: null };

/** The sentence itself may contradict; those beside it only confirm. */
function said(claim: Claim, figure: Quantity, { sentence, previous, next }: Evidence): SaidFigure {
  const own = saidOf(figure, claim.text, sentence);
  if (own.kind === "same") return { kind: "same", by: { sentence, figure: own.figure } };
  // "Lind promised 2,000 planks. Hale promised 3,500.": what a bare number counts was said before, and it is another one.
  const isBare = ({ kind, unit }: Quantity) => kind === "count" && unit === null;
  if (own.kind === "nothing" && figure.kind === "count" && sentence.quantities.some(isBare)) return OF_OTHER;
  for (const beside of [previous, next]) {
    if (beside === null) continue;
    const other = saidOf(figure, claim.text, beside);
    if (other.kind !== "same") continue;
    // A bound that something beside it happens to keep is no word against what the sentence itself says.
    const isOwn = own.kind === "other" && figure.bound !== null && !isEqual(figure, other.figure);
    if (!isOwn) return { kind: "same", by: { sentence: beside, figure: other.figure } };
  }
  return own.kind === "other"
    ? { kind: "other", by: { sentence, figure: own.figure } }
    : { kind: "nothing", by: null };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A figure counts as much as a rare word. */
const FIGURE_WEIGHT = 5;
