import type { FoundPassage } from "../domain.ts";
import { retrieve } from "../pool/retrieve.ts";
import { analyseQuestion } from "../question/question.ts";
import { type Desk, round } from "./desk.ts";

/** Gives the passages that words find, best first. */
export async function search(desk: Desk, words: string, limit: number): Promise<FoundPassage[]> {
  const question = analyseQuestion(words.slice(0, SEARCH_CHARS), desk.snapshot.spellings);
  const hits = await retrieve(desk.snapshot, question, desk.scope, limit);
  return hits.slice(0, limit).map(({ passage: id, score }) => {
    const { entry, passage } = desk.snapshot.passage(id);
    const { start, end } = passage;
    return {
      article: entry.article.id,
      start,
      end,
      score: round(score),
      text: entry.article.text.slice(start, end),
    };
  });
}

const SEARCH_CHARS = 2000;
