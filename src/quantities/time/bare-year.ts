import { daysOf, type Days } from "./days.ts";
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
