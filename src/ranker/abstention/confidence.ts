import type { AnalysedSentence, Question, Span } from "../../domain.ts";
import { isAmong } from "../../text/asked-terms.ts";
import { overlap } from "../overlap.ts";
import type { Tag } from "../../text/tagger.ts";
import { askedAbove } from "../by-hand/asked-above.ts";
import { tellsOfClaim } from "../by-hand/claims.ts";
import { tellsInRow } from "../by-hand/in-row.ts";
import { NEAR_SIGNALS, STANDING_SIGNALS, TOPIC_SIGNALS, type Signal } from "./signals.ts";
import { givesReason } from "../by-hand/reasons.ts";
import { tellsPrice } from "../by-hand/priced.ts";
import { scoresOf } from "../scoring/network.ts";
import { linearScores } from "../scoring/linear.ts";
import type { Ranking } from "../rank.ts";
import type { PoolSentence } from "../types.ts";
import { isAmiss } from "./amiss/amiss.ts";
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
  /** Whether the best sentence is the row of a table that has the most of what is asked for, or none is known to be. */
  readonly compared?: "row" | "unsure" | null;
}

/** The signals of one situation, each list in the order of its weights. */
export interface SignalRows {
  readonly topic: readonly number[];
  readonly near: readonly number[];
  readonly standing: readonly number[];
  /** What a question loses by what the sentence or an article or two lack, in log-odds. */
  readonly lacking: number;
  /** What stands over the sentence tells: 1 that it answers, by its question or its column; -1 that it does not; 0 nothing. */
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

/** What is amiss answers only where it stands under its own question. */
function aboveOf(found: Findings): number {
  const above = toldAbove(found);
  if (above <= 0 && isAmiss(found)) return AMISS;
  return above === 0 && givesReason(found.ranking.asked, found.ranking.ranked[0]!.item) ? REASON : above;
}

/** `test/cases/questions/reasons`: without it 1 of its 3 reasons is given, with a half of it all. */
const REASON = 0.6;

/** With it nothing reaches a threshold, however sure all else is. */
const AMISS = -0.8;

/** A row that has not all that is asked, with its columns, tells something else of the same. */
function toldAbove(found: Findings): number {
  const { question, ranking, fit, tags, short } = found;
  const { item } = ranking.ranked[0]!;
  if (item.sentence.role !== "row")
    return Math.max(askedAbove(ranking.asked, item), tellsOfClaim(ranking.asked, item));
  if (question.expected === "count" && !countsIn(item.sentence, short, question.text)) return NO_COUNT;
  if (ALL.test(question.text) && fellows(ranking) > SHOWN_ROWS) return NO_COUNT;
  // "Who looks after the keys?": whoever stands beside them, where anybody does.
  const verbs = question.tokens.filter((_, at) => fit >= FITTING && tags[at] === "VERB");
  const needless = new Set(verbs.map(({ term }) => term));
  const isPriced = tellsPrice(ranking.asked, item) && !lacksName(found, item);
  return isPriced || tellsInRow(ranking.asked, item, needless) ? IN_ROW : NOT_IN_ROW;
}

/** "How much is the entry fee for Cardiff?": a row without it tells of any. */
function lacksName(
  { question, ranking, names }: Findings,
  { sentence, heading, titleTerms }: PoolSentence,
): boolean {
  const here = overlap(ranking.asked, sentence).counts;
  const above = heading === null ? here : overlap(ranking.asked, heading.sentence).counts;
  return question.terms.some(
    (term, place) => names[place]! && here[place] === 0 && above[place] === 0 && !isAmong(term, titleTerms),
  );
}

/** Rows are not counted: how many there are is told by a number in a cell, and never which of them have more than so many. */
function countsIn({ text, start }: AnalysedSentence, short: Span | null, asked: string): boolean {
  if (short === null || BOUND.test(asked)) return false;
  return /\d/u.test(text.slice(short.start - start, short.end - start));
}

const BOUND = /\b(?:(?:more|less|fewer|higher|lower) than|at (?:least|most)|over|under|above|below) \d/iu;
/** Asked for all of more rows than an answer shows, two would pass for all. */
const ALL = /^\W*(?:list|name|show|give)(?: me)? (?:all|every|each)\b/iu;
const SHOWN_ROWS = 2;

/** How many rows of the table answer about as well as the first. */
function fellows({ ranked }: Ranking): number {
  const [best] = ranked;
  const columns = best!.item.heading?.sentence;
  return ranked.filter(
    ({ item, score }) => score >= best!.score - ALIKE && item.heading?.sentence === columns,
  ).length;
}

const ALIKE = 2;
const NO_COUNT = -0.9;
const FITTING = 0.3;
/**
 * Chosen on `test/cases/questions/tables`, of whose 23 questions 21 are right without the first and 22 without the second;
 * with a half of the first, and with nine tenths of the second, all.
 */
const IN_ROW = 0.9;
const NOT_IN_ROW = -0.5;

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
  if (situation.compared === "row") return COMPARED;
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
