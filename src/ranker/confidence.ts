import type { Question } from "../domain.ts";
import { NEAR_SIGNALS, TOPIC_SIGNALS, type Signal } from "./signals.ts";
import { dot, type Ranking } from "./rank.ts";
import type { PoolSentence } from "./types.ts";
import { findings, type Findings } from "./findings.ts";
import type { AbstentionModel } from "./weights.ts";

/** What is known of a question and its best sentence when Footnote decides whether to answer. */
export interface Situation {
  readonly question: Question;
  readonly ranking: Ranking;
  /** All sentences that were found, or may be read. */
  readonly pool: readonly PoolSentence[];
  /** Additive retrieval score of the best passage. */
  readonly bestSum: number;
  /** The second passage's combined score, 0 … 1 of the best one's. */
  readonly second: number;
  /** How many of the question's terms the best passage matches. */
  readonly matched: number;
  /** The share of the question's terms, by idf, that stand nowhere as they are spelt. */
  readonly respelt: number;
  /** How many passages the question may see. */
  readonly passages: number;
  /** How well something of the kind that is asked for stands out in the best sentence, 0 … 1. */
  readonly fit: number;
}

/** The signals of one situation, each list in the order of its weights. */
export interface SignalRows {
  readonly topic: readonly number[];
  readonly near: readonly number[];
}

/** Gives the signals of a situation. */
export function signalRows(situation: Situation): SignalRows {
  const found = findings(situation);
  return { topic: row(TOPIC_SIGNALS, found), near: row(NEAR_SIGNALS, found) };
}

function row(signals: Readonly<Record<string, Signal>>, found: Findings): number[] {
  return Object.values(signals).map((signal) => signal(found));
}

/** What the log-odds of being no near-miss count beside those of the topic; chosen on the training questions. */
export const NEAR_SHARE = 0.3;

/**
 * Gives the log-odds that the best sentence answers, before calibration: that the articles speak of what is
 * asked, and that the sentence says just this and not its like.
 */
export function rawLogOdds(
  { topic, near }: SignalRows,
  weights: { readonly topic: readonly number[]; readonly near: readonly number[] },
): number {
  const log = logSigmoid(dot(topic, weights.topic)) + NEAR_SHARE * logSigmoid(dot(near, weights.near));
  return log - Math.log(-Math.expm1(Math.min(log, -1e-9)));
}

/** Gives the calibrated probability that the best sentence answers; 0 where there is none. */
export function confidence(situation: Situation, model: AbstentionModel): number {
  if (situation.ranking.ranked.length === 0) return 0;
  const weights = {
    topic: Object.keys(TOPIC_SIGNALS).map((name) => model.topic[name] ?? 0),
    near: Object.keys(NEAR_SIGNALS).map((name) => model.near[name] ?? 0),
  };
  const { bias, slope } = model.calibration;
  return 1 / (1 + Math.exp(-bias - slope * rawLogOdds(signalRows(situation), weights)));
}

/**
 * Gives the confidence from which Footnote answers. In few passages a stranger's words seldom meet by chance:
 * what falls short there is refused sooner. Between the sizes that were learned, along the logarithm.
 */
export function thresholdFor(passages: number, { thresholds }: AbstentionModel): number {
  const after = thresholds.findIndex((one) => one.passages >= passages);
  const [low, high] = [thresholds[after - 1], thresholds[after]];
  if (high === undefined) return thresholds.at(-1)!.threshold;
  if (low === undefined) return high.threshold;
  const way =
    (Math.log(passages) - Math.log(low.passages)) / (Math.log(high.passages) - Math.log(low.passages));
  return low.threshold + way * (high.threshold - low.threshold);
}

function logSigmoid(value: number): number {
  return value < -30 ? value : -Math.log1p(Math.exp(-value));
}
