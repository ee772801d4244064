import type { AnalysedSentence, Stretches } from "../domain.ts";
import { byPlace, canonical } from "./ties.ts";
import { FEATURES } from "./features/features.ts";
import { createMeaningRows, MEANINGS } from "./features/meanings.ts";
import { linearScores } from "./scoring/linear.ts";
import { mostOf, scoresOf } from "./scoring/network.ts";
import { READINGS, readingRow } from "./features/readings.ts";
import { tabulate } from "./tabulate.ts";
import type { Asked, PoolSentence } from "./types.ts";
import type { Scoring } from "./weights.ts";
import { WORD_UNITS, wordMeans, type WordUnits } from "./scoring/word-units.ts";
import { createWordRows, WORDS, wordShares } from "./features/word-rows.ts";

/** What a second look sees of the sentences of a question; rows, scores and items stand in one order. */
interface Seen {
  readonly asked: Asked;
  readonly items: readonly PoolSentence[];
  readonly rows: readonly Float64Array[];
  readonly context: readonly number[];
  /** How many sentences there were to choose from; fewer may have come so far. */
  readonly sentences: number;
  /** What each score has that is set by hand. */
  readonly byHand: Float64Array;
  readonly read: (sentence: AnalysedSentence) => Stretches;
}

/**
 * Weighs the sentences that may yet be the best again, by what is read in them and what they mean: reading takes as long as all their
 * features. Together they keep the share that they had.
 */
export function weighAgain(scores: Float64Array, scoring: Scoring, seen: Seen): Float64Array {
  const within = withinReach(scores, seen);
  if (within.length < 2) return scores;
  const readingOf = (item: PoolSentence) => readingRow(seen.asked, item, seen.read(item.sentence));
  const meaningOf = createMeaningRows(seen.asked);
  const meansOf = scoring.words === undefined ? () => [] : createMeans(seen.asked, scoring.words);
  const rows = within.map((at) => {
    const item = seen.items[at]!;
    return joined([seen.rows[at]!, readingOf(item), meaningOf(item), meansOf(item)]);
  });
  const names = scoring.words === undefined ? NAMES : ALL_NAMES;
  const linear = linearScores(scoring.weights, rows, names);
  const added = scoresOf(scoring.network, { rows, names, context: seen.context, linear });
  const found = linear.map((score, at) => {
    const place = within[at]!;
    return KEPT * scores[place]! + (1 - KEPT) * (score + added[at]! + seen.byHand[place]!);
  });
  const before = tabulate(within.length, (at) => scores[within[at]!]!);
  const shift = logSum(before) - logSum(found);
  const again = scores.slice();
  for (const [at, place] of within.entries()) again[place] = canonical(found[at]! + shift);
  return again;
}

function joined(parts: readonly ArrayLike<number>[]): Float64Array {
  const row = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    row.set(part, at);
    at += part.length;
  }
  return row;
}

/** Gives what the units that look at words make of a sentence. */
function createMeans(asked: Asked, units: WordUnits): (item: PoolSentence) => ArrayLike<number> {
  const rowsOf = createWordRows(asked);
  const shares = wordShares(asked);
  return (item) => wordMeans(units, { rows: rowsOf(item), names: WORDS, shares });
}

/** The few whose share is not far below the best one's, best first; where there are few sentences, all. */
function withinReach(scores: Float64Array, { items, sentences }: Seen): number[] {
  const order = [...scores.keys()].sort(
    (a, b) => scores[b]! - scores[a]! || byPlace(items[a]!.sentence, items[b]!.sentence),
  );
  if (sentences <= FEW) return order;
  const least = mostOf(scores) + Math.log(LEAST_SHARE);
  return order.slice(0, MOST).filter((at) => scores[at]! >= least);
}

/** What is farther behind is seldom right: to read it too takes twice the time, and tells little on the training set. */
const LEAST_SHARE = 0.1;
const MOST = 4;
/** Of a paragraph reading every sentence takes little; what is right but far behind is found so on the training set. */
const FEW = 12;

/**
 * What the first look counts beside the second, which knows its training set better. On squad-paragraph all from 0 to .5
 * are within .3 points of each other; a quarter keeps "It reopened" before "is open" (`test/cases/questions/weekdays`).
 */
const KEPT = 0.25;

const NAMES = [...Object.keys(FEATURES), ...READINGS, ...MEANINGS];
const ALL_NAMES = [...NAMES, ...WORD_UNITS];

function logSum(scores: Float64Array): number {
  const most = mostOf(scores);
  return most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0));
}
