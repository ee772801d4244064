import { daysOf, narrowed, quarterOf, seasonOf, years as wholeYears } from "./days.ts";
import { bareYear, type Placed } from "./bare-year.ts";
import type { Calendar } from "./calendar-forms.ts";
import { dateDraft, eraAt, eraYearAt, ORDINAL_WORDS, partAt, SEASONS, yearAt } from "./almanac.ts";
import { overHyphen } from "../numbers/numeral.ts";
import { capitalised, glued, wordAt, words, type Draft, type Reading, type Recogniser } from "../reading.ts";

/** Reads years and what divides or gathers them: "2014", "early 2020", "Q3 2022", "the summer of 2019", "the 1990s", "10th century", "53 BC". */
export const years: Recogniser = (reading, at) =>
  quarters(reading, at) ?? seasons(reading, at) ?? eras(reading, at);

/** "the 1990s", "mid-'90s", "10th century", "53 BC", "AD 79", "early 2020", "fiscal 2022", "2014". */
function eras(reading: Reading, at: number): Draft | null {
  const part = partAt(reading, at);
  const calendar =
    decade(reading, part.to) ??
    century(reading, part.to) ??
    ofEra(reading, part.to) ??
    bareYear(reading, part.to, part.part !== null);
  if (calendar === null) return null;
  const fixed: Calendar = {
    form: "fixed",
    ...(calendar.days.precision === "range" ? calendar.days : narrowed(calendar.days, part.part)),
  };
  return dateDraft(at, calendar.to, fixed);
}

/** "Q3 2022", "third quarter of 2022", "the fourth quarter", "first half of 2022", "Q2". */
function quarters(reading: Reading, at: number): Draft | null {
  const short =
    wordAt(reading, at) === "q" && /^[1-4]$/.test(wordAt(reading, at + 1)) && glued(reading, at + 1);
  const ordinal = ORDINAL_WORDS.get(wordAt(reading, at));
  const kind = wordAt(reading, at + 1);
  const named =
    ordinal !== undefined && ((kind === "quarter" && ordinal < 5) || (kind === "half" && ordinal < 3));
  if ((!short && !named) || inGame(reading, at)) return null;
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

/** Quarters and halves of a match are no dates: "a touchdown in the third quarter". */
function inGame(reading: Reading, at: number): boolean {
  for (let place = Math.max(0, at - SIDE); place < at + SIDE; place += 1)
    if (GAMES.has(wordAt(reading, place))) return true;
  return false;
}

/** "summer 2019", "the summer of 2019". */
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
  const length = first % 100 === 0 && first < 2000 ? 100 : 10;
  return { days: wholeYears(first, length), to: s + 1 };
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
  // "21st Century Fox" is a name.
  if (capitalised(reading, place) && capitalised(reading, place + 1)) return null;
  const era = eraAt(reading, place + 1);
  const first = era?.before ? -number * 100 : (number - 1) * 100 + 1;
  return { days: wholeYears(first, 100), to: era?.to ?? place + 1 };
}

function ofEra(reading: Reading, at: number): Placed | null {
  const found = eraYearAt(reading, at);
  const days = found === null ? null : daysOf(found.year);
  return found === null || days === null ? null : { days, to: found.to };
}

/** Tokens on each side in which a sport may be told. */
const SIDE = 25;

const GAMES = words(`
  touchdown touchdowns quarterback halftime yards interception fumble punt rebounds rebound dunk three-pointer overtime
  kickoff linebacker goalkeeper scored scoring layup offense defensive huddle inning nba nfl wnba
`);
