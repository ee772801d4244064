import type { AnalysedSentence, Question } from "../domain.ts";
import { FEATURES, featureRows } from "./features.ts";
import { prepare } from "./overlap.ts";
import type { Asked, PoolSentence } from "./types.ts";
import type { Weights } from "./weights.ts";

/** A sentence with its score and its share of the pool's belief that it is the best one. */
export interface RankedSentence {
  readonly item: PoolSentence;
  readonly sentence: AnalysedSentence;
  readonly score: number;
  readonly share: number;
  readonly features: readonly number[];
}

export interface Ranking {
  readonly asked: Asked;
  readonly ranked: readonly RankedSentence[];
}

/** Ranks the sentences of a pool, best first; equal scores in the order of article id, then start. */
export function rank(
  question: Question,
  pool: readonly PoolSentence[],
  options: { readonly idf: (term: string) => number; readonly weights: Weights },
): Ranking {
  const asked = prepare(question, pool, options.idf);
  const rows = featureRows(asked, pool);
  const vector = Object.keys(FEATURES).map((name) => options.weights.weights[name] ?? 0);
  const scores = rows.map((row) => canonical(dot(row, vector)));
  const shares = softmax(scores);
  const ranked = pool
    .map((item, at) => ({
      item,
      sentence: item.sentence,
      score: scores[at]!,
      share: shares[at]!,
      features: rows[at]!,
    }))
    .sort((a, b) => b.score - a.score || inOrder(a.sentence, b.sentence));
  return { asked, ranked };
}

/**
 * Reads the best few again, where they are close: a sentence in which an answer stands out rises. `support`
 * gives log-odds; its weight was chosen on the training questions that it was not learned on.
 */
export function reread(ranking: Ranking, support: (sentence: AnalysedSentence) => number): Ranking {
  const best = ranking.ranked[0];
  if (best === undefined) return ranking;
  const close = ranking.ranked.slice(0, REREAD).filter(({ score }) => score > best.score - REREAD_MARGIN);
  if (close.length < 2) return ranking;
  const supports = close.map(({ sentence }) => support(sentence));
  const most = Math.max(...supports);
  const scores = ranking.ranked.map(({ score }, at) =>
    at < close.length ? canonical(score + REREAD_WEIGHT * (supports[at]! - most)) : score,
  );
  const shares = softmax(scores);
  const ranked = ranking.ranked
    .map((item, at) => ({ ...item, score: scores[at]!, share: shares[at]! }))
    .sort((a, b) => b.score - a.score || inOrder(a.sentence, b.sentence));
  return { ...ranking, ranked };
}

const REREAD = 3;
const REREAD_MARGIN = 1.5;
const REREAD_WEIGHT = 0.15;

export function dot(row: readonly number[], vector: readonly number[]): number {
  let sum = 0;
  for (const [at, value] of row.entries()) sum += value * (vector[at] ?? 0);
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const all = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / all);
}

/** Retrieval scores differ in their last bits with the order of adding: equal is equal to 9 digits. */
function canonical(score: number): number {
  return Number(score.toFixed(9));
}

function inOrder(a: AnalysedSentence, b: AnalysedSentence): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start;
}
