import { citationOf } from "../citation.ts";
import type { AnalysedSentence, Answer, Article } from "../domain.ts";

/** An article, and the sentence that tells its news. */
export interface News {
  readonly article: Article;
  readonly sentence: AnalysedSentence;
}

/** What an answer that tells news has beside its question and its times. */
export type NewsAnswer = Pick<Answer, "short" | "sentences" | "citations" | "differ">;

/** Composes the answer that tells news in the order given, each with its citation; null where there is none. */
export function composeNews(news: readonly News[]): NewsAnswer | null {
  if (news.length === 0) return null;
  return {
    short: null,
    sentences: news.map(({ sentence: { text, article, start, end, role } }, at) => {
      return { text, article, start, end, role, probability: 1, citations: [at + 1] };
    }),
    citations: news.map(({ article, sentence }, at) =>
      citationOf(article, { number: at + 1, quote: sentence }),
    ),
    differ: null,
  };
}
