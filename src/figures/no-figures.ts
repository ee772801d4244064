import type { AnalysedSentence, Quantity } from "../domain.ts";

/**
 * Tells whether what is read as an amount says nothing of how much: the name of a team ("the under-9s", "under-7s, under-9s"),
 * and "a year" of "a year before", which says when.
 */
export function isNoFigure(
  { kind, start, end, low, high }: Quantity,
  { text, start: from }: AnalysedSentence,
): boolean {
  const [before, words, behind] = [
    text.slice(0, start - from),
    text.slice(start - from, end - from),
    text.slice(end - from),
  ];
  if (kind === "age")
    return TEAM.test(words) && (OF_ONE.test(before) || LISTED.test(before) || LISTED_ON.test(behind));
  return kind === "duration" && low === 1 && high === 1 && WHEN.test(behind);
}

const TEAM = /^\d{1,2}s$/u;
const OF_ONE = /\b(?:the|our|their|its) (?:under|over)[- ]$/iu;
/** "Under-7s, under-9s and under-11s" */
const LISTED = /\b(?:under|over)[- ]\d{1,2}s(?:,| and|, and| or) (?:under|over)[- ]$/iu;
const LISTED_ON = /^(?:,| and|, and| or) (?:under|over)[- ]\d{1,2}s\b/iu;
const WHEN = /^ (?:before|earlier|ago|later|after)\b/iu;
