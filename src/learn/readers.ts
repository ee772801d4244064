import type { ShortModel } from "../composer/short/model.ts";
import type { Suite, SuiteQuestion } from "../evaluate/questions/suite.ts";
import { learnShort } from "./short.ts";

/** Gives what a question's sentences are read with while others learn from what is read. */
export type ModelOf = (asked: SuiteQuestion) => ShortModel;

/**
 * Gives models that never saw the question: what was learned of its answer would find it better than any to come.
 * Of the suite that short answers are learned on, each half is read by what the other half taught.
 */
export async function createModels(taught: Suite, short: ShortModel): Promise<ModelOf> {
  const halfOf = new Map(taught.articles.map(({ id }, at) => [id, at % 2]));
  const placeOf = ({ article, gold }: SuiteQuestion) => halfOf.get(article ?? gold[0]?.article ?? "");
  const models: ShortModel[] = [];
  for (const half of [0, 1]) {
    const questions = taught.questions.filter((asked) => placeOf(asked) !== half);
    models.push({ ...short, ...(await learnShort({ ...taught, questions })) });
  }
  return (asked) => {
    const half = placeOf(asked);
    return half === undefined ? short : models[half]!;
  };
}
