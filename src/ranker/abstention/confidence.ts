import type { Question, Span } from "../../domain.ts";
import type { Tag } from "../../text/tagger.ts";
import { NEAR_SIGNALS, STANDING_SIGNALS, TOPIC_SIGNALS, type Signal } from "./signals.ts";
import { scoresOf } from "../scoring/network.ts";
import { linearScores } from "../scoring/linear.ts";
import type { Ranking } from "../rank.ts";
import type { PoolSentence } from "../types.ts";
import { aboveOf } from "./above.ts";
import { findings, type Findings } from "./findings.ts";
import { lackingLogOdds } from "./lacking.ts";
import type { AbstentionModel, Calibration, Scoring } from "../weights.ts";

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
  /** The places of the terms that no article has that may be seen, in any spelling. */
  readonly absent: readonly number[];
  /** How many passages the question may see. */
  readonly passages: number;
  /** How well something of the kind that is asked for stands out in the best sentence, 0 … 1. */
  readonly fit: number;
  /** The part of speech of each of the question's tokens, and of the best sentence's. */
  readonly tags: readonly Tag[];
  readonly sentenceTags: readonly Tag[];
  /** The short answer that the best sentence gives. */
  readonly short: Span | null;
  /** Whether the best sentence is the row of a table that has the most of what is asked for, or of the section that is asked for, or no row is known to be the one. */
  readonly compared?: "row" | "section" | "unsure" | null;
}

/** The signals of one situation, each list in the order of its weights. */
export interface SignalRows {
  readonly topic: readonly number[];
  readonly near: readonly number[];
  readonly standing: readonly number[];
  /** What a question loses by what the sentence or an article or two lack, in log-odds. */
  readonly lacking: number;
  /** What stands over the sentence tells, see {@link aboveOf}. */
  readonly above: number;
}

/** Gives the signals of a situation. */
export function signalRows(situation: Situation): SignalRows {
  const found = findings(situation);
  return {
    topic: row(TOPIC_SIGNALS, found),
    near: row(NEAR_SIGNALS, found),
    standing: row(STANDING_SIGNALS, found),
    lacking: lackingLogOdds(found),
    above: aboveOf(found),
  };
}

function row(signals: Readonly<Record<string, Signal>>, found: Findings): number[] {
  return Object.values(signals).map((signal) => signal(found));
}

/** What tells, of what was learned, before calibration. */
export type Judgement = Pick<AbstentionModel, "topic" | "near">;

/**
 * Gives the log-odds that the best sentence answers, before calibration: that the articles speak of what is
 * asked, and that the sentence says just this and not its like.
 */
export function rawLogOdds(
  { topic, near, lacking }: Pick<SignalRows, "topic" | "near" | "lacking">,
  model: Judgement,
  passages: number,
): number {
  const log =
    logSigmoid(logOdds(topic, TOPIC_NAMES, model.topic)) +
    nearShare(passages) *
      logSigmoid(logOdds(near, NEAR_NAMES, model.near) + (1 - howMany(passages)) * lacking);
  return log - Math.log(-Math.expm1(Math.min(log, -1e-9)));
}

function logOdds(row: readonly number[], names: readonly string[], { weights, network }: Scoring): number {
  const [linear] = linearScores(weights, [row], names);
  const [added] = scoresOf(network, { rows: [row], names, context: [] });
  return linear! + added!;
}

const TOPIC_NAMES = Object.keys(TOPIC_SIGNALS);
const NEAR_NAMES = Object.keys(NEAR_SIGNALS);
const STANDING_NAMES = Object.keys(STANDING_SIGNALS);

/**
 * What the log-odds of being no near-miss count beside those of the topic. Of an article or two nobody asks what
 * is far from them: what is not answered there is nearly answered. Chosen on the training questions.
 */
function nearShare(passages: number): number {
  return NEAR_SHARE.few + howMany(passages) * (NEAR_SHARE.many - NEAR_SHARE.few);
}

const NEAR_SHARE = { few: 1.5, many: 0.3 } as const;

/** 0 for the passages of an article or two, 1 for those of many, between them along the logarithm. */
function howMany(passages: number): number {
  return wayBetween(FEW, MANY, passages);
}

const FEW = 8;
const MANY = 64;

/** How far along the logarithm something is from a least to a most, 0 … 1. */
function wayBetween(least: number, most: number, passages: number): number {
  const way = (Math.log(Math.max(1, passages)) - Math.log(least)) / (Math.log(most) - Math.log(least));
  return Math.max(0, Math.min(1, way));
}

/** Gives the calibrated probability that the best sentence answers; 0 where there is none. */
export function confidence(situation: Situation, model: AbstentionModel): number {
  if (situation.ranking.ranked.length === 0) return 0;
  if (situation.compared === "row" || situation.compared === "section") return COMPARED;
  const found = confidenceOf(signalRows(situation), model, situation.passages);
  return situation.compared === "unsure" ? found * UNSURE : found;
}

/**
 * Nothing of it is learned: its words all stand over the rows, and its amounts were held against each other. Any value
 * over the threshold answers the questions of `test/cases/questions/most-and-least`; of the doubt where rows cannot be
 * compared, all from .15 to .6 are right on them, and without it 34 of 35.
 */
const COMPARED = 0.9;
const UNSURE = 0.3;

/** Gives the same of the signals of a situation. */
export function confidenceOf(
  rows: SignalRows,
  model: Judgement & Pick<AbstentionModel, "calibration">,
  passages: number,
): number {
  const doubt = 1 - 1 / (1 + Math.exp(-calibrated(rows, model, passages)));
  // What stands under its own question answers it, in whatever words.
  if (rows.above >= 0) return 1 - doubt * (1 - ANSWERED_BELOW * rows.above);
  return (1 - doubt) * (1 + rows.above);
}

/** Gives the log-odds that what was learned makes of the signals. */
function calibrated(
  rows: SignalRows,
  model: Judgement & Pick<AbstentionModel, "calibration">,
  passages: number,
): number {
  const raw = rawLogOdds(rows, model, passages);
  const { few, many, thousands } = model.calibration;
  const along = ({ bias, slope }: Calibration) => bias + slope * raw;
  const usual = along(few) + howMany(passages) * (along(many) - along(few));
  const way = wayBetween(A_THOUSAND, THOUSANDS, passages);
  if (way === 0) return usual;
  const [standing] = linearScores(thousands.standing, [rows.standing], STANDING_NAMES);
  return usual + way * (along(thousands) + standing! - usual);
}

/** Below the first, corpora are of a kind with those that the rest is learned of; from the second on, an archive's. */
const A_THOUSAND = 1024;
export const THOUSANDS = 4096;

/** Chosen on `test/cases/questions/asked-above`, of whose 12 questions 10 are right without it, and all with a half. */
const ANSWERED_BELOW = 0.85;

/** Gives the confidence from which Footnote answers. Between the sizes that were learned, along the logarithm. */
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
