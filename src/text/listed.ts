import type { AnalysedSentence } from "../domain.ts";

/** Tells whether a sentence is a point of a list, which says little without its heading: it is short and ends in no mark. */
export function isPoint({ role, text, length }: Pick<AnalysedSentence, "role" | "text" | "length">): boolean {
  return role === "body" && length <= POINT_WORDS && !ENDED.test(text);
}

const POINT_WORDS = 25;
const ENDED = /[.!?:…]["”’)*_]*$/u;
