import type { AnalysedSentence, Article, Sentence } from "../domain.ts";
import type { Claim } from "./claim.ts";
import { isAcrossClauses } from "./clauses.ts";
import { contradictionsIn } from "./contradicted.ts";
import { type Contradiction, nameInstead } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import type { Held } from "./held.ts";
import { SAID, matchOwn, orBeside } from "./matches.ts";
import { figureSaid } from "./said-figures.ts";
import { talliesOf } from "./tallies.ts";
import { countUnsaid, isVerb } from "./unsaid.ts";
import { sumOf } from "../text/algebra.ts";

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
  /** Whether what the claim opens with stands in the sentence itself. */
  readonly isOfSubject: boolean;
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
    ...figureSaid(claim, figure, evidence),
  }));
  const missing = matches.filter(({ match }) => match.worth < SAID).map(({ term }) => term);
  const names = missing.filter(({ isName }) => isName).map((term) => nameInstead(claim, term, evidence));
  const scores = talliesOf(claim.question, evidence.sentence);
  // A match of somebody else has another score.
  const tallies = scores.map((one) =>
    names.length > 0 && one.kind === "other" ? { ...one, kind: "nothing" as const } : one,
  );
  const held: Held = { claim, evidence, matches, figures, names, tallies };
  const confirmed = figures.flatMap(({ kind, by }) => (kind === "same" && by !== null ? [by.sentence] : []));
  const words = sumOf(matches.map(({ term }) => term.weight));
  const saidWords = sumOf(matches.map(({ term, match }) => term.weight * match.worth));
  const all = words + figures.length * FIGURE_WEIGHT;
  const ofWords = (weight: number) => (words === 0 ? 0 : weight / words);
  return {
    evidence,
    coverage: (saidWords + confirmed.length * FIGURE_WEIGHT) / Math.max(1e-9, all),
    wording: ofWords(saidWords),
    own: ofWords(sumOf(claim.terms.map(({ weight }, at) => weight * own[at]!.worth))),
    contradictions: contradictionsIn(held),
    unsaid: countUnsaid(held),
    guessed: ofWords(
      sumOf(matches.map(({ term, match }) => (match.token !== null && !match.isSpelt ? term.weight : 0))),
    ),
    hasFigure: confirmed.includes(evidence.sentence),
    beside: confirmed.filter((sentence) => sentence !== evidence.sentence),
    isSpread: isAcrossClauses(matches, claim, evidence),
    isOfSubject: own[0]?.isSpelt ?? false,
    lacksVerb: missing.some((term) => isVerb(claim, term)),
    heaviestMissing: Math.max(0, ...missing.map(({ weight }) => weight)) / Math.max(1e-9, all),
  };
}

/** A figure counts as much as a rare word. */
const FIGURE_WEIGHT = 5;
