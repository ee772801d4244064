import { dayNumber, daysOf, narrowed, yearIn, type Days } from "./days.ts";
import type { Calendar } from "./calendar-forms.ts";
import { wordAt, type Draft, type Reading, type Refiner } from "../reading.ts";

/**
 * Gives a day of the month the year that the text has just told: "In 2014, voters went to the polls on March 16",
 * "It was Nov. 10, 1968. On Nov. 11 he fell", "the panic of May 1901, on May 9 the worst". Any other keeps the year
 * that the article's own date suggests.
 */
export const anaphora: Refiner = (drafts, reading) => {
  let told: Draft | null = null;
  return drafts.map((draft, index) => {
    const whole = wholeOf(drafts, index, reading);
    if (whole !== null) return { ...draft, calendar: whole };
    const years = draft.calendar?.form === "month" ? yearsOn(reading, draft.to) : null;
    const dated =
      years !== null
        ? ofAnotherYear(told, draft, years)
        : told === null
          ? draft
          : following(told, draft, reading);
    if (dated.calendar?.form === "fixed") told = dated;
    return dated;
  });
};

/** "Next year's race is on 18 April", "last summer, in June", "in June last year": a month of the year or season that is named. */
function wholeOf(drafts: readonly Draft[], index: number, reading: Reading): Calendar | null {
  const draft = drafts[index]!;
  const own = draft.calendar;
  if (own?.form !== "month" || own.shift !== null || own.event !== undefined) return null;
  const [before, behind] = [drafts[index - 1], drafts[index + 1]];
  if (behind !== undefined && isWhole(behind) && behind.from === draft.to)
    return { ...own, within: behind.calendar! };
  if (before === undefined || !isWhole(before) || !sameSentence(reading, before, draft)) return null;
  const isOwner = /['’]s$/.test(reading.tokens[before.to - 1]?.text ?? "");
  return isOwner || begins(reading, before.from) ? { ...own, within: before.calendar! } : null;
}

/** "Last year", "next summer". */
function isWhole({ calendar }: Draft): boolean {
  if (calendar?.form === "season") return calendar.shift !== null;
  return calendar?.form === "step" && calendar.unit === "year" && calendar.part === null;
}

function begins(reading: Reading, from: number): boolean {
  return from === 0 || /^(?:[.!?”"]|)$/.test(wordAt(reading, from - 1));
}

/** A month whose year only words tell takes it from the date before, or stays open. */
function ofAnotherYear(told: Draft | null, draft: Draft, years: number): Draft {
  const own = draft.calendar;
  if (own?.form !== "month") return draft;
  const before = told !== null && draft.from - told.to <= NEAR ? told.calendar : undefined;
  const year = before?.form === "fixed" ? yearIn(before.from) + years : null;
  const days =
    year === null ? null : own.days === null ? daysOf(year, own.month) : monthDays(year, own.month, own.days);
  if (days !== null) return { ...draft, calendar: { form: "fixed", ...narrowed(days, own.part) } };
  const { calendar: _, ...open } = draft;
  return open;
}

/** How many years after the one just told the words behind a month say that it is: "of that year", "the following year"; null where they do not. */
function yearsOn(reading: Reading, to: number): number | null {
  let place = to;
  while (/^(?:,|of|in|the|that|same)$/.test(wordAt(reading, place)) && place < to + 4) place += 1;
  if (wordAt(reading, place) === "year")
    return wordAt(reading, place - 1) === "the" || place === to ? null : 0;
  if (wordAt(reading, place + 1) !== "year") return null;
  if (/^(?:following|next)$/.test(wordAt(reading, place))) return 1;
  return /^(?:previous|preceding)$/.test(wordAt(reading, place)) ? -1 : null;
}

function following(told: Draft, draft: Draft, reading: Reading): Draft {
  const [before, own] = [told.calendar, draft.calendar];
  if (before?.form !== "fixed" || own?.form !== "month" || own.event !== undefined) return draft;
  if (draft.from - told.to > NEAR) return draft;
  const days = own.days === null ? null : monthDays(yearIn(before.from), own.month, own.days);
  if (days !== null && continues(before, days, told, { reading, draft }))
    return { ...draft, calendar: { form: "fixed", ...days } };
  const isTold = own.shift === null && before.precision !== "range" && !reachesOn(reading, told.from);
  return isTold && sameSentence(reading, told, draft)
    ? { ...draft, calendar: { ...own, after: before } }
    : draft;
}

function monthDays(year: number, month: number, [first, last]: readonly [number, number]): Days | null {
  const [from, to] = [daysOf(year, month, first), daysOf(year, month, last)];
  if (from === null || to === null) return null;
  return { from: from.from, to: to.to, precision: first === last ? "day" : "range" };
}

type Fixed = Extract<Calendar, { form: "fixed" }>;

function continues(
  before: Fixed,
  days: Days,
  told: Draft,
  { reading, draft }: { readonly reading: Reading; readonly draft: Draft },
): boolean {
  if (before.precision === "month") return days.from >= before.from && days.from <= before.to;
  if (before.precision === "day") {
    const since = dayNumber(days.from) - dayNumber(before.from);
    return since > 0 && since <= SOON_DAYS && !reachesOn(reading, told.from);
  }
  if (before.precision !== "year") return false;
  // No news is of AD 69: what follows it is of that year too.
  if (yearIn(before.from) < OLDEST) return true;
  return opensSentence(reading, told) && sameSentence(reading, told, draft);
}

/** After "since" and "until" a date is an end, and what follows may be of another year. */
function reachesOn(reading: Reading, from: number): boolean {
  return [1, 2, 3, 4].some((back) => /^(?:since|until)$/.test(wordAt(reading, from - back)));
}

/** "In 2014, …" */
function opensSentence(reading: Reading, { from, to }: Draft): boolean {
  const lead = from - 1;
  const opens = lead === 0 || /^(?:[.!?”"]|)$/.test(wordAt(reading, lead - 1));
  return opens && reading.tokens[lead]?.text === "In" && wordAt(reading, to) === ",";
}

function sameSentence(reading: Reading, told: Draft, draft: Draft): boolean {
  for (let place = told.to; place < draft.from; place += 1)
    if (reading.tokens[place]?.kind === "break" || /^[.!?]$/.test(wordAt(reading, place))) return false;
  return true;
}

/** Tokens between the date that tells the year and the one that takes it. */
const NEAR = 60;

const SOON_DAYS = 120;

/** A year of three digits is told of as history. */
const OLDEST = 1000;
