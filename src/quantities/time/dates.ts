import { daysOf, narrowed, type Days } from "./days.ts";
import { dateDraft, eraYearAt, MONTHS, monthAt, ORDINAL_WORDS, partAt, WEEKDAYS, yearAt } from "./almanac.ts";
import { isMovedFrom } from "./moved.ts";
import { capitalised, glued, wordAt, words, type Draft, type Reading, type Recogniser } from "../reading.ts";

/** Reads calendar dates with a month: "August 18, 2025", "Monday, 3 May", "18/08/2025", "mid-March", "February 2022". */
export const dates: Recogniser = (reading, at) =>
  weekdayDate(reading, at) ?? monthFirst(reading, at) ?? dayFirst(reading, at) ?? numeric(reading, at);

/** "Monday, August 18, 2025": the weekday belongs to the date after it. */
function weekdayDate(reading: Reading, at: number): Draft | null {
  if (!WEEKDAYS.has(wordAt(reading, at)) || !capitalised(reading, at)) return null;
  let place = at + 1;
  if (wordAt(reading, place) === "." && glued(reading, place)) place += 1;
  if (wordAt(reading, place) === ",") place += 1;
  if (wordAt(reading, place) === "the") place += 1;
  const rest = monthFirst(reading, place) ?? dayFirst(reading, place);
  const day =
    rest?.calendar?.form === "fixed"
      ? rest.calendar.precision === "day"
      : rest?.calendar?.form === "month" && rest.calendar.days !== null;
  return rest !== null && day ? { ...rest, from: at } : null;
}

/** "August 18, 2025", "Aug. 18", "March 3-5, 2022", "July Fourth", "February 2022", "mid-March", "June". */
function monthFirst(reading: Reading, at: number): Draft | null {
  const part = partAt(reading, at);
  const month = monthAt(reading, part.to);
  if (month === null) return null;
  const day = part.part === null ? dayAt(reading, month.to) : null;
  if (day !== null) {
    const last = lastDay(reading, day) ?? day;
    const year = yearAt(reading, wordAt(reading, last.to) === "," ? last.to + 1 : last.to);
    const draft = dated(at, {
      month: month.month,
      first: day.day,
      last: last.day,
      year: year?.year ?? null,
      to: year?.to ?? last.to,
    });
    return year === null && day === last ? named(reading, draft) : draft;
  }
  let place = month.to;
  if (/^(?:of|,|in)$/.test(wordAt(reading, place))) place += 1;
  const bracket = wordAt(reading, place) === "(" && wordAt(reading, place + 2) === ")" ? 1 : 0;
  const year = yearAt(reading, place + bracket);
  if (year !== null) {
    const days = daysOf(year.year, month.month);
    return days === null
      ? null
      : dateDraft(at, year.to + bracket, { form: "fixed", ...narrowed(days, part.part) });
  }
  if (!month.sure) return null;
  return dateDraft(at, month.to, {
    form: "month",
    month: month.month,
    days: null,
    part: part.part,
    shift: null,
  });
}

/** "18 August 2025", "the 4th of July", "12-14 June". */
function dayFirst(reading: Reading, at: number): Draft | null {
  const day = dayAt(reading, at) ?? firstNight(reading, at);
  if (day === null) return null;
  const last = lastDay(reading, day) ?? day;
  // "from 6 to 13 June": the first day stands alone, without its month.
  if (last !== day && isMovedFrom(reading, at - 1)) return null;
  const place = wordAt(reading, last.to) === "of" ? last.to + 1 : last.to;
  const month = monthAt(reading, place);
  if (month === null || !capitalised(reading, place)) return null;
  const year = yearAt(reading, /^(?:,|of|in)$/.test(wordAt(reading, month.to)) ? month.to + 1 : month.to);
  return dated(at, {
    month: month.month,
    first: day.day,
    last: last.day,
    year: year?.year ?? null,
    to: year?.to ?? month.to,
  });
}

/** Tells of which year a day is that has become a name: "the Jan. 6 committee", "the Sept. 11 attacks". */
function named(reading: Reading, draft: Draft | null): Draft | null {
  const calendar = draft?.calendar;
  if (draft === null || calendar?.form !== "month") return draft;
  const event = EVENTS.get(`${calendar.month}-${calendar.days?.[0]}`);
  if (event === undefined) return draft;
  const next = wordAt(reading, draft.to);
  if (!event.nouns.has(next) && !isNear(reading, draft, event.near)) return draft;
  return { ...draft, calendar: { ...calendar, event: event.day } };
}

/** A word that tells of the event, in the same breath, and of no anniversary. */
function isNear(reading: Reading, { from, to }: Draft, near: ReadonlySet<string>): boolean {
  let found = false;
  for (let place = Math.max(0, from - SIDE); place < to + SIDE; place += 1) {
    const word = wordAt(reading, place);
    if (/^(?:anniversary|anniversaries)$/.test(word)) return false;
    found ||= near.has(word);
  }
  return found;
}

interface DayParts {
  readonly month: number;
  readonly first: number;
  readonly last: number;
  readonly year: number | null;
  readonly to: number;
}

function dated(at: number, { month, first, last, year, to }: DayParts): Draft | null {
  if (year === null)
    return dateDraft(at, to, { form: "month", month, days: [first, last], part: null, shift: null });
  const [start, end] = [daysOf(year, month, first), daysOf(year, month, last)];
  if (start === null || end === null) return null;
  return dateDraft(at, to, {
    form: "fixed",
    from: start.from,
    to: end.to,
    precision: first === last ? "day" : "range",
  });
}

interface Day {
  readonly day: number;
  readonly to: number;
}

/** A day of the month: "18", "18th", "Fourth". A number that goes on ("18 people" aside) is none: "18,000", "18:30", "18%". */
function dayAt(reading: Reading, at: number): Day | null {
  const ordinal = ORDINAL_WORDS.get(wordAt(reading, at));
  if (ordinal !== undefined && (capitalised(reading, at) || wordAt(reading, at + 1) === "of"))
    return { day: ordinal, to: at + 1 };
  const token = reading.tokens[at];
  const day = token?.kind === "number" && /^\d{1,2}$/.test(token.text) ? Number(token.text) : 0;
  // "June 14 BC"
  if (day < 1 || day > 31 || eraYearAt(reading, at) !== null) return null;
  const hasEnding = /^(?:st|nd|rd|th)$/.test(wordAt(reading, at + 1)) && glued(reading, at + 1);
  if (hasEnding) return { day, to: at + 2 };
  return goesOn(reading, at + 1) ? null : { day, to: at + 1 };
}

/** The first day of "the night of 7/8 November". */
function firstNight(reading: Reading, at: number): Day | null {
  const [day, slash, next] = [0, 1, 2].map((step) => wordAt(reading, at + step));
  const isPair =
    slash === "/" && glued(reading, at + 1) && glued(reading, at + 2) && Number(day) + 1 === Number(next);
  return isPair && monthAt(reading, at + 3) !== null && Number(day) > 0
    ? { day: Number(day), to: at + 1 }
    : null;
}

/** ":30" of "18:30", "%", "km" of "18km", "million". */
function goesOn(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  if (/^(?:percent|million|billion|points?)$/.test(word)) return true;
  if (!glued(reading, at)) return false;
  if (word === ":") return reading.tokens[at + 1]?.kind === "number" && glued(reading, at + 1);
  return /^[%/°]$/.test(word) || reading.tokens[at]?.kind === "word";
}

/** The second day of "3-5", "3 to 5", "3 and 4". */
function lastDay(reading: Reading, first: Day): Day | null {
  const link = wordAt(reading, first.to);
  if (!/^(?:-|–|to|and|or|through|&|\/)$/.test(link)) return null;
  const last = dayAt(reading, first.to + 1);
  if (last === null || last.day <= first.day || ORDINAL_WORDS.has(wordAt(reading, first.to + 1))) return null;
  const closed =
    reading.tokens[last.to]?.kind !== "word" ||
    !/^(?:to|and)$/.test(link) ||
    MONTHS.has(wordAt(reading, last.to));
  return closed ? last : null;
}

/** "2025-08-18", "18/08/2025", "8/18/2025", "18.08.2025": a day and month that could be either way round say the year alone. */
function numeric(reading: Reading, at: number): Draft | null {
  const dotted = VERSIONED.test(wordAt(reading, at - 1)) ? null : dottedDay(reading.tokens[at]?.text ?? "");
  if (dotted !== null) return dateDraft(at, at + 1, { form: "fixed", ...dotted });
  const separator = wordAt(reading, at + 1);
  const [a, b, c] = [at, at + 2, at + 4].map((place) => wordAt(reading, place));
  if (!/^[-/]$/.test(separator) || wordAt(reading, at + 3) !== separator) return null;
  if (
    ![at + 1, at + 2, at + 3, at + 4].every((place) => glued(reading, place)) ||
    !/^\d+$/.test(`${a}${b}${c}`)
  )
    return null;
  const days =
    a?.length === 4
      ? daysOf(Number(a), Number(b), Number(c))
      : c?.length === 4
        ? eitherWay(Number(a), Number(b), Number(c))
        : null;
  return days === null ? null : dateDraft(at, at + 5, { form: "fixed", ...days });
}

/** Gives the day of "18.08.2025", which is written with the day first and as one token; null for a version. */
export function dottedDay(text: string): Days | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.([12]\d{3})$/.exec(text) ?? [];
  return year === undefined ? null : daysOf(Number(year), Number(month), Number(day));
}

function eitherWay(a: number, b: number, year: number): Days | null {
  if (a > 12) return daysOf(year, b, a);
  if (b > 12) return daysOf(year, a, b);
  if (a === b) return daysOf(year, a, b);
  return a > 0 && b > 0 ? daysOf(year) : null;
}

const VERSIONED = /^(?:version|v|release|build|firmware|update|section)$/;

/** Tokens on each side in which the event may be told. */
const SIDE = 30;

const AFTERMATH =
  "committee panel hearing hearings attack attacks riot riots rioter rioters insurrection insurrectionists investigation " +
  "investigators probe select house defendant defendants mob siege violence assault uprising case cases commission charges " +
  "massacre hijackers terrorist terror victims";

/** Days that stand for one event wherever a paper names them without a year. */
const EVENTS: ReadonlyMap<
  string,
  { readonly day: string; readonly nouns: ReadonlySet<string>; readonly near: ReadonlySet<string> }
> = new Map([
  [
    "1-6",
    {
      day: "2021-01-06",
      nouns: words(AFTERMATH),
      near: words("capitol insurrection insurrectionists rioters riot trump"),
    },
  ],
  ["9-11", { day: "2001-09-11", nouns: words(AFTERMATH), near: words("hijacked hijackers pentagon") }],
  ["10-7", { day: "2023-10-07", nouns: words(AFTERMATH), near: words("hamas") }],
]);
