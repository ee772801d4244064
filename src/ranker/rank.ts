import type { AnalysedSentence, Question, Stretches } from "../domain.ts";
import { weighAgain } from "./again.ts";
import { addedByHand } from "./by-hand/by-hand.ts";
import { canonical, byPlace } from "./ties.ts";
import { FEATURES, featureRows } from "./features/features.ts";
import { linearScores } from "./scoring/linear.ts";
import { contextRow, scoresOf, softmax } from "./scoring/network.ts";
import { learnKinds, prepare } from "./prepare.ts";
import { sift, type Sifted } from "./promising.ts";
import { tabulate } from "./tabulate.ts";
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
  const byHand = tabulate(promising.length, (at) => addedByHand(asked, promising[at]!));
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

/** Gives the score of each row of features. */
function scoreRows(
  rows: readonly Float64Array[],
  { weights, network }: Weights,
  context: readonly number[],
): Float64Array {
  const linear = linearScores(weights, rows, FEATURE_NAMES);
  const added =
    network === undefined ? null : scoresOf(network, { rows, names: FEATURE_NAMES, context, linear });
  return linear.map((score, at) => canonical(score + (added?.[at] ?? 0)));
}

const NO_FEATURES = new Float64Array();
const FEATURE_NAMES = Object.keys(FEATURES);

/** So far behind the last candidate, in log-odds, that nothing passed over is ever shown beside one. */
const PASSED_OVER = 10;
