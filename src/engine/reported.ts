import type { FigureQuery, Told } from "../domain.ts";
import type { Reported } from "../figures/statements.ts";
import { retrieve } from "../pool/retrieve.ts";
import { analyseQuestion } from "../question/question.ts";
import { readSentence } from "../snapshot/snapshot.ts";
import { byDay } from "./by-day.ts";
import { citableEntries, type Desk } from "./desk.ts";

/** Gives what is told of the articles whose figures a query asks for. */
export async function tellFigures<Row>(
  desk: Desk,
  query: FigureQuery,
  tell: (reported: readonly Reported[]) => Promise<readonly Row[]>,
): Promise<Told<Row>> {
  const { chosen, all } = await choose(desk, query);
  const reported = chosen.map((entry) => {
    desk.snapshot.use(entry);
    return {
      article: entry.article,
      sentences: () => entry.sentences.map((_, at) => readSentence(entry, at)),
    };
  });
  return { rows: await tell(reported), read: chosen.length, of: all.length };
}

/** Reading the figures of an article takes some 20 ms, and keeping them memory: an archive's would take minutes. */
async function choose(desk: Desk, { topic = "" }: FigureQuery) {
  const all = citableEntries(desk);
  if (all.length <= MOST_ARTICLES) return { chosen: all, all };
  if (topic.trim() === "") return { chosen: all.toSorted(byDay).slice(0, MOST_ARTICLES), all };
  const question = analyseQuestion(topic.slice(0, TOPIC_CHARS), desk.snapshot.spellings);
  const hits = await retrieve(desk.snapshot, question, desk.scope, PASSAGES);
  const found = new Set(hits.map(({ passage }) => desk.snapshot.passage(passage).entry));
  return { chosen: [...found].slice(0, MOST_ARTICLES), all };
}

const MOST_ARTICLES = 200;
/** So many that they are of more articles than are read, wherever there are as many. */
const PASSAGES = 4 * MOST_ARTICLES;
const TOPIC_CHARS = 500;
