import { daysOf, narrowed, quarterOf, seasonOf, type Calendar, type Days, type Part } from "./calendar.ts";
import { dateDraft, MONTHS, monthAt, ORDINAL_WORDS, SEASONS, WEEKDAYS } from "./almanac.ts";
import { overHyphen } from "./numerals.ts";
import { capitalised, glued, wordAt, type Draft, type Reading, type Recogniser, words } from "./reading.ts";

/** Reads calendar dates: "August 18, 2025", "Monday, 3 May", "18/08/2025", "early 2020", "Q3 2022", "the 1990s", "53 BC". */
export const dates: Recogniser = (reading, at) =>
  weekdayDate(reading, at) ??
  monthFirst(reading, at) ??
  dayFirst(reading, at) ??
  numeric(reading, at) ??
  quarters(reading, at) ??
  seasons(reading, at) ??
  eras(reading, at);

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
    return dated(at, {
      month: month.month,
      first: day.day,
      last: last.day,
      year: year?.year ?? null,
      to: year?.to ?? last.to,
    });
  }
  let place = month.to;
  if (/^(?:of|,)$/.test(wordAt(reading, place))) place += 1;
  const year = yearAt(reading, place);
  if (year !== null) {
    const days = daysOf(year.year, month.month);
    return days === null ? null : dateDraft(at, year.to, { form: "fixed", ...narrowed(days, part.part) });
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
  const day = dayAt(reading, at);
  if (day === null) return null;
  const last = lastDay(reading, day) ?? day;
  const place = wordAt(reading, last.to) === "of" ? last.to + 1 : last.to;
  const month = monthAt(reading, place);
  if (month === null || !capitalised(reading, place)) return null;
  const year = yearAt(reading, wordAt(reading, month.to) === "," ? month.to + 1 : month.to);
  return dated(at, {
    month: month.month,
    first: day.day,
    last: last.day,
    year: year?.year ?? null,
    to: year?.to ?? month.to,
  });
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
  const token = reading.tokens[at];
  const ordinal = ORDINAL_WORDS.get(wordAt(reading, at));
  if (ordinal !== undefined && (capitalised(reading, at) || wordAt(reading, at + 1) === "of"))
    return { day: ordinal, to: at + 1 };
  if (token?.kind !== "number" || !/^\d{1,2}$/.test(token.text)) return null;
  const day = Number(token.text);
  if (day < 1 || day > 31) return null;
  const next = wordAt(reading, at + 1);
  if (/^(?:st|nd|rd|th)$/.test(next) && glued(reading, at + 1)) return { day, to: at + 2 };
  const timed = next === ":" && reading.tokens[at + 2]?.kind === "number" && glued(reading, at + 2);
  const goesOn =
    glued(reading, at + 1) && (timed || /^[%/°]$/.test(next) || reading.tokens[at + 1]?.kind === "word");
  return goesOn || /^(?:percent|million|billion|points?)$/.test(next) ? null : { day, to: at + 1 };
}

/** The second day of "3-5", "3 to 5", "3 and 4". */
function lastDay(reading: Reading, first: Day): Day | null {
  const link = wordAt(reading, first.to);
  if (!/^(?:-|–|to|and|or|through|&)$/.test(link)) return null;
  const last = dayAt(reading, first.to + 1);
  if (last === null || last.day <= first.day || ORDINAL_WORDS.has(wordAt(reading, first.to + 1))) return null;
  const closed =
    reading.tokens[last.to]?.kind !== "word" ||
    !/^(?:to|and)$/.test(link) ||
    MONTHS.has(wordAt(reading, last.to));
  return closed ? last : null;
}

function yearAt(reading: Reading, at: number): { readonly year: number; readonly to: number } | null {
  const token = reading.tokens[at];
  if (
    token?.kind === "mark" &&
    /^['’]$/.test(token.text) &&
    /^\d\d$/.test(wordAt(reading, at + 1)) &&
    glued(reading, at + 1)
  ) {
    const short = Number(wordAt(reading, at + 1));
    return { year: short + (short < 50 ? 2000 : 1900), to: at + 2 };
  }
  if (token?.kind !== "number" || !/^[12]\d{3}$/.test(token.text)) return null;
  return /^s$/.test(wordAt(reading, at + 1)) && glued(reading, at + 1)
    ? null
    : { year: Number(token.text), to: at + 1 };
}

/** "early", "mid-", "late", "the first half of" before a month or year. */
function partAt(reading: Reading, at: number): { readonly part: Part; readonly to: number } {
  const word = wordAt(reading, at);
  if (word === "early" || word === "mid" || word === "late")
    return { part: word, to: overHyphen(reading.tokens, at + 1) };
  return { part: null, to: at };
}

/** "2025-08-18", "18/08/2025", "8/18/2025", "18.08.2025": a day and month that could be either way round say the year alone. */
function numeric(reading: Reading, at: number): Draft | null {
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

function eitherWay(a: number, b: number, year: number): Days | null {
  if (a > 12) return daysOf(year, b, a);
  if (b > 12) return daysOf(year, a, b);
  if (a === b) return daysOf(year, a, b);
  return a > 0 && b > 0 ? daysOf(year) : null;
}

/** "Q3 2022", "third quarter of 2022", "the fourth quarter", "first half of 2022", "Q2". */
function quarters(reading: Reading, at: number): Draft | null {
  const short =
    wordAt(reading, at) === "q" && /^[1-4]$/.test(wordAt(reading, at + 1)) && glued(reading, at + 1);
  const ordinal = ORDINAL_WORDS.get(wordAt(reading, at));
  const kind = wordAt(reading, at + 1);
  const named =
    ordinal !== undefined && ((kind === "quarter" && ordinal < 5) || (kind === "half" && ordinal < 3));
  if (!short && !named) return null;
  const quarter = short ? Number(wordAt(reading, at + 1)) : (ordinal ?? 1);
  let place = at + 2;
  if (/^(?:of|,)$/.test(wordAt(reading, place))) place += 1;
  if (/^(?:fiscal|fy)$/.test(wordAt(reading, place))) place += 1;
  const half = kind === "half";
  const year = yearAt(reading, place);
  if (year !== null) return dateDraft(at, year.to, { form: "fixed", ...quarterOf(year.year, quarter, half) });
  const yearWord =
    /^(?:this|the)$/.test(wordAt(reading, place)) &&
    wordAt(reading, place + 1) === "year" &&
    wordAt(reading, place - 1) === "of";
  if (yearWord) return dateDraft(at, place + 2, { form: "quarter", quarter, half, shift: "this" });
  const financial =
    !half &&
    /^(?:the|in|for|its|their|this|strong|weak)$/.test(wordAt(reading, at - 1)) &&
    !/^(?:of|touchdown|goal)$/.test(wordAt(reading, at + 2));
  return short || financial ? dateDraft(at, at + 2, { form: "quarter", quarter, half, shift: null }) : null;
}

/** "summer 2019", "the summer of 2019", "winter 2021-22". */
function seasons(reading: Reading, at: number): Draft | null {
  const part = partAt(reading, at);
  const season = SEASONS.get(wordAt(reading, part.to));
  if (season === undefined) return null;
  const place = part.to + (wordAt(reading, part.to + 1) === "of" ? 2 : 1);
  const year = yearAt(reading, place);
  return year === null
    ? null
    : dateDraft(at, year.to, { form: "fixed", ...narrowed(seasonOf(year.year, season), part.part) });
}

/** "the 1990s", "mid-'90s", "10th century", "53 BC", "AD 79", "early 2020", "fiscal 2022", "2014". */
function eras(reading: Reading, at: number): Draft | null {
  const part = partAt(reading, at);
  const calendar =
    decade(reading, part.to) ??
    century(reading, part.to) ??
    beforeChrist(reading, part.to) ??
    bareYear(reading, part.to, part.part !== null);
  if (calendar === null) return null;
  const fixed: Calendar = {
    form: "fixed",
    ...(calendar.days.precision === "range" ? calendar.days : narrowed(calendar.days, part.part)),
  };
  return dateDraft(at, calendar.to, fixed);
}

interface Placed {
  readonly days: Days;
  readonly to: number;
}

function decade(reading: Reading, at: number): Placed | null {
  const apostrophe = /^['’‘]$/.test(wordAt(reading, at)) ? 1 : 0;
  const digits = wordAt(reading, at + apostrophe);
  if (
    reading.tokens[at + apostrophe]?.kind !== "number" ||
    !(apostrophe ? /^\d0$/ : /^[12]\d\d0$/).test(digits)
  )
    return null;
  const mark =
    /^['’]$/.test(wordAt(reading, at + apostrophe + 1)) && glued(reading, at + apostrophe + 1) ? 1 : 0;
  const s = at + apostrophe + 1 + mark;
  if (wordAt(reading, s) !== "s" || !glued(reading, s)) return null;
  const first = apostrophe ? Number(digits) + (Number(digits) < 30 ? 2000 : 1900) : Number(digits);
  const length = first % 100 === 0 && first < 2000 ? 99 : 9;
  return { days: { from: `${first}-01-01`, to: `${first + length}-12-31`, precision: "range" }, to: s + 1 };
}

function century(reading: Reading, at: number): Placed | null {
  const token = reading.tokens[at];
  const digits =
    token?.kind === "number" &&
    /^\d{1,2}$/.test(token.text) &&
    /^(?:st|nd|rd|th)$/.test(wordAt(reading, at + 1)) &&
    glued(reading, at + 1);
  const number = digits ? Number(token.text) : (ORDINAL_WORDS.get(wordAt(reading, at)) ?? 0);
  const place = overHyphen(reading.tokens, at + (digits ? 2 : 1));
  if (number < 1 || wordAt(reading, place) !== "century") return null;
  const era = eraAt(reading, place + 1);
  const first = (number - 1) * 100 + 1;
  if (era?.before)
    return {
      days: { from: ancient(number * 100), to: ancient(first, true), precision: "range" },
      to: era.to,
    };
  return {
    days: {
      from: `${String(first).padStart(4, "0")}-01-01`,
      to: `${String(first + 99).padStart(4, "0")}-12-31`,
      precision: "range",
    },
    to: era?.to ?? place + 1,
  };
}

function beforeChrist(reading: Reading, at: number): Placed | null {
  const ad = /^(?:AD|A\.D\.|CE)$/.test(reading.tokens[at]?.text ?? "") ? 1 : 0;
  const token = reading.tokens[at + ad];
  if (token?.kind !== "number" || !/^\d{1,4}$|^\d{1,2},\d{3}$/.test(token.text)) return null;
  const year = Number(token.text.replace(",", ""));
  const era = ad === 1 ? { before: false, to: at + 2 } : eraAt(reading, at + 1);
  if (era === null || year === 0) return null;
  const days = era.before
    ? { from: ancient(year), to: ancient(year, true), precision: "year" as const }
    : daysOf(year);
  return days === null ? null : { days, to: era.to };
}

function eraAt(reading: Reading, at: number): { readonly before: boolean; readonly to: number } | null {
  const word = reading.tokens[at]?.text ?? "";
  if (/^(?:BC|BCE|B\.C\.?|B\.C\.E\.?)$/.test(word)) return { before: true, to: at + 1 };
  return /^(?:AD|CE|A\.D\.?|C\.E\.?)$/.test(word) ? { before: false, to: at + 1 } : null;
}

/** Years before Christ in ISO 8601 are negative and count a year zero; the plain "-0053" is kept, as people read it. */
function ancient(year: number, last = false): string {
  return `-${String(year).padStart(4, "0")}-${last ? "12-31" : "01-01"}`;
}

/** A bare year needs something that says it is one, or it may count or name: "2014 people", "Expo 2020". */
function bareYear(reading: Reading, at: number, led: boolean): Placed | null {
  const token = reading.tokens[at];
  if (
    token?.kind !== "number" ||
    !/^[12]\d{3}$/.test(token.text) ||
    (glued(reading, at) &&
      !led &&
      wordAt(reading, at - 1) !== "(" &&
      !/^[-–—"“]$/.test(wordAt(reading, at - 1)))
  )
    return null;
  const year = Number(token.text);
  if (!led && !saysYear(reading, at, year)) return null;
  const last = lastYear(reading, at, year);
  if (last !== null)
    return { days: { from: `${year}-01-01`, to: `${last.year}-12-31`, precision: "range" }, to: last.to };
  const days = daysOf(year);
  return days === null ? null : { days, to: at + 1 };
}

/** "2014-2018", "2014–18". */
function lastYear(
  reading: Reading,
  at: number,
  year: number,
): { readonly year: number; readonly to: number } | null {
  const digits = wordAt(reading, at + 2);
  if (
    !/^[-–/]$/.test(wordAt(reading, at + 1)) ||
    !glued(reading, at + 1) ||
    !glued(reading, at + 2) ||
    !/^(?:\d\d|[12]\d{3})$/.test(digits)
  )
    return null;
  const last = digits.length === 2 ? Math.floor(year / 100) * 100 + Number(digits) : Number(digits);
  return last > year && last < year + 200 ? { year: last, to: at + 3 } : null;
}

function saysYear(reading: Reading, at: number, year: number): boolean {
  const before = wordAt(reading, at - 1);
  const range = lastYear(reading, at, year) !== null;
  const next = wordAt(reading, at + 1);
  const unit = glued(reading, at + 1) && (reading.tokens[at + 1]?.kind === "word" || /^[-%°/]$/.test(next));
  if (unit && !range && next !== "-") return false;
  if (/^(?:in|since|until|circa|year)$/.test(before))
    return year >= 1000 && year < 2200 && !countsAfter(reading, at);
  if (LEADS.has(before)) return year >= 1700 && year < 2100 && !countsAfter(reading, at);
  if (year < 1800 || year > 2060) return false;
  if (before === "(" || before === "," || before === "-" || before === "–" || before === "—")
    return /^(?:[),.;:–—-]|and|or|to)$/.test(next) || reading.tokens[at + 1] === undefined;
  if (reading.tokens[at]?.opensLine && /^[:–—]$/.test(next)) return true;
  if (range && year > 1900) return true;
  if (capitalised(reading, at - 1) && !before.endsWith("'s")) return false;
  return /^(?:the|a|his|her|its|their|our|my|your|this|that)$/.test(before) || before.endsWith("'s")
    ? !capitalised(reading, at + 1) && !countsAfter(reading, at)
    : YEAR_NOUNS.has(next);
}

/** "in 2000 cities": round numbers before a plural may count. */
function countsAfter(reading: Reading, at: number): boolean {
  return /^(?:people|men|women|children|troops|soldiers|homes|jobs|miles|km|feet|years|days|hours|meters|metres|square|acres|calories|degrees)$/.test(
    wordAt(reading, at + 1),
  );
}

const LEADS = words(`
  least either in since until till by from to before after during through throughout circa year late early and or
  between around of than fiscal calendar spring summer autumn fall winter into back as for pre post vs
  versus over with beyond starting onwards back-in
`);

const YEAR_NOUNS = words(`
  levels figures prices standards season seasons school edition election elections referendum census
  tournament championship championships campaign race recession crisis war invasion coup agreement deal
  treaty law film movie song album study report survey poll budget revolution presidential midterm
  midterms outbreak pandemic attack attacks ruling decision interview documentary novel book
`);
