import type { Span } from "../domain.ts";

/** Days of the week that a text tells of as coming again, 0 for Monday. */
export interface Weekdays extends Span {
  readonly days: ReadonlySet<number>;
}

/** Gives the days of the week that a text names, in whatever way: "on Monday", "Sundays". */
export function namedWeekdays(text: string): readonly number[] {
  return [...new Set([...text.matchAll(NAMED)].map(([name]) => dayOf(name)))];
}

/**
 * Gives what a text says of days that come again: "Tuesday to Saturday", "weekdays", "daily except Sundays", "every
 * Monday". A single Monday, on which something happened, is none.
 */
export function weekdaysIn(text: string): readonly Weekdays[] {
  return [...text.matchAll(AGAIN)].map(({ index, 0: words, groups = {} }) => ({
    start: index,
    end: index + words.length,
    days: daysOf(groups),
  }));
}

function daysOf(groups: Readonly<Record<string, string | undefined>>): ReadonlySet<number> {
  const { from, to, all, except, listed } = groups;
  if (from !== undefined && to !== undefined) return range(dayOf(from), dayOf(to));
  if (listed !== undefined) return new Set(namedWeekdays(listed));
  const days = /week-?ends?$/iu.test(all ?? "")
    ? range(5, 6)
    : /weekdays?$/iu.test(all ?? "")
      ? range(0, 4)
      : range(0, 6);
  const left = new Set(namedWeekdays(except ?? ""));
  return new Set([...days].filter((day) => !left.has(day)));
}

/** From one day to another, over the week's end where the second comes first. */
function range(from: number, to: number): ReadonlySet<number> {
  const length = ((to - from + 7) % 7) + 1;
  return new Set(Array.from({ length }, (_, step) => (from + step) % 7));
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function dayOf(name: string): number {
  return DAYS.indexOf(name.slice(0, 3).toLowerCase());
}

/** The pattern of a day's name. */
export const DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const SHORT = String.raw`(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b(?:\.(?=\s?[-–]|\s(?:to|and|or|until|till|through)\b|,))?`;
const ANY = `(?:${DAY}s?|${SHORT})`;
const ROW = `${DAY}s?(?:(?:, | and | or |, and | & )(?:on )?${DAY}s?)*`;

const NAMED = new RegExp(String.raw`\b${DAY}s?\b`, "giu");

const AGAIN = new RegExp(
  [
    String.raw`\b(?<from>${ANY})(?: ?[-–—] ?| (?:to|through|thru|until|till) )(?<to>${ANY})`,
    String.raw`\b(?<all>daily|(?:every|each) day|seven days a week|(?:on |every |at )?(?:weekdays?|week-?ends?)|all week(?: long)?)\b(?:,? (?:except|but|apart from|other than)(?: for| on)? (?<except>${ROW})\b)?`,
    String.raw`\b(?<listed>(?:every|each) ${ROW}|${DAY}s(?:(?:, | and | or |, and | & )(?:on )?${DAY}s?)*|${DAY}(?:, | and | or |, and | & )(?:on )?${DAY}s)\b`,
  ].join("|"),
  "giu",
);
