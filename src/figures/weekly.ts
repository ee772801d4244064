import type { AnalysedSentence, Quantity, Span } from "../domain.ts";
import { DAY, weekdaysIn } from "../text/weekdays.ts";

/**
 * Tells whether a day of the week is told as one that comes again, which is no day in a calendar: "open every day except
 * Friday", "open Tuesday to Saturday".
 */
export function comesAgain({ kind, start, end }: Quantity, { text, start: from }: AnalysedSentence): boolean {
  if (kind !== "date" || !WEEKDAYS.test(text.slice(start - from, end - from))) return false;
  if (PARTS_OF_DAYS.test(text.slice(end - from))) return true;
  if (isHours(text, { start: start - from, end: end - from })) return true;
  const told = weekdaysIn(text).find((days) => days.start < end - from && start - from < days.end);
  if (told === undefined) return false;
  return AGAIN.test(text.slice(told.start, told.end)) || (OPENS.test(text) && !ONCE.test(text));
}

/** "On Saturday and Sunday we open at ten": who names several days of their own hours tells of each week. */
function isHours(text: string, { start, end }: Span): boolean {
  if (!OUR_HOURS.test(text) || ONCE.test(text)) return false;
  return [...text.matchAll(SEVERAL)].some(
    ({ index, 0: days }) => index <= start && end <= index + days.length,
  );
}

const OUR_HOURS = /\bwe(?: are|['’]re)? (?:\p{L}+ )?(?:open|close|closed|shut)\b/iu;
const SEVERAL = new RegExp(String.raw`\b${DAY}(?:, ${DAY})*,? (?:and|or|&) (?:on )?${DAY}\b`, "giu");

/** "On Tuesday evenings". */
const PARTS_OF_DAYS = /^ (?:morning|lunchtime|afternoon|evening|night)s\b/iu;

/** Nothing but days of the week. */
const WEEKDAYS = new RegExp(String.raw`^${DAY}s?(?:(?: to | and | or |, | ?[-–] ?)${DAY}s?)*$`, "iu");
const AGAIN = /\b(?:every|each|daily|weekdays?|week-?ends?|all week|days a week)\b/iu;
const OPENS = /\b(?:open|opens|closed|closes|shut|hours)\b/iu;

/** "The fair was open Tuesday to Saturday": those days are past. */
const ONCE = /\b(?:was|were|had|will|would)\b/iu;
