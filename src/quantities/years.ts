import { daysOf, narrowed, quarterOf, seasonOf, type Days } from "./days.ts";
import type { Calendar } from "./calendar-forms.ts";
import { dateDraft, eraAt, eraYearAt, ORDINAL_WORDS, partAt, SEASONS, yearAt } from "./almanac.ts";
import { overHyphen } from "./numeral.ts";
import { isPlural } from "./plurals.ts";
import { capitalised, glued, wordAt, words, type Draft, type Reading, type Recogniser } from "./reading.ts";

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
  // "21st Century Fox" is a name.
  if (capitalised(reading, place) && capitalised(reading, place + 1)) return null;
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

function ofEra(reading: Reading, at: number): Placed | null {
  const found = eraYearAt(reading, at);
  const days = found === null ? null : daysOf(found.year);
  return found === null || days === null ? null : { days, to: found.to };
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

function saysYear(reading: Reading, at: number, year: number): boolean {
  const before = wordAt(reading, at - 1);
  const range = lastYear(reading, at, year) !== null;
  const next = wordAt(reading, at + 1);
  if (year > 1800 && year < 2060 && isOwner(reading, at + 1)) return true;
  const unit = glued(reading, at + 1) && (reading.tokens[at + 1]?.kind === "word" || /^[-%°/]$/.test(next));
  if (unit && !range && next !== "-") return false;
  if (/^(?:in|since|until|circa|year)$/.test(before))
    return year >= 1000 && year < 2200 && !countsAfter(reading, at);
  if (LEADS.has(before)) return year >= 1700 && year < 2200 && !countsAfter(reading, at);
  if (year < 1800 || year > 2060) return false;
  if (before === "on" && /^(?:[.,;]|)$/.test(next)) return true;
  if (/^(?:[.:;]|)$/.test(before) && /^(?:was|is|saw|has|had|will|brought|marked|marks)$/.test(next))
    return true;
  if (/^(?:to|and|or|through|until)$/.test(next) && followsYear(reading, at + 2, year)) return true;
  if (next === "when" || (next === "," && wordAt(reading, at + 2) === "when"))
    return /^(?:was|is|be|early|late)$/.test(before);
  if (before === "(" || before === "," || before === "-" || before === "–" || before === "—")
    return /^(?:[),.;:–—-]|and|or|to)$/.test(next) || reading.tokens[at + 1] === undefined;
  if (reading.tokens[at]?.opensLine && /^[:–—]$/.test(next)) return true;
  if (range && year > 1900) return true;
  if (capitalised(reading, at - 1) && !before.endsWith("'s") && !/^(?:the|a|an|its|their|our)$/.test(before))
    return false;
  return /^(?:the|a|his|her|its|their|our|my|your|this|that)$/.test(before) || before.endsWith("'s")
    ? !capitalised(reading, at + 1) && !countsAfter(reading, at)
    : YEAR_NOUNS.has(next);
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

/** Tokens on each side in which a sport may be told. */
const SIDE = 25;

const GAMES = words(`
  touchdown touchdowns quarterback halftime yards interception fumble punt rebounds rebound dunk three-pointer overtime
  kickoff linebacker goalkeeper scored scoring layup offense defensive huddle inning nba nfl wnba
`);

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
