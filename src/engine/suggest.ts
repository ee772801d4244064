import type { MadeQuestion } from "../domain.ts";
import { questionsFrom, tellingOf } from "../question/made.ts";
import type { Entry } from "../snapshot/entries.ts";
import { readSentence } from "../snapshot/snapshot.ts";
import { citableEntries, type Desk } from "./desk.ts";
import { search } from "./search.ts";

/** Gives questions made from what the words find, else from every article, the first of each before the second of any. */
export async function* madeQuestions(desk: Desk, words: string): AsyncGenerator<MadeQuestion> {
  const places = words === "" ? allPlaces(desk) : await placesOf(desk, words);
  let read = 0;
  for (const { entry, at } of places) {
    // Whoever asks something meanwhile is not kept waiting.
    if (++read % SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
    const { id, title } = entry.article;
    const { start, role } = at === null ? { start: null, role: "body" as const } : entry.sentences[at]!;
    if (role !== "body" || (at === null && title === null)) continue;
    const telling =
      at === null ? { text: title!, quantities: [], isHeadline: true } : tellingOf(readSentence(entry, at));
    for (const question of questionsFrom(telling)) yield { question, article: id, start };
  }
}

/** A sentence of an article; its headline where `at` is null. */
interface Place {
  readonly entry: Entry;
  readonly at: number | null;
}

function* allPlaces(desk: Desk): Generator<Place> {
  const entries = citableEntries(desk);
  for (let at = -1; at < SENTENCES_ASKED; at += 1) {
    for (const entry of entries.slice(0, ARTICLES_ASKED)) {
      if (at < entry.sentences.length) yield { entry, at: at < 0 ? null : at };
    }
  }
}

async function placesOf(desk: Desk, words: string): Promise<Place[]> {
  const found = await search(desk, words, PASSAGES_ASKED);
  return found.flatMap(({ article, start, end }) => {
    const entry = desk.snapshot.entries.get(article)!;
    const within = entry.sentences.flatMap((sentence, at) =>
      sentence.start >= start && sentence.end <= end ? [{ entry, at }] : [],
    );
    return [{ entry, at: null }, ...within];
  });
}

const SENTENCES_ASKED = 40;
const ARTICLES_ASKED = 100;
const SLICE = 20;
const PASSAGES_ASKED = 12;
