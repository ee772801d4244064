import { ageOfSomebody } from "./age-of-somebody.ts";
import { decadeOfLife, spokenDecade } from "./decades-of-life.ts";
import { currencyOfSign } from "./currencies.ts";
import { isPerson } from "./nouns.ts";
import { isPlural } from "./plurals.ts";
import { overHyphen, type Numeral } from "./numbers/numeral.ts";
import { amount, glued, wordAt, type Draft, type Reading, type Recogniser, words } from "./reading.ts";
import { unitOfTime } from "./units.ts";
import { yearOld } from "./year-old.ts";

/** Reads the ages of people and animals: "16-year-old", "25 years old", "aged 12", "Jane Roe, 43,", "in her 30s". */
export const ages: Recogniser = (reading, at) => {
  const numeral = reading.numerals[at];
  if (!numeral) return spokenDecade(reading, at);
  if (numeral.scale > 1 || numeral.value > 130) return null;
  return (
    yearOld(reading, numeral) ??
    decadeOfLife(reading, numeral) ??
    introduced(reading, numeral) ??
    ageOfSomebody(reading, numeral) ??
    grouped(reading, numeral)
  );
};

function age(numeral: Numeral, unit: string, to: number): Draft {
  return amount(numeral, "age", unit, { to });
}

/** "aged 12", "age 65 and older", "at the age of 25", "under-18s". */
function introduced(reading: Reading, numeral: Numeral): Draft | null {
  if (/^(?:age|aged|ages)$/.test(leadOf(reading, numeral))) return aged(reading, numeral);
  if (opensRange(reading, numeral) || goesUp(reading, numeral) || isOlder(reading, numeral))
    return age(numeral, "year", numeral.to);
  if (endsInPlural(reading, numeral)) return age(numeral, "year", numeral.to + 1);
  return youngerOrOlder(reading, numeral) ? age(numeral, "year", numeral.to) : null;
}

/** The word before a number, bounds and the like left out. */
function leadOf(reading: Reading, { from }: Numeral): string {
  let place = from - 1;
  while (place > from - 5 && LEADS.has(wordAt(reading, place))) place -= 1;
  return wordAt(reading, place);
}

/** "aged 12", "aged 18 months"; "aged 12 years old" is read before. */
function aged(reading: Reading, numeral: Numeral): Draft {
  const counted = unitOfTime(wordAt(reading, numeral.to));
  return counted?.factor === 1
    ? age(numeral, counted.code, numeral.to + 1)
    : age(numeral, "year", numeral.to);
}

/** "children 5 to 11". */
function opensRange(reading: Reading, { from, to, form }: Numeral): boolean {
  const last = /^(?:to|-|–)$/.test(wordAt(reading, to)) ? reading.numerals[to + 1] : null;
  if (!last || form !== "digits" || !GROUPS.has(wordAt(reading, from - 1))) return false;
  const behind = wordAt(reading, last.to);
  return unitOfTime(behind) === undefined && !isPlural(behind);
}

/** "adults 65 and over", "those 12 or above", where no sum follows. */
function goesUp(reading: Reading, { from, to }: Numeral): boolean {
  if (!/^(?:and|or) (?:up|above|over)$/.test(`${wordAt(reading, to)} ${wordAt(reading, to + 1)}`))
    return false;
  const isSum =
    Boolean(reading.numerals[to + 2]) || currencyOfSign(reading.tokens[to + 2]?.text ?? "") !== undefined;
  const before = wordAt(reading, from - 1);
  return !isSum && (BEFORE_AGE.test(before) || isPerson(before));
}

const BEFORE_AGE = /^(?:an?|for|those|are|is|was|adults|people|children|kids|women|men|everyone|anyone)$/;

/** "65 or older". */
function isOlder(reading: Reading, { to }: Numeral): boolean {
  return /^(?:and|or) (?:older|younger)$/.test(`${wordAt(reading, to)} ${wordAt(reading, to + 1)}`);
}

/** "under-18s", "over 60s". */
function endsInPlural(reading: Reading, { from, to, value }: Numeral): boolean {
  const isBounded =
    BOUNDS.test(wordAt(reading, from - 1)) ||
    (wordAt(reading, from - 1) === "-" && BOUNDS.test(wordAt(reading, from - 2)));
  return wordAt(reading, to) === "s" && glued(reading, to) && isBounded && value < 100;
}

const BOUNDS = /^(?:under|over)$/;

/** "children under 5", "people over 65", "women aged under 30": a group of people, a bound and a number that counts nothing. */
function youngerOrOlder(reading: Reading, numeral: Numeral): boolean {
  const [before, group] = [wordAt(reading, numeral.from - 1), wordAt(reading, numeral.from - 2)];
  if (numeral.value > 110) return false;
  const than = before === "than" && /^(?:younger|older)$/.test(group);
  if (isOfPeople(reading, numeral)) return true;
  const grouped = /^(?:under|over|below|above)$/.test(before) && (GROUPS.has(group) || isPerson(group));
  if (!than && !grouped) return false;
  return !isPlural(wordAt(reading, numeral.to)) && unitOfTime(wordAt(reading, numeral.to)) === undefined;
}

/** "148 of them are under 18": of people, where nothing is counted behind the number. */
function isOfPeople(reading: Reading, { from, to, value }: Numeral): boolean {
  if (!BOUNDS.test(wordAt(reading, from - 1)) || !/^(?:are|were|is|was)$/.test(wordAt(reading, from - 2)))
    return false;
  const whom = wordAt(reading, from - 3);
  const next = reading.tokens[to];
  const isLast = next === undefined || next.kind === "break" || /^[.,;:!?)]$/.test(next.lower);
  return isLast && value < 100 && (/^(?:them|whom|who|those)$/.test(whom) || isPerson(whom));
}

/** "the 5-to-11 age group", "a 65-plus age bracket". */
function grouped(reading: Reading, numeral: Numeral): Draft | null {
  const place = overHyphen(reading.tokens, numeral.to);
  const group =
    wordAt(reading, place) === "age" && /^(?:groups?|range|brackets?)$/.test(wordAt(reading, place + 1));
  return group ? age(numeral, "year", numeral.to) : null;
}

const LEADS = words("of between and under over about around from to - just only");

const GROUPS = words(
  "children kids people adults women men girls boys youths players babies anyone those everyone population americans residents patients aged",
);
