import type { AnalysedSentence, Article, Quantity, Sentence } from "../domain.ts";
import { saidOf } from "./amounts.ts";
import { isEqual } from "../quantities/agreement.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import { hasNoComparison, isElsewhere } from "./comparisons.ts";
import type { Claim, ClaimTerm } from "./claim.ts";
import { type Contradiction, flips, nameInstead, opposites, pair, sliceOf } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import { governedOtherwise, otherObject } from "./governors.ts";
import { type Match, SAID, matchOwn, orBeside } from "./matches.ts";
import { isToOther } from "./objects.ts";
import { isOthers, othersDeed, othersWords } from "./roles.ts";
import { otherSides } from "./sides.ts";
import { talliesOf } from "./tallies.ts";
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
  /** Whether a verb of the claim is not said. */
  readonly lacksVerb: boolean;
  /** The weight of the heaviest word that is not said, as a share of all. */
  readonly heaviestMissing: number;
}

/** Holds a claim against one sentence. */
export function supportOf(claim: Claim, evidence: Evidence): Support {
  const own = matchOwn(claim, evidence.sentence);
  const matches = claim.terms.map((term, at) => ({ term, match: orBeside(term, own[at]!, evidence) }));
  const figures = claim.question.quantities.map((figure) => ({
    figure,
    said: said(claim, figure, evidence),
  }));
  const missing = matches.filter(({ match }) => match.worth < SAID);
  const names = missing
    .filter(({ term }) => term.isName)
    .map(({ term }) => nameInstead(claim, term, evidence));
  const tallies = talliesOf(claim.question, evidence.sentence);
  const alike = figures.flatMap(({ figure, said: { kind, by } }) =>
    kind === "same" && by !== null ? [{ figure, by }] : [],
  );
  const contradictions = [
    ...figures.flatMap(({ figure, said: { kind, by } }) =>
      kind === "other" && by !== null
        ? [pair("figure", claim.text.slice(figure.start, figure.end), sliceOf(by.sentence, by.figure))]
        : [],
    ),
    ...alike.flatMap(({ figure, by }) => governedOtherwise(claim, figure, by)),
    ...alike.flatMap(({ figure, by }) => otherObject(claim, figure, by)),
    ...tallies.flatMap(({ kind, claim: own, article }) =>
      kind === "other" ? [pair("figure", own, article)] : [],
    ),
    ...names.flatMap((name) => name ?? []),
    ...wholesOf(claim.question, evidence.sentence),
    ...othersDeed(matches, claim, evidence),
    ...othersWords(matches, claim, evidence),
    ...otherSides(matches, claim, evidence),
    ...opposites(
      missing.map(({ term }) => term),
      claim,
      evidence,
    ),
    ...flips(matches, claim, evidence),
  ];
  const words = sum(matches.map(({ term }) => term.weight));
  const saidWords = sum(matches.map(({ term, match }) => term.weight * match.worth));
  const saidFigures = figures.filter(({ said: { kind } }) => kind === "same").length * FIGURE_WEIGHT;
  const all = words + figures.length * FIGURE_WEIGHT;
  return {
    evidence,
    coverage: (saidWords + saidFigures) / Math.max(1e-9, all),
    wording: words === 0 ? 0 : saidWords / words,
    contradictions,
    own: words === 0 ? 0 : sum(claim.terms.map(({ weight }, at) => weight * own[at]!.worth)) / words,
    guessed:
      words === 0
        ? 0
        : sum(matches.map(({ term, match }) => (match.token !== null && !match.isSpelt ? term.weight : 0))) /
          words,
    hasFigure: figures.some(
      ({ said: { by, kind } }) => kind === "same" && by?.sentence === evidence.sentence,
    ),
    beside: figures.flatMap(({ said: { by, kind } }) =>
      kind === "same" && by !== null && by.sentence !== evidence.sentence ? [by.sentence] : [],
    ),
    lacksVerb: missing.some(({ term }) => isVerb(claim, term)),
    unsaid:
      Number(deniesUnsaid(claim, matches)) +
      Number(guessesDeed(claim, matches, evidence)) +
      Number(isOthers(matches, claim, evidence)) +
      Number(isToOther(matches, claim, evidence)) +
      Number(isOnlyWished(matches, claim, evidence)) +
      Number(hasNoComparison(claim, evidence)) +
      Number(isElsewhere(claim, matches, evidence)) +
      tallies.filter(({ kind }) => kind === "nothing").length +
      names.filter((name) => name === null).length +
      figures.filter(({ said: { kind } }) => kind === "nothing").length,
    heaviestMissing: Math.max(0, ...missing.map(({ term }) => term.weight)) / Math.max(1e-9, all),
  };
}

function isVerb({ tagger, question }: Claim, { token }: ClaimTerm): boolean {
  return tagger(sentenceOf(question))[token] === "VERB";
}

/** What a claim denies has to be in the sentence, or nothing there can deny it. */
function deniesUnsaid(
  { denials }: Claim,
  matches: readonly { readonly term: ClaimTerm; readonly match: Match }[],
): boolean {
  return matches.some(({ term, match }) => denials.plain.has(term.token) && !match.isSpelt);
}

/**
 * What stands beside the sentence alone may be what its deed is about, or not: "Merz said that Putin might come. Leaders
 * urged a ceasefire." Where the deed is only one of a near meaning too, nothing says that Putin agreed to one.
 */
function guessesDeed(
  claim: Claim,
  matches: readonly { readonly term: ClaimTerm; readonly match: Match }[],
  { sentence }: Evidence,
): boolean {
  if (sentence.opensWithPronoun) return false;
  const isBeside = matches.some(({ match }) => match.token === null && match.worth >= SAID);
  return (
    isBeside &&
    matches.some(({ term, match }) => match.token !== null && !match.isSpelt && isVerb(claim, term))
  );
}

interface SaidFigure {
  readonly kind: "same" | "other" | "nothing";
  readonly by: { readonly sentence: AnalysedSentence; readonly figure: Quantity } | null;
}

/** The sentence itself may contradict; those beside it only confirm. */
function said(claim: Claim, figure: Quantity, { sentence, previous, next }: Evidence): SaidFigure {
  const own = saidOf(figure, claim.text, sentence);
  if (own.kind === "same") return { kind: "same", by: { sentence, figure: own.figure } };
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
