import {
  type Days,
  daysOf,
  iso,
  narrowed,
  type Part,
  quarterOf,
  seasonOf,
  yearIn,
  years as wholeYears,
} from "./days.ts";
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
    ...partOf(calendar.days, part.part),
  };
  return dateDraft(at, calendar.to, fixed);
}

/** "Early 2020" is its first months, "the late 19th century" its last third. */
function partOf(days: Days, part: Part): Days {
  if (part === null || days.precision !== "range") return narrowed(days, part);
  const [first, last] = [yearIn(days.from), yearIn(days.to)];
  const length = last - first + 1;
  if (length !== 100) return days;
  const [from, to] = THIRDS[part];
  return { from: iso(first + from, 1, 1), to: iso(first + to, 12, 31), precision: "range" };
}

/** The years of a century, from 0 to 99, that its parts reach from and to. */
const THIRDS: Readonly<Record<Exclude<Part, null>, readonly [number, number]>> = {
  early: [0, 32],
  mid: [33, 66],
  late: [67, 99],
  first: [0, 49],
  second: [50, 99],
};

/** "Q3 2022", "third quarter of 2022", "the fourth quarter", "first half of 2022", "Q2". */
function quarters(reading: Reading, at: number): Draft | null {
  const told = quarterAt(reading, at);
  if (told === null || inGame(reading, at)) return null;
  const { quarter, half } = told;
  const behind = /^(?:of|,)$/.test(wordAt(reading, at + 2)) ? at + 3 : at + 2;
  const place = /^(?:fiscal|fy)$/.test(wordAt(reading, behind)) ? behind + 1 : behind;
  const year = yearAt(reading, place);
  if (year !== null) return dateDraft(at, year.to, { form: "fixed", ...quarterOf(year.year, quarter, half) });
  if (isOfThisYear(reading, place))
    return dateDraft(at, place + 2, { form: "quarter", quarter, half, shift: "this" });
  const isAlone = told.isSign || (!half && isFinancial(reading, at));
  return isAlone ? dateDraft(at, at + 2, { form: "quarter", quarter, half, shift: null }) : null;
}

/** "Q3", "third quarter" and "first half", two tokens each. */
function quarterAt(
  reading: Reading,
  at: number,
): { readonly quarter: number; readonly half: boolean; readonly isSign: boolean } | null {
  const [word, next] = [wordAt(reading, at), wordAt(reading, at + 1)];
  if (word === "q" && /^[1-4]$/.test(next) && glued(reading, at + 1))
    return { quarter: Number(next), half: false, isSign: true };
  const ordinal = ORDINAL_WORDS.get(word);
  const most = next === "quarter" ? 4 : next === "half" ? 2 : 0;
  return ordinal === undefined || ordinal > most
    ? null
    : { quarter: ordinal, half: next === "half", isSign: false };
}

/** "Of this year" and "of the year". */
function isOfThisYear(reading: Reading, place: number): boolean {
  const [of, which, year] = [-1, 0, 1].map((step) => wordAt(reading, place + step));
  return of === "of" && /^(?:this|the)$/.test(which ?? "") && year === "year";
}

/** "Its third quarter" and "for the first quarter", where nothing behind tells of what. */
function isFinancial(reading: Reading, at: number): boolean {
  const isLed = /^(?:the|in|for|its|their|this|strong|weak)$/.test(wordAt(reading, at - 1));
  return isLed && !/^(?:of|touchdown|goal)$/.test(wordAt(reading, at + 2));
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

/** "1990s", "1990's", "'90s"; a century's zeros before ours stand for all of it: "the 1800s". */
function decade(reading: Reading, at: number): Placed | null {
  const isShort = /^['’‘]$/.test(wordAt(reading, at));
  const place = isShort ? at + 1 : at;
  const number = reading.tokens[place]?.kind === "number" ? wordAt(reading, place) : "";
  if (!(isShort ? /^\d0$/ : /^[12]\d\d0$/).test(number)) return null;
  const hasMark = /^['’]$/.test(wordAt(reading, place + 1)) && glued(reading, place + 1);
  const s = hasMark ? place + 2 : place + 1;
  if (wordAt(reading, s) !== "s" || !glued(reading, s)) return null;
  const first = isShort ? Number(number) + (Number(number) < 30 ? 2000 : 1900) : Number(number);
  const length = first % 100 === 0 && first < 2000 ? 100 : 10;
  return { days: wholeYears(first, length), to: s + 1 };
}

/** "10th century", "twenty-first century BC", "16th to the 19th century". */
function century(reading: Reading, at: number): Placed | null {
  const ordinal = ordinalAt(reading, at);
  const place = ordinal === null ? at : overHyphen(reading.tokens, ordinal.to);
  if (ordinal === null || ordinal.number < 1) return null;
  if (!/^(?:century|centuries)$/.test(wordAt(reading, place))) return centuries(reading, at, place);
  // "21st Century Fox" is a name.
  if (capitalised(reading, place) && capitalised(reading, place + 1)) return null;
  const era = eraAt(reading, place + 1);
  return { days: wholeYears(firstYear(ordinal.number, era?.before ?? false), 100), to: era?.to ?? place + 1 };
}

/** "The 16th to the 19th century", "the 3rd and 2nd centuries BC". */
function centuries(reading: Reading, at: number, link: number): Placed | null {
  if (!/^(?:to|and|or|until|through|-)$/.test(wordAt(reading, link))) return null;
  const place = wordAt(reading, link + 1) === "the" ? link + 2 : link + 1;
  const [first, last] = [ordinalAt(reading, at), ordinalAt(reading, place)];
  if (first === null || last === null) return null;
  const behind = overHyphen(reading.tokens, last.to);
  if (!/^(?:century|centuries)$/.test(wordAt(reading, behind))) return null;
  const era = eraAt(reading, behind + 1);
  const [from, to] = [first.number, last.number].map((number) => firstYear(number, era?.before ?? false));
  if (from === undefined || to === undefined || from >= to) return null;
  return { days: wholeYears(from, to - from + 100), to: era?.to ?? behind + 1 };
}

function firstYear(century: number, isBefore: boolean): number {
  return isBefore ? -century * 100 : (century - 1) * 100 + 1;
}

/** "10th", "tenth". */
function ordinalAt(reading: Reading, at: number): { readonly number: number; readonly to: number } | null {
  const token = reading.tokens[at];
  const hasEnding = /^(?:st|nd|rd|th)$/.test(wordAt(reading, at + 1)) && glued(reading, at + 1);
  if (hasEnding && token?.kind === "number" && /^\d{1,2}$/.test(token.text))
    return { number: Number(token.text), to: at + 2 };
  const number = ORDINAL_WORDS.get(wordAt(reading, at));
  return number === undefined ? null : { number, to: at + 1 };
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
