import type { Before } from "../domain.ts";
import { readFollowUp } from "../question/follow-up.ts";
import { analyseQuestion } from "../question/question.ts";
import { onTheirWeekdays } from "../question/today.ts";
import type { Tagger } from "../text/tagger.ts";
import type { Desk } from "./desk.ts";
import { withNamesWritten } from "./names-written.ts";

/** Gives a follow-up as a question that stands alone, by the question and answer before it; as typed where it leans on none. */
export async function standingAlone(
  desk: Desk,
  typed: string,
  leaning: { readonly before: Before; readonly today: number; readonly tagger: Tagger },
): Promise<string> {
  const { before, today, tagger } = leaning;
  if (typed.length > LEANING_CHARS) return typed;
  const asked = { text: typed, question: before.question.slice(0, LEANING_CHARS) };
  const { text, question: last } = onTheirWeekdays(asked, today);
  const plain = readFollowUp(text, { ...before, question: last }, tagger);
  // What stands alone is asked as it was typed.
  if (plain === text) return typed;
  // What it leans on is read as it was meant: "wen was the diary fuond" is no name.
  const question = await withNamesWritten(desk, analyseQuestion(last, desk.snapshot.spellings).text);
  const named = await withNamesWritten(desk, text);
  const read = readFollowUp(named, { ...before, question }, tagger);
  return read === named ? typed : read;
}

/** What leans on another question is short. */
const LEANING_CHARS = 500;
