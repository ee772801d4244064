import type { Token } from "../domain.ts";
import { stem } from "./stems.ts";

/** Tells whether a question asks by a verb who is at the head of something: "who runs the club", "who is in charge of it". */
export function asksForHead(text: string): boolean {
  return RUNS.test(text);
}

/** Gives what those are called who do what such a question asks by a word: its verb; nothing for any other word. */
export function headsAsked(text: string, { end }: Token): readonly string[] {
  return RUNS.exec(text)?.[0].length === end ? HEADS : [];
}

/** "Who runs", "who's now in charge", "who is currently leading"; what they run stands behind. */
const RUNS = new RegExp(
  String.raw`^\W*who(?:['’]?s)?\s+(?:(?:is|now|currently)\s+){0,2}(?:in\s+)?` +
    String.raw`(?:runs|heads|leads|chairs|running|heading|leading|chairing|charge)\b`,
  "iu",
);

const HEADS: readonly string[] =
  "head lead run chair chairman chairwoman chairperson president director leader ceo captain principal charge"
    .split(" ")
    .map(stem);
