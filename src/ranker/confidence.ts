import type { Question } from "../domain.ts";
import { FEATURES } from "./features.ts";
import { dot, type Ranking } from "./rank.ts";
import type { PoolSentence } from "./types.ts";

/** What is known of a question and its best sentence when Footnote decides whether to answer. */
export interface Situation {
  readonly question: Question;
  readonly ranking: Ranking;
  /** Additive retrieval score of the best passage. */
  readonly bestSum: number;
  /** The share of the question's terms, by idf, that no article in scope has. */
  readonly unknown: number;
  /** 1 where a name is among them. */
  readonly unknownNames: number;
}

type Signal = (situation: Situation) => number;

/** What tells whether the best sentence answers, in the order of the weights. */
export const SIGNALS: Readonly<Record<string, Signal>> = {
  bias: () => 1,
  coverage: ({ ranking }) => coverage(ranking, (best) => [best.sentence]),
  coverageAround: ({ ranking }) => coverage(ranking, around),
  coverageInTitle: ({ ranking }) => coverage(ranking, around, true),
  coveredSquare: ({ ranking }) => coverage(ranking, around) ** 2,
  retrieval: ({ ranking, bestSum }) => Math.min(2, bestSum / (4 * Math.max(1e-9, sum(ranking.asked.global)))),
  unknown: ({ unknown }) => unknown,
  unknownNames: ({ unknownNames }) => unknownNames,
  rarestMissing: ({ ranking }) => rarestMissing(ranking),
  missing: ({ ranking }) => missingTerms(ranking).length / 5,
  nameMissing: ({ ranking, question }) => missingShare(ranking, (place) => question.terms[place]!.name),
  numberMissing: ({ ranking, question }) =>
    missingShare(ranking, (place) => /^\d/u.test(question.terms[place]!.term)),
  expected: ({ ranking }) => feature(ranking, "expected"),
  expectedAmount: ({ ranking }) => feature(ranking, "expectedAmount"),
  expectedDate: ({ ranking }) => feature(ranking, "expectedDate"),
  expectedName: ({ ranking }) => feature(ranking, "expectedName"),
  focus: ({ ranking }) => feature(ranking, "focus"),
  contentCoverage: ({ ranking }) => feature(ranking, "contentCoverage"),
  saturated: ({ ranking }) => feature(ranking, "saturated"),
  share: ({ ranking }) => ranking.ranked[0]?.share ?? 0,
  lead: ({ ranking }) => Math.min(1, ((ranking.ranked[0]?.score ?? 0) - (ranking.ranked[1]?.score ?? 0)) / 4),
  pairs: ({ ranking }) => feature(ranking, "pairs"),
  surfacePairs: ({ ranking }) => feature(ranking, "surfacePairs"),
  proximity: ({ ranking }) => feature(ranking, "proximity"),
  terms: ({ question }) => Math.min(1, question.terms.length / 10),
};

/** Gives the signals of a situation, in the order of `SIGNALS`. */
export function signalRow(situation: Situation): number[] {
  return Object.values(SIGNALS).map((signal) => signal(situation));
}

/** Gives a probability by the weights of a logistic regression over the signals. */
export function probability(situation: Situation, weights: Readonly<Record<string, number>>): number {
  const vector = Object.keys(SIGNALS).map((name) => weights[name] ?? 0);
  return 1 / (1 + Math.exp(-dot(signalRow(situation), vector)));
}

/**
 * Tells that none of the question's names stands in the best sentence, beside it, or in its title: whatever
 * the sentence says, it says it of somebody else.
 */
export function isOfOthers({ question, ranking }: Situation): boolean {
  const best = ranking.ranked[0]?.item;
  const names = [...question.terms.keys()].filter((place) => question.terms[place]!.name);
  if (best === undefined || names.length === 0) return false;
  const terms = new Set(around(best).flatMap((sentence) => sentence?.tokens.map(({ term }) => term) ?? []));
  for (const term of best.titleTerms) terms.add(term);
  return !names.some((place) => stands(question, place, terms));
}

function around({ sentence, previous, next }: PoolSentence) {
  return [sentence, previous, next];
}

function coverage(
  ranking: Ranking,
  read: (best: PoolSentence) => readonly (PoolSentence["sentence"] | null)[],
  withTitle = false,
): number {
  const best = ranking.ranked[0]?.item;
  if (best === undefined) return 0;
  const { asked } = ranking;
  const terms = new Set(read(best).flatMap((sentence) => sentence?.tokens.map(({ term }) => term) ?? []));
  if (withTitle) for (const term of best.titleTerms) terms.add(term);
  const found = asked.global.filter((_, place) => stands(asked.question, place, terms));
  return sum(found) / Math.max(1e-9, sum(asked.global));
}

/** The places of the question's terms that stand neither in the best sentence nor beside it. */
function missingTerms({ asked, ranked }: Ranking): number[] {
  const best = ranked[0]?.item;
  const terms = new Set(
    best === undefined ? [] : around(best).flatMap((item) => item?.tokens.map(({ term }) => term) ?? []),
  );
  return [...asked.global.keys()].filter((place) => !stands(asked.question, place, terms));
}

function rarestMissing(ranking: Ranking): number {
  return Math.max(0, ...missingTerms(ranking).map((place) => ranking.asked.global[place]!)) / MOST_IDF;
}

/** Idf of a word that one passage of a hundred thousand has. */
const MOST_IDF = 11.5;

/** The share that is missing of some of the terms; a half where the question has none of them. */
function missingShare(ranking: Ranking, which: (place: number) => boolean): number {
  const all = [...ranking.asked.global.keys()].filter(which);
  return all.length === 0 ? 0.5 : missingTerms(ranking).filter(which).length / all.length;
}

function stands(question: Question, place: number, terms: ReadonlySet<string>): boolean {
  const asked = question.terms[place];
  return asked !== undefined && [asked.term, ...asked.alternatives].some((spelling) => terms.has(spelling));
}

function feature({ ranked }: Ranking, name: string): number {
  return ranked[0]?.features[FEATURE_NAMES.indexOf(name)] ?? 0;
}

const FEATURE_NAMES = Object.keys(FEATURES);

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
