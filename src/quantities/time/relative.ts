import { dateDraft, monthAt, SEASONS, WEEKDAYS, yearAt } from "./almanac.ts";
import type { Shift, StepUnit } from "./calendar-forms.ts";
import { daysOf, iso, narrowed, type Days, type Part } from "./days.ts";
import { capitalised, glued, wordAt, type Draft, type Reading, type Recogniser, words } from "../reading.ts";
import { unitOfTime } from "../units.ts";

/** Reads dates that hang on the article's own: "Monday", "last week", "yesterday", "next June", "three years ago", "later this month". */
export const relative: Recogniser = (reading, at) =>
  day(reading, at) ??
  weekOfMonth(reading, at) ??
  shifted(reading, at) ??
  ago(reading, at) ??
  weekday(reading, at, null, at);

/** "today", "yesterday", "tomorrow", "tonight", "last night", "this morning". */
function day(reading: Reading, at: number): Draft | null {
  const word = wordAt(reading, at);
  const steps = DAYS.get(word) ?? DAYS.get(`${word} ${wordAt(reading, at + 1)}`);
  if (
    steps === undefined ||
    (capitalised(reading, at) && capitalised(reading, at - 1)) ||
    wordAt(reading, at + 1) === "'s"
  )
    return null;
  const to = DAYS.has(word) ? at + 1 : at + 2;
  return dateDraft(at, to, { form: "step", unit: "day", steps, part: null });
}

/** "the last week of November", "the first weeks of 2020" aside. */
function weekOfMonth(reading: Reading, at: number): Draft | null {
  const word = wordAt(reading, at);
  const part = word === "first" ? "early" : word === "last" || word === "final" ? "late" : null;
  if (part === null || !/^(?:week|weekend|days)$/.test(wordAt(reading, at + 1))) return null;
  if (wordAt(reading, at + 2) !== "of") return null;
  const whole = yearAt(reading, at + 3);
  if (whole !== null) return dateDraft(at, whole.to, { form: "fixed", ...weekOfYear(whole.year, part) });
  const month = monthAt(reading, at + 3);
  if (month === null || !month.sure) return null;
  const year = yearAt(reading, month.to);
  const days = year === null ? null : daysOf(year.year, month.month);
  if (year !== null && days !== null)
    return dateDraft(at, year.to, { form: "fixed", ...narrowed(days, part) });
  return dateDraft(at, month.to, { form: "month", month: month.month, days: null, part, shift: null });
}

/** The seven days that open or close a year. */
function weekOfYear(year: number, part: "early" | "late"): Days {
  return part === "early"
    ? { from: iso(year, 1, 1), to: iso(year, 1, 7), precision: "week" }
    : { from: iso(year, 12, 25), to: iso(year, 12, 31), precision: "week" };
}

/** "last week", "this Friday", "next June", "early this year", "the past month", "last weekend". */
function shifted(reading: Reading, at: number): Draft | null {
  const part: Part = PARTS.get(wordAt(reading, at)) ?? null;
  const place = part === null ? at : at + 1;
  const shift = SHIFTS.get(wordAt(reading, place));
  if (shift === undefined) return null;
  const near =
    weekday(reading, place + 1, shift, at) ??
    month(reading, place + 1, shift, at) ??
    season(reading, place + 1, shift, at);
  if (near !== null) return near;
  const unit = UNITS.get(wordAt(reading, place + 1));
  if (unit === undefined || (shift === "this" && unit === "century") || notADate(reading, place)) return null;
  const steps = shift === "last" ? -1 : shift === "next" ? 1 : 0;
  const running =
    /^(?:past|coming)$/.test(wordAt(reading, place)) ||
    (/^(?:last|next)$/.test(wordAt(reading, place)) && wordAt(reading, place - 1) === "the");
  // "over the next decade" is as long as it says.
  if (running && (unit === "decade" || unit === "century")) return null;
  if (running && unit !== "weekend") return dateDraft(at, place + 2, { form: "span", unit, steps });
  return dateDraft(at, place + 2, { form: "step", unit, steps, part });
}

/** "last year's" is one, "the next week to 10 days" is a length of time, "this day" and "next century" say nothing. */
function notADate(reading: Reading, place: number): boolean {
  return (
    (wordAt(reading, place + 2) === "to" &&
      reading.numerals[place + 3] !== null &&
      reading.numerals[place + 3] !== undefined) ||
    [2, 3, 4].map((step) => wordAt(reading, place + step)).join(" ") === "and a half" ||
    (wordAt(reading, place + 2) === "of" && wordAt(reading, place - 1) === "the")
  );
}

function weekday(reading: Reading, at: number, shift: Shift, from: number): Draft | null {
  const word = wordAt(reading, at).replace(/'s$/, "");
  const number = word.length > 5 ? WEEKDAYS.get(word) : undefined;
  if (
    number === undefined ||
    !capitalised(reading, at) ||
    NAMED_DAYS.has(wordAt(reading, at - 1)) ||
    (glued(reading, at + 1) && wordAt(reading, at + 1) === "-")
  )
    return null;
  if (
    (PAPERS.has(wordAt(reading, at + 1)) || wordAt(reading, at + 1) === "night") &&
    capitalised(reading, at + 1)
  )
    return null;
  return dateDraft(from, at + 1, { form: "weekday", weekday: number, shift });
}

function month(reading: Reading, at: number, shift: Shift, from: number): Draft | null {
  const found = monthAt(reading, at);
  if (found === null || reading.tokens[found.to]?.kind === "number") return null;
  return dateDraft(from, found.to, { form: "month", month: found.month, days: null, part: null, shift });
}

function season(reading: Reading, at: number, shift: Shift, from: number): Draft | null {
  const found = SEASONS.get(wordAt(reading, at).replace(/'s$/, ""));
  return found === undefined ? null : dateDraft(from, at + 1, { form: "season", season: found, shift });
}

/** "three years ago", "a week ago", "more than two decades ago". */
function ago(reading: Reading, at: number): Draft | null {
  const numeral = reading.numerals[at];
  const article = /^(?:a|an)$/.test(wordAt(reading, at));
  if (!numeral && !article) return null;
  if (numeral?.form === "vague") return null;
  const place = numeral?.to ?? at + 1;
  const unit = unitOfTime(wordAt(reading, place));
  if (unit === undefined || wordAt(reading, place + 1) !== "ago") return null;
  const steps = -(numeral?.value ?? 1) * unit.factor;
  if (unit.code === "hour" || unit.code === "minute" || unit.code === "second" || steps < -3000) return null;
  return dateDraft(at, place + 2, { form: "step", part: null, ...stepsOf(unit.code, steps) });
}

/** Steps back in a unit; of halves as many of the next smaller one: "two and a half years ago" is thirty months. */
function stepsOf(code: string, steps: number): { readonly unit: StepUnit; readonly steps: number } {
  const finer = Number.isInteger(steps) ? undefined : FINER.get(code);
  if (finer !== undefined) return { unit: finer.unit, steps: Math.round(steps * finer.of) };
  return { unit: UNITS.get(code) ?? "day", steps: Math.round(steps) };
}

const FINER: ReadonlyMap<string, { readonly unit: StepUnit; readonly of: number }> = new Map([
  ["year", { unit: "month", of: 12 }],
  ["month", { unit: "week", of: 30 / 7 }],
  ["week", { unit: "day", of: 7 }],
]);

const DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
  ["last night", -1],
  ["this morning", 0],
  ["this afternoon", 0],
  ["this evening", 0],
  ["tomorrow night", 1],
]);

const SHIFTS: ReadonlyMap<string, Exclude<Shift, null>> = new Map([
  ["last", "last"],
  ["past", "last"],
  ["this", "this"],
  ["current", "this"],
  ["next", "next"],
  ["coming", "next"],
]);

const UNITS: ReadonlyMap<string, StepUnit> = new Map([
  ["week", "week"],
  ["week's", "week"],
  ["weekend", "weekend"],
  ["weekend's", "weekend"],
  ["month", "month"],
  ["month's", "month"],
  ["quarter", "quarter"],
  ["year", "year"],
  ["year's", "year"],
  ["decade", "decade"],
  ["century", "century"],
]);

const PARTS: ReadonlyMap<string, Part> = new Map([
  ["early", "early"],
  ["mid", "mid"],
  ["late", "late"],
]);

/** Before a weekday these make a name of it: "Black Friday". */
const NAMED_DAYS = words(`
  every each first second third fourth black super good ash cyber bloody holy fat palm easter giving
  taco a any one some another other alternate
`);

const PAPERS = words("times mirror mail telegraph herald post express");
