import type { AnalysedSentence, Question, Stretches } from "../domain.ts";
import { isRefuted } from "../text/refuted.ts";
import { asksForScore, scoresIn } from "../text/scores.ts";
import { weighAgain } from "./again.ts";
import { askedAbove, onlyAsks, toldBelow } from "./by-hand/asked-above.ts";
import { defines } from "./by-hand/defines.ts";
import { tellsDoer } from "./by-hand/done-by.ts";
import { canonical, byPlace } from "./ties.ts";
import { FEATURES, featureRows } from "./features/features.ts";
import { tellsInRow } from "./by-hand/in-row.ts";
import { linearScores } from "./scoring/linear.ts";
import { contextRow, scoresOf, softmax } from "./scoring/network.ts";
import { learnKinds, prepare } from "./overlap.ts";
import { tellsPrice } from "./by-hand/priced.ts";
import { sift, type Sifted } from "./promising.ts";
import type { Asked, PoolSentence } from "./types.ts";
import type { Weights } from "./weights.ts";

/** A sentence with its score and its share of the pool's belief that it is the best one. */
export interface RankedSentence {
  readonly item: PoolSentence;
  readonly sentence: AnalysedSentence;
  readonly score: number;
  readonly share: number;
  /** Empty where the sentence was passed over. */
  readonly features: Float64Array;
}

export interface Ranking {
  readonly asked: Asked;
  readonly ranked: readonly RankedSentence[];
}

/** The candidates of a question with their features, a row each, and what was passed over. */
export interface Candidates extends Sifted {
  readonly asked: Asked;
  readonly rows: readonly Float64Array[];
}

/** Gives what a ranking chooses from. `idf` is that of the corpus. */
export function candidates(
  question: Question,
  pool: readonly PoolSentence[],
  idf: (term: string) => number,
): Candidates {
  const asked = prepare(question, pool, idf);
  const { promising, others } = sift(asked, pool);
  learnKinds(asked, promising);
  return { asked, promising, others, rows: featureRows(asked, promising) };
}

/** What ranking needs beside the question and its pool. */
export interface RankOptions {
  readonly idf: (term: string) => number;
  readonly weights: Weights;
  /** Reads a sentence for stretches that may be the answer. */
  readonly read: (sentence: AnalysedSentence) => Stretches;
}

/** Ranks the sentences of a pool, best first; equal scores in the order of article id, then start. */
export function rank(question: Question, pool: readonly PoolSentence[], options: RankOptions): Ranking {
  const { asked, promising, others, rows } = candidates(question, pool, options.idf);
  const sentences = pool.length;
  const context = contextRow({ question, sentences });
  const byHand = promising.map((item) => addedTo(asked, item));
  const learned = scoreRows(rows, options.weights, context);
  const first = learned.map((score, at) => canonical(score + byHand[at]!));
  const { again } = options.weights;
  const seen = { asked, items: promising, rows, context, sentences, byHand, read: options.read };
  const scores = again === undefined ? first : weighAgain(first, again, seen);
  const shares = softmax(scores);
  const ranked = promising
    .map((item, at) => ({
      item,
      sentence: item.sentence,
      score: scores[at]!,
      share: shares[at]!,
      features: rows[at]!,
    }))
    .sort((a, b) => b.score - a.score || byPlace(a.sentence, b.sentence));
  const last = ranked.at(-1)?.score ?? 0;
  const passedOver = others.map((item, at) => ({
    item,
    sentence: item.sentence,
    score: last - PASSED_OVER - at,
    share: 0,
    features: NO_FEATURES,
  }));
  return { asked, ranked: [...ranked, ...passedOver] };
}

/** What is set by hand, in log-odds: it is rare in what is learned of, and plain where people ask. */
function addedTo(asked: Asked, item: PoolSentence): number {
  const { question } = asked;
  const { sentence, next } = item;
  // What is only claimed, and called false behind it, answers nothing but whether it is so.
  const isFalse = question.expected !== "boolean" && next !== null && isRefuted(sentence.text, next.text);
  return (
    (defines(question, sentence) ? DEFINES : 0) +
    (tellsPrice(asked, item) ? PRICES : 0) +
    (tellsDoer(asked, item) ? DOES : 0) +
    (asksForScore(question.text) && scoresIn(sentence.text).length > 0 ? SCORES : 0) +
    ANSWERS * askedAbove(asked, item) +
    (tellsInRow(asked, item) ? IN_ROW : 0) +
    BELOW * toldBelow(asked, item) -
    (onlyAsks(item) ? ASKS : 0) -
    (isFalse ? REFUTED : 0)
  );
}

const REFUTED = 4;
const DEFINES = 2;
const PRICES = 2;
const DOES = 3;
const SCORES = 3;
const ANSWERS = 9;
const IN_ROW = 6;
const BELOW = 3;
const ASKS = 6;

/** Gives the score of each row of features. */
function scoreRows(
  rows: readonly Float64Array[],
  { weights, network }: Weights,
  context: readonly number[],
): number[] {
  const linear = linearScores(weights, rows, FEATURE_NAMES);
  const added =
    network === undefined ? null : scoresOf(network, { rows, names: FEATURE_NAMES, context, linear });
  return linear.map((score, at) => canonical(score + (added?.[at] ?? 0)));
}

const NO_FEATURES = new Float64Array();
const FEATURE_NAMES = Object.keys(FEATURES);

/** So far behind the last candidate, in log-odds, that nothing passed over is ever shown beside one. */
const PASSED_OVER = 10;
