import { LIFE_DECADES } from "./decades-of-life.ts";
import { MONTHS, ORDINAL_WORDS, SEASONS, WEEKDAYS } from "./time/almanac.ts";
import { currencyOfCode, currencyOfDollarPrefix, currencyOfSign } from "./currencies.ts";
import { words, type Reading } from "./reading.ts";
import { unitOfTime } from "./units.ts";

/** Tells whether any recogniser could begin at a token. Most words of a text begin nothing, and are passed by at once. */
export function mayStart(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || token.kind === "break" || token.kind === "address") return false;
  if (token.kind === "number" || reading.numerals[at]) return true;
  if (token.kind === "mark") return MARKS.has(token.lower) || currencyOfSign(token.text) !== undefined;
  if (
    WORDS.has(token.lower) ||
    unitOfTime(token.lower) !== undefined ||
    WEEKDAYS.has(token.lower.endsWith("'s") ? token.lower.slice(0, -2) : token.lower)
  )
    return true;
  const next = reading.tokens[at + 1];
  if (next?.kind === "mark")
    return next.text === "$" ? currencyOfDollarPrefix(token.text) !== undefined : namesNumber(reading, at);
  return (
    next?.kind === "number" &&
    (currencyOfCode(token.text) ?? currencyOfCode(token.text.slice(1))) !== undefined
  );
}

/** "F-16", "Rs. 500": letters, one sign, digits. */
function namesNumber(reading: Reading, at: number): boolean {
  return reading.tokens[at + 2]?.kind === "number";
}

const MARKS = words("- ' ’ ‘ +");

const WORDS: ReadonlySet<string> = new Set([
  ...LIFE_DECADES.keys(),
  ...MONTHS.keys(),
  ...SEASONS.keys(),
  ...ORDINAL_WORDS.keys(),
  ...words("a an half quarter one no minus negative percent percents per q ad a.d a.d. ce dollar"),
  ...words("today tonight yesterday tomorrow last this next past coming early mid late final current"),
]);
