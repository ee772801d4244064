import type { AnalysedSentence, Quantity } from "../domain.ts";
import { DAY, weekdaysIn } from "../text/weekdays.ts";

/**
 * Tells whether a day of the week is told as one that comes again, which is no day in a calendar: "open every day except
 * Friday", "open Tuesday to Saturday".
 */
export function comesAgain({ kind, start, end }: Quantity, { text, start: from }: AnalysedSentence): boolean {
  if (kind !== "date" || !WEEKDAYS.test(text.slice(start - from, end - from))) return false;
  const told = weekdaysIn(text).find((days) => days.start < end - from && start - from < days.end);
  if (told === undefined) return false;
  return AGAIN.test(text.slice(told.start, told.end)) || (OPENS.test(text) && !ONCE.test(text));
}

/** Nothing but days of the week. */
const WEEKDAYS = new RegExp(String.raw`^${DAY}s?(?:(?: to | and | or |, | ?[-–] ?)${DAY}s?)*$`, "iu");
const AGAIN = /\b(?:every|each|daily|weekdays?|week-?ends?|all week|days a week)\b/iu;
const OPENS = /\b(?:open|opens|closed|closes|shut|hours)\b/iu;

/** "The fair was open Tuesday to Saturday": those days are past. */
const ONCE = /\b(?:was|were|had|will|would)\b/iu;
