import { mean } from "./mean.ts";

/** A probability that was given, and whether the thing came true. */
export interface Forecast {
  readonly probability: number;
  readonly right: boolean;
}

/** Tells whether one of the first `k` of a ranking is right. */
export function hitAt(ranking: readonly boolean[], k: number): boolean {
  return ranking.slice(0, k).includes(true);
}

/**
 * Gives the average precision of a ranking: at each right item the share that is right up to there, averaged
 * over the right items. `all` counts right items that the ranking may lack. NaN where nothing is right.
 */
export function averagePrecision(
  ranking: readonly boolean[],
  all = ranking.filter((right) => right).length,
): number {
  let [found, sum] = [0, 0];
  for (const [at, right] of ranking.entries()) {
    if (!right) continue;
    found += 1;
    sum += found / (at + 1);
  }
  return sum / all;
}

/** Gives a text as SQuAD's scorer compares it: small letters, no punctuation, no articles, single spaces. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, "")
    .replace(/\b(?:a|an|the)\b/gu, " ")
    .trim()
    .replace(/\s+/gu, " ");
}

/** Gives SQuAD's F1 of an answer: shared words of the two normalised texts, at best over the gold answers. */
export function tokenF1(answer: string, golds: readonly string[]): number {
  return Math.max(0, ...golds.map((gold) => wordF1(words(answer), words(gold))));
}

function words(text: string): string[] {
  const plain = normalise(text);
  return plain === "" ? [] : plain.split(" ");
}

function wordF1(answer: readonly string[], gold: readonly string[]): number {
  if (answer.length === 0 || gold.length === 0) return answer.length === gold.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of answer) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  // 2pr/(p+r) with p = shared/answer and r = shared/gold.
  return (2 * shared) / (answer.length + gold.length);
}

/**
 * Gives the expected calibration error (Guo et al. 2017): over bins of equal width, how far the mean
 * probability is from the share that came true, weighted by the bin's size. Ten bins, 0 … 1.
 */
export function calibrationError(forecasts: readonly Forecast[], bins = 10): number {
  let sum = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const inside = forecasts.filter(
      ({ probability }) => Math.min(bins - 1, Math.floor(probability * bins)) === bin,
    );
    if (inside.length === 0) continue;
    sum += inside.length * Math.abs(mean(inside.map(({ probability }) => probability)) - shareRight(inside));
  }
  return sum / forecasts.length;
}

/** Gives the Brier score: the mean squared distance of a probability from what came true. */
export function brier(forecasts: readonly Forecast[]): number {
  return mean(forecasts.map(({ probability, right }) => (probability - Number(right)) ** 2));
}

/** Gives the Brier score of the best constant: the share that came true, said of every question. */
export function constantBrier(forecasts: readonly Forecast[]): number {
  const share = shareRight(forecasts);
  return share * (1 - share);
}

function shareRight(forecasts: readonly Forecast[]): number {
  return mean(forecasts.map(({ right }) => Number(right)));
}

/** Gives the area under the ROC curve: how often a positive scores above a negative, a tie counting half. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  const below = negatives.toSorted((a, b) => a - b);
  const wins = positives.map((score) => (countBelow(below, score) + countUpTo(below, score)) / 2);
  return mean(wins) / negatives.length;
}

function countBelow(sorted: readonly number[], score: number): number {
  return search(sorted, (value) => value < score);
}

function countUpTo(sorted: readonly number[], score: number): number {
  return search(sorted, (value) => value <= score);
}

/** Counts the leading values for which `holds` is true, by halving. */
function search(sorted: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Gives the share of strangers refused by the highest threshold that refuses at most `loss` of the answerable;
 * whatever scores below it is refused.
 */
export function refusedAtLoss(
  answerable: readonly number[],
  strangers: readonly number[],
  loss: number,
): number {
  const sorted = answerable.toSorted((a, b) => a - b);
  const threshold = sorted[Math.floor(loss * sorted.length + 1e-9)] ?? Number.POSITIVE_INFINITY;
  return mean(strangers.map((score) => Number(score < threshold)));
}
