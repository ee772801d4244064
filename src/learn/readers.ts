import { createReader, type Reader } from "../composer/short.ts";
import type { ShortModel } from "../composer/short-model.ts";
import type { Question } from "../domain.ts";
import type { Suite, SuiteQuestion } from "../evaluate/suite.ts";
import { loadTagger } from "../text/tagger.ts";
import { learnShort } from "./short.ts";

/** Gives what reads sentences for a question of a suite. */
export type ReaderOf = (suite: string) => (asked: SuiteQuestion, question: Question) => Reader["read"];

/**
 * Gives readers that never saw the question: what was learned of its answer would find it better than any to come.
 * Of the suite that short answers are learned on, each half is read by what the other half taught.
 */
export async function createReaders(taught: Suite, short: ShortModel): Promise<ReaderOf> {
  const tagger = await loadTagger();
  const halfOf = new Map(taught.articles.map(({ id }, at) => [id, at % 2]));
  const isIn = ({ gold }: SuiteQuestion, half: number) => halfOf.get(gold[0]?.article ?? "") === half;
  const models: ShortModel[] = [];
  for (const half of [0, 1]) {
    const questions = taught.questions.filter((asked) => !isIn(asked, half));
    models.push({ ...short, ...(await learnShort({ ...taught, questions })) });
  }
  return (suite) => (asked, question) => {
    const model = suite === taught.name ? models[isIn(asked, 0) ? 0 : 1]! : short;
    return createReader(question, { tagger, model }).read;
  };
}
