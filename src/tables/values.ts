import { inScale, scaleOf } from "../quantities/agreement.ts";
import { singular } from "../quantities/plurals.ts";
import { MONTHS } from "../quantities/time/almanac.ts";
import { unitOfSign, unitOfTime, unitOfWord } from "../quantities/units.ts";

/** What a column's cells say, to be held against each other, in the order of the rows. */
export interface Values {
  readonly kind: "amount" | "date";
  /** True where money is told. */
  readonly isMoney: boolean;
  /** What all amounts are told in; empty of bare numbers and dates. */
  readonly unit: string;
  /** Null for a row that has nothing of the kind: "none", "not sold". */
  readonly values: readonly (number | null)[];
  /** True where what has nothing might be the least: "none" is no prize, or the smallest. */
  readonly isLeastOpen: boolean;
}

/**
 * Reads the cells of a column: amounts that can be told in one unit, or dates. "unsure" where most are such and another is missing or
 * cannot be compared with them; null where the column holds something else.
 */
export function valuesOf(cells: readonly string[]): Values | "unsure" | null {
  const texts = cells.map(bare);
  const told = texts.filter((text) => !NOTHING.test(text));
  return datesOf(texts, told) ?? amountsOf(texts, told);
}

/** Without emphasis and the marks of footnotes. */
function bare(text: string): string {
  return text.replace(/[*_`†‡]+|\[\^?\w+\]/gu, "").trim();
}

/** What plainly has none. A dash or an empty cell does not say whether there is none or nobody wrote it down. */
const NOTHING = /^(?:none|nothing|nobody|no|not .+|never)$/iu;

function amountsOf(texts: readonly string[], told: readonly string[]): Values | "unsure" | null {
  const amounts = told.flatMap((text) => amountOf(text) ?? []);
  if (amounts.length === 0 || amounts.length < texts.length / 2) return null;
  const [first, ...others] = amounts.filter(({ unit }) => unit !== ANY);
  if (first === undefined || amounts.length < told.length) return "unsure";
  if (others.some(({ unit }) => unit !== first.unit)) return "unsure";
  return {
    kind: "amount",
    isMoney: first.isMoney,
    unit: first.unit,
    values: texts.map((text) => (NOTHING.test(text) ? null : amountOf(text)!.value)),
    isLeastOpen: texts.some((text) => NOTHING.test(text) && !/^not /iu.test(text)),
  };
}

/** An amount that can be held against others of its unit. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
  readonly isMoney: boolean;
}

/** Reads a text that is one number with its unit, and nothing else. */
export function amountOf(text: string): Amount | null {
  if (/^free$/iu.test(text)) return { value: 0, unit: ANY, isMoney: true };
  if (/^(?:unlimited|no limit|∞)$/iu.test(text))
    return { value: Number.MAX_VALUE, unit: ANY, isMoney: false };
  const found = AMOUNT.exec(text);
  if (found === null) return null;
  const [, sign = "", before = "", digits = "", after = ""] = found;
  const value = Number(digits.replaceAll(",", "")) * (/[-−–]/u.test(sign) ? -1 : 1);
  const unit = `${before}${after}`.trim();
  const measured = unitOfSign(unit) ?? unitOfTime(unit.toLowerCase()) ?? unitOfWord(unit.toLowerCase());
  if (measured === undefined) return { value, unit: countedAs(unit), isMoney: /^\p{Sc}/u.test(unit) };
  const { kind, code, factor } = measured;
  const { low } = inScale({ low: value * factor, high: null, unit: code });
  return { value: low!, unit: scaleOf({ kind, unit: code }), isMoney: false };
}

/** What is free costs nothing in any money, and what has no limit is more than all in any unit. */
const ANY = "any";

/** A hyphen within, a second number, a word before it: not one amount. */
const AMOUNT =
  /^([+\-−–]?) ?(\p{Sc}?) ?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?) ?((?:%|\p{Sc}|[\p{L}µ°²³ ./]{0,24}))$/u;

/** "1 shard", "2 shards"; "1st", "2nd" are places. */
function countedAs(unit: string): string {
  const folded = unit.toLowerCase();
  return /^(?:st|nd|rd|th)$/u.test(folded) ? "th" : singular(folded);
}

function datesOf(texts: readonly string[], told: readonly string[]): Values | "unsure" | null {
  const dates = told.flatMap((text) => dateOf(text) ?? []);
  if (dates.length < 2 || dates.length < texts.length / 2) return null;
  const areYearless = dates.every(({ year }) => year === null);
  if (dates.length < texts.length || (!areYearless && dates.some(({ year }) => year === null)))
    return "unsure";
  const values = areYearless ? inTurn(dates) : dates.map(({ year, place }) => year! * YEAR + place);
  return values === null ? "unsure" : { kind: "date", isMoney: false, unit: "", values, isLeastOpen: false };
}

/** Days without a year go on from row to row, past New Year at most once; else nobody knows which year each is of. */
function inTurn(dates: readonly DayOfYear[]): number[] | null {
  let years = 0;
  const values = dates.map(({ place }, at) => {
    if (at > 0 && place < dates[at - 1]!.place) years += 1;
    return years * YEAR + place;
  });
  return years > 1 ? null : values;
}

interface DayOfYear {
  readonly year: number | null;
  readonly place: number;
}

const YEAR = 400;

function dateOf(text: string): DayOfYear | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (iso !== null) return { year: Number(iso[1]), place: Number(iso[2]) * MONTH + Number(iso[3]) };
  const plain = text.replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? /iu, "");
  const [, day, name] = /^(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,9})\.?(?:,? \d{4})?$/u.exec(plain) ?? [];
  const [, nameFirst, dayBehind] =
    /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? \d{4})?$/u.exec(plain) ?? [];
  const month = MONTHS.get((name ?? nameFirst ?? "").toLowerCase());
  if (month === undefined) return null;
  const year = / (\d{4})$/u.exec(plain)?.[1];
  return { year: year === undefined ? null : Number(year), place: month * MONTH + Number(day ?? dayBehind) };
}

const MONTH = 32;
