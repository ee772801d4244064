import type { Calendar } from "./calendar-forms.ts";
import type { Part } from "./days.ts";
import { overHyphen } from "../numbers/numeral.ts";
import { capitalised, glued, nothing, wordAt, type Draft, type Reading, words } from "../reading.ts";

/** Gives a date's draft, read but not yet resolved. */
export function dateDraft(from: number, to: number, calendar: Calendar): Draft {
  return { calendar, ...nothing(from, to), kind: "date", low: null, high: null };
}

/**
 * Finds a month's name, "Aug." included. `sure` is false where the word alone may be something else:
 * "May" and "March" that nothing leads in, a first name ("April Jones"), a small letter.
 */
export function monthAt(
  reading: Reading,
  at: number,
): { readonly month: number; readonly to: number; readonly sure: boolean } | null {
  const word = wordAt(reading, at);
  const month = MONTHS.get(word);
  if (month === undefined || !capitalised(reading, at) || isOfName(reading, at)) return null;
  const hasPeriod = wordAt(reading, at + 1) === "." && glued(reading, at + 1);
  const to = hasPeriod && (isShort(word) || word === "sept") ? at + 2 : at + 1;
  return { month, to, sure: isSurelyMonth(reading, at, hasPeriod) };
}

/** "Jan-Willem". */
function isOfName(reading: Reading, at: number): boolean {
  const isJoined = overHyphen(reading.tokens, at + 1) > at + 1 && reading.tokens[at + 2]?.kind === "word";
  return isJoined && wordAt(reading, at).length < 4;
}

function isShort(month: string): boolean {
  return month.length < 4 && month !== "may";
}

function isSurelyMonth(reading: Reading, at: number, hasPeriod: boolean): boolean {
  const word = wordAt(reading, at);
  if (!isShort(word) && !/^(?:may|march|april|june|august)$/.test(word)) return true;
  const isFirstName = capitalised(reading, at + 1) && !hasPeriod && !WEEKDAYS.has(wordAt(reading, at + 1));
  const before = wordAt(reading, at - 1);
  // "The Ides of March" are a day.
  if (before === "of" && IDES.test(wordAt(reading, at - 2))) return false;
  // "Taught by June Hale", "went to May Lin": these lead to people as well.
  if (LEADS.has(before) && !(isFirstName && LEADS_TO_PEOPLE.test(before))) return true;
  if (PART_WORDS.has(before) || before === "-") return true;
  const isRatherAnother = isShort(word) || word === "may" || word === "march";
  return !isRatherAnother && !isFirstName && !capitalised(reading, at - 1);
}

const IDES = /^(?:ides|nones|kalends|calends)$/;

const LEADS_TO_PEOPLE = /^(?:by|to|and|from|of|with|for|than)$/;

/** Finds a year of four digits, two after an apostrophe, or any with its era: "AD 14", "44 BC", which is −44. */
export function yearAt(reading: Reading, at: number): { readonly year: number; readonly to: number } | null {
  const ofEra = eraYearAt(reading, at);
  if (ofEra !== null) return ofEra;
  const short = shortYearAt(reading, at);
  if (short !== null) return short;
  const token = reading.tokens[at];
  if (token?.kind !== "number" || !/^[12]\d{3}$/.test(token.text)) return null;
  const isDecade = wordAt(reading, at + 1) === "s" && glued(reading, at + 1);
  return isDecade ? null : { year: Number(token.text), to: at + 1 };
}

/** "'98", "’22". */
function shortYearAt(reading: Reading, at: number): { readonly year: number; readonly to: number } | null {
  const token = reading.tokens[at];
  const digits = wordAt(reading, at + 1);
  if (token?.kind !== "mark" || !/^['’]$/.test(token.text)) return null;
  if (!/^\d\d$/.test(digits) || !glued(reading, at + 1)) return null;
  return { year: Number(digits) + (Number(digits) < 50 ? 2000 : 1900), to: at + 2 };
}

/** Finds a year before or after Christ that says so: "AD 14", "480 BC"; those before are negative. */
export function eraYearAt(
  reading: Reading,
  at: number,
): { readonly year: number; readonly to: number } | null {
  const isLed = /^(?:AD|A\.D\.|CE)$/.test(reading.tokens[at]?.text ?? "");
  const token = reading.tokens[isLed ? at + 1 : at];
  if (token?.kind !== "number" || !/^\d{1,4}$|^\d{1,2},\d{3}$/.test(token.text)) return null;
  const year = Number(token.text.replace(",", ""));
  // In "19 August AD 14" and "August 19 AD 14" the era leads the year.
  const leadsOn = !isLed && reading.tokens[at + 2]?.kind === "number";
  const era = isLed ? { before: false, to: at + 2 } : leadsOn ? null : eraAt(reading, at + 1);
  return era === null || year === 0 ? null : { year: era.before ? -year : year, to: era.to };
}

/** Finds "BC" and "AD" in any of their spellings. */
export function eraAt(
  reading: Reading,
  at: number,
): { readonly before: boolean; readonly to: number } | null {
  const word = reading.tokens[at]?.text ?? "";
  if (/^(?:BC|BCE|B\.C\.?|B\.C\.E\.?)$/.test(word)) return { before: true, to: at + 1 };
  return /^(?:AD|CE|A\.D\.?|C\.E\.?)$/.test(word) ? { before: false, to: at + 1 } : null;
}

/** "early", "mid-", "late", "the first half of" before a month or year. */
export function partAt(reading: Reading, at: number): { readonly part: Part; readonly to: number } {
  const word = wordAt(reading, at);
  if (word === "early" || word === "mid" || word === "late")
    return { part: word, to: overHyphen(reading.tokens, at + 1) };
  return { part: null, to: at };
}

/** The months by their names and abbreviations, folded, from 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
  ].flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** Sunday is 0. Short forms stand only before a date ("Mon., Aug. 18"): "Sat" and "Sun" are words. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    "sunday sun",
    "monday mon",
    "tuesday tues tue",
    "wednesday wed",
    "thursday thurs thu",
    "friday fri",
    "saturday sat",
  ].flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index])),
);

/** Spring is 0, winter 3. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 0],
  ["summer", 1],
  ["autumn", 2],
  ["fall", 2],
  ["winter", 3],
]);

/** The ordinals that are written as words, from "first", which is 1. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
    .split(" ")
    .map((word, index) => [word, index + 1]),
);

const PART_WORDS = new Set(["early", "mid", "late"]);

const LEADS = words(`
  in of since until till by from through during before after between to last next this late early mid
  on and for end around previous into or every throughout that starting beginning following
`);
