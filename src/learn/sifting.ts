import type { Suite } from "../evaluate/questions/suite.ts";
import { createPool } from "../pool/pool.ts";
import { analyseQuestion } from "../question/question.ts";
import { type Background, createIdf } from "../ranker/idf.ts";
import { prepare } from "../ranker/prepare.ts";
import { SIFTED, siftRow } from "../ranker/promising.ts";
import { createSnapshot } from "../snapshot.ts";
import { coversGold } from "./examples.ts";
import { descend } from "./optimise.ts";

/** A pool: what each sentence is sifted by, and which of them hold a gold answer. */
export interface Pooled {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

/** Gives what retrieval finds in a whole suite for each of its questions. */
export async function pooled(suite: Suite, background: Background): Promise<Pooled[]> {
  const snapshot = await createSnapshot(suite.articles);
  const idf = createIdf(snapshot.retriever, background);
  const pools: Pooled[] = [];
  for (const asked of suite.questions) {
    if (asked.gold.length === 0) continue;
    const question = analyseQuestion(asked.question, snapshot.spellings);
    const { sentences } = await createPool(snapshot, question, {}, { idf });
    const prepared = prepare(question, sentences, idf);
    pools.push({
      rows: sentences.map((item) => siftRow(prepared, item)),
      right: sentences.map(({ sentence }) => coversGold(asked, sentence)),
    });
  }
  return pools;
}

/** Learns the weights of a choice among the sentences of each pool: the right ones shall have the larger share. */
export function learnSifting(pools: readonly Pooled[]): Record<string, number> {
  const usable = pools.filter(({ right }) => right.includes(true) && right.includes(false));
  const weights = descend(SIFTED.length, {}, (current, gradient) => {
    for (const pool of usable) addSlopes(pool, current, gradient);
    return usable.length;
  });
  return Object.fromEntries(SIFTED.map((name, at) => [name, weights[at]!]));
}

/** Adds the slopes of minus the logarithm of the share that the right rows have. */
function addSlopes({ rows, right }: Pooled, weights: Float64Array, gradient: Float64Array): void {
  const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * weights[at]!, 0));
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const all = raised.reduce((sum, value) => sum + value, 0);
  const hit = raised.reduce((sum, value, row) => sum + (right[row] === true ? value : 0), 0);
  for (const [row, values] of rows.entries()) {
    const error = raised[row]! / all - (right[row] === true ? raised[row]! / hit : 0);
    for (const [at, value] of values.entries()) gradient[at]! += error * value;
  }
}
