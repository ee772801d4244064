import type { AnalysedSentence } from "../../src/domain.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { prepare } from "../../src/ranker/prepare.ts";
import type { Asked, PoolSentence } from "../../src/ranker/types.ts";

/** Gives a sentence as all that was found for a question, with what is known of the question then. */
export function foundAlone(
  question: string,
  sentence: AnalysedSentence,
  previous: AnalysedSentence | null = null,
): [Asked, PoolSentence] {
  const item: PoolSentence = {
    sentence,
    previous,
    next: null,
    earlier: [],
    later: [],
    heading: null,
    passage: "p",
    titleTerms: new Set(),
    subject: null,
    retrieval: 1,
    recency: 0,
  };
  return [prepare(analyseQuestion(question), [item], () => 1), item];
}
