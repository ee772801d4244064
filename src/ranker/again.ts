import type { AnalysedSentence, Stretches } from "../domain.ts";
import { byPlace, canonical } from "./equal.ts";
import { FEATURES } from "./features.ts";
import { linearScores } from "./linear.ts";
import { scoresOf, softmax } from "./network.ts";
import { READINGS, readingRow } from "./readings.ts";
import type { Asked, PoolSentence } from "./types.ts";
import type { Scoring } from "./weights.ts";

/** What a second look sees of the sentences of a question; rows, scores and items stand in one order. */
interface Seen {
  readonly asked: Asked;
  readonly items: readonly PoolSentence[];
  readonly rows: readonly Float64Array[];
  readonly context: readonly number[];
  /** What each score has that is set by hand. */
  readonly byHand: readonly number[];
  readonly read: (sentence: AnalysedSentence) => Stretches;
}

/**
 * Weighs the sentences that may yet be the best again, by what is read in them: reading takes as long as all their
 * features. Together they keep the share that they had.
 */
export function weighAgain(scores: readonly number[], scoring: Scoring, seen: Seen): readonly number[] {
  const within = withinReach(scores, seen.items);
  if (within.length < 2) return scores;
  const rowOf = (item: PoolSentence) => readingRow(seen.asked, item, seen.read(item.sentence));
  const rows = within.map((at) => joined(seen.rows[at]!, rowOf(seen.items[at]!)));
  const linear = linearScores(scoring.weights, rows, NAMES);
  const added = scoresOf(scoring.network, { rows, names: NAMES, context: seen.context, linear });
  const found = linear.map((score, at) => score + added[at]! + seen.byHand[within[at]!]!);
  const shift = logSum(within.map((at) => scores[at]!)) - logSum(found);
  const again = [...scores];
  for (const [at, place] of within.entries()) again[place] = canonical(found[at]! + shift);
  return again;
}

function joined(features: Float64Array, told: readonly number[]): Float64Array {
  const row = new Float64Array(features.length + told.length);
  row.set(features);
  row.set(told, features.length);
  return row;
}

/** The few whose share is not far below the best one's, best first. */
function withinReach(scores: readonly number[], items: readonly PoolSentence[]): number[] {
  const shares = softmax(scores);
  const least = Math.max(...shares) * LEAST_SHARE;
  return [...shares.keys()]
    .filter((at) => shares[at]! >= least)
    .sort((a, b) => scores[b]! - scores[a]! || byPlace(items[a]!.sentence, items[b]!.sentence))
    .slice(0, MOST);
}

/** What is farther behind is seldom right: to read it too takes twice the time, and tells nothing on the training set. */
const LEAST_SHARE = 0.2;
const MOST = 3;

const NAMES = [...Object.keys(FEATURES), ...READINGS];

function logSum(scores: readonly number[]): number {
  const most = Math.max(...scores);
  return most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0));
}
