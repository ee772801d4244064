import { decide, no, type Rule, yes } from "../rules.ts";
import { daysOf, type Days } from "./days.ts";
import { CHANGES } from "../cue-words.ts";
import { isPlural } from "../plurals.ts";
import { capitalised, glued, wordAt, words, type Reading } from "../reading.ts";

/** Days, and where the words for them end. */
export interface Placed {
  readonly days: Days;
  readonly to: number;
}

/** Reads a bare year, which needs something that says it is one, or it may count or name: "2014 people", "Expo 2020". */
export function bareYear(reading: Reading, at: number, led: boolean): Placed | null {
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

/** "2014-2018", "2014–18", "1999-00". */
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
  const century = Math.floor((year + 1) / 100) * 100;
  const last = digits.length === 2 ? century + Number(digits) : Number(digits);
  return last > year && last < year + 200 ? { year: last, to: at + 3 } : null;
}

/** A number that may be a year, with the words beside it. */
interface Case {
  readonly reading: Reading;
  readonly at: number;
  readonly year: number;
  /** True where it opens a stretch of years: "2014-2018". */
  readonly isRange: boolean;
  readonly before: string;
  readonly next: string;
}

function saysYear(reading: Reading, at: number, year: number): boolean {
  const isRange = lastYear(reading, at, year) !== null;
  const [before, next] = [wordAt(reading, at - 1), wordAt(reading, at + 1)];
  return decide(RULES, { reading, at, year, isRange, before, next });
}

/** In order: words that lead to a year allow of any, other cues only of one about ours, and the weakest stand last. */
const RULES: readonly Rule<Case>[] = [
  // "2018's"
  [({ reading, at, year }) => year > 1800 && year < 2060 && isOwner(reading, at + 1), yes],
  // "2000km"
  [({ isRange, next, ...one }) => isMeasured(one) && !isRange && next !== "-", no],
  [
    ({ before }) => /^(?:in|since|until|circa|year)$/.test(before),
    ({ reading, at, year }) => year >= 1000 && year < 2200 && !countsAfter(reading, at),
  ],
  [
    ({ before, year }) => LEADS.has(before) && (year < 1000 || year >= 1700),
    ({ reading, at, year }) => year >= 1700 && year < 2200 && !countsAfter(reading, at),
  ],
  [({ year }) => year >= 1000 && year < 1700, isOldYear],
  [({ year }) => year < 1800 || year > 2060, no],
  // "later on, 2014"
  [({ before, next }) => before === "on" && /^(?:[.,;]|)$/.test(next), yes],
  // "2020 was a year of"
  [
    ({ before, next }) =>
      /^(?:[.:;]|)$/.test(before) && /^(?:was|is|saw|has|had|will|brought|marked|marks)$/.test(next),
    yes,
  ],
  // "2006 to 2018", "2020 and 2021"
  [
    ({ reading, at, year, next }) =>
      /^(?:to|and|or|through|until)$/.test(next) && followsYear(reading, at + 2, year),
    yes,
  ],
  // "it was 2014 when"
  [
    ({ reading, at, next }) => next === "when" || (next === "," && wordAt(reading, at + 2) === "when"),
    ({ before }) => /^(?:was|is|be|early|late)$/.test(before),
  ],
  // "(2014)", "May, 2014,"
  [
    ({ before }) => /^[(,–—-]$/.test(before),
    ({ reading, at, next }) =>
      /^(?:[),.;:–—-]|and|or|to)$/.test(next) || reading.tokens[at + 1] === undefined,
  ],
  // "2014: The museum opens"
  [({ reading, at, next }) => reading.tokens[at]?.opensLine === true && /^[:–—]$/.test(next), yes],
  [({ isRange, year }) => isRange && year > 1900, yes],
  // "Expo 2020"
  [(one) => capitalised(one.reading, one.at - 1) && !isOwned(one), no],
  // "the 2014 election", "Ann's 2014 book", but not "the 2014 Fair" nor "the 2000 people"
  [isOwned, ({ reading, at }) => !capitalised(reading, at + 1) && !countsAfter(reading, at)],
  [({ next }) => YEAR_NOUNS.has(next), yes],
];

/** "By 1500 there were", "from 1502 to 1504", "was born around 1400": numbers so small count more often than they date. */
function isOldYear({ reading, at, before, next }: Case): boolean {
  if (isPlural(next) || countsAfter(reading, at)) return false;
  if (reading.tokens[at - 1]?.text === "By") return true;
  if (/^(?:from|between)$/.test(before) && !CHANGES.has(wordAt(reading, at - 2)))
    return isLaterYear(reading, at, at + 2) && /^(?:to|and|until)$/.test(next);
  if (/^(?:to|and|until)$/.test(before) && /^(?:from|between)$/.test(wordAt(reading, at - 3)))
    return isLaterYear(reading, at - 2, at) && !CHANGES.has(wordAt(reading, at - 4));
  return /^(?:around|about|before|after)$/.test(before) && hasFate(reading, at);
}

/** Two years that no more than lives lie between, and that count nothing. */
function isLaterYear(reading: Reading, first: number, last: number): boolean {
  const [from, to] = [wordAt(reading, first), wordAt(reading, last)];
  const isYears = /^1\d{3}$/.test(from) && /^1\d{3}$/.test(to);
  const next = wordAt(reading, last + 1);
  const counts = isPlural(next) || countsAfter(reading, last);
  return isYears && Number(to) > Number(from) && Number(to) - Number(from) < MOST_YEARS && !counts;
}

const MOST_YEARS = 150;

/** "Was born in Mainz around". */
function hasFate(reading: Reading, at: number): boolean {
  return [2, 3, 4, 5, 6].some((back) => FATES.has(wordAt(reading, at - back)));
}

const FATES = words(`
  born died built founded written painted composed invented discovered made printed lived ruled reigned
`);

function isMeasured({ reading, at }: Pick<Case, "reading" | "at">): boolean {
  const next = reading.tokens[at + 1];
  return glued(reading, at + 1) && (next?.kind === "word" || /^[-%°/]$/.test(next?.lower ?? ""));
}

function isOwned({ before }: Case): boolean {
  return /^(?:the|a|his|her|its|their|our|my|your|this|that)$/.test(before) || before.endsWith("'s");
}

/** A later year at a place: "examined 2006 to 2018", "2020 and 2021". */
function followsYear(reading: Reading, place: number, year: number): boolean {
  const last = Number(wordAt(reading, place));
  return (
    year >= 1900 &&
    /^[12]\d{3}$/.test(wordAt(reading, place)) &&
    last > year &&
    last < 2060 &&
    !countsAfter(reading, place) &&
    !isPlural(wordAt(reading, place + 1))
  );
}

/** "2018's": the ending of an owner. */
function isOwner(reading: Reading, place: number): boolean {
  return (
    /^['’]$/.test(wordAt(reading, place)) &&
    wordAt(reading, place + 1) === "s" &&
    glued(reading, place) &&
    glued(reading, place + 1)
  );
}

/** "in 2000 cities": round numbers before a plural may count. */
function countsAfter(reading: Reading, at: number): boolean {
  return /^(?:people|men|women|children|troops|soldiers|homes|jobs|miles|km|feet|years|days|hours|meters|metres|square|acres|calories|degrees)$/.test(
    wordAt(reading, at + 1),
  );
}

const LEADS = words(`
  about least both either in since until till by from to before after during through throughout circa year late early and or
  between around of than fiscal calendar spring summer autumn fall winter into back as for pre post vs
  versus over with beyond starting onwards back-in
`);

const YEAR_NOUNS = words(`
  levels figures prices standards season seasons school edition election elections referendum census
  tournament championship championships campaign race recession crisis war invasion coup agreement deal
  treaty law film movie song album study report survey poll budget revolution presidential midterm
  midterms outbreak pandemic attack attacks ruling decision interview documentary novel book
`);
