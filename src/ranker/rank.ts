import type { AnalysedSentence, Question } from "../domain.ts";
import { FEATURES, featureRows } from "./features.ts";
import { overlap, prepare } from "./overlap.ts";
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
  const promising = mostPromising(asked, pool);
  const rows = featureRows(asked, promising);
  const vector = Object.keys(FEATURES).map((name) => options.weights.weights[name] ?? 0);
  const scores = rows.map((row) => canonical(dot(row, vector)));
  const shares = softmax(scores);
  const ranked = promising
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
 * Gives the sentences worth all features, in the pool's order: those that have most of what is asked, their
 * neighbours' share counted half. The learned best is among the first 40 of a hundred and more in all but
 * a few of a thousand questions, and features are most of the time that an answer takes.
 */
function mostPromising(asked: Asked, pool: readonly PoolSentence[]): readonly PoolSentence[] {
  if (pool.length <= PROMISING) return pool;
  const worth = (sentence: AnalysedSentence | null) => {
    if (sentence === null) return 0;
    let sum = 0;
    for (const [place, count] of overlap(asked, sentence).counts.entries())
      if (count > 0) sum += asked.global[place]!;
    return sum;
  };
  const own = pool.map(({ sentence }) => worth(sentence));
  const at = new Map(pool.map(({ sentence }, index) => [sentence, index]));
  const near = (sentence: AnalysedSentence | null) => {
    const index = sentence === null ? undefined : at.get(sentence);
    return index === undefined ? 0 : own[index]!;
  };
  const all = asked.global.reduce((sum, weight) => sum + weight, 0);
  const scores = pool.map(
    ({ previous, next, retrieval }, index) =>
      own[index]! + 0.5 * Math.max(near(previous), near(next)) + 0.3 * all * retrieval,
  );
  const order = [...pool.keys()].sort(
    (a, b) => canonical(scores[b]!) - canonical(scores[a]!) || inOrder(pool[a]!.sentence, pool[b]!.sentence),
  );
  const kept = new Set(order.slice(0, PROMISING));
  return pool.filter((_, index) => kept.has(index));
}

const PROMISING = 40;

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
