import { ARTICLES, LONGEST, SCALES, TENS, UNITS } from "./number-words.ts";
import { type Numeral, overHyphen, scaled } from "./numeral.ts";
import type { Token } from "./tokens.ts";

/** Reads a number in words: "twenty-one", "two hundred and fifty thousand", "three-and-a-half", "a dozen". */
export function written(tokens: readonly Token[], at: number): Numeral | null {
  const article = ARTICLES.has(tokens[at]?.lower ?? "");
  const start = article ? overHyphen(tokens, at + 1) : at;
  if (article && !ARTICLE_SCALES.has(tokens[start]?.lower ?? "")) return null;
  let total = 0;
  let current: number | null = article ? 1 : null;
  let place = start;
  let to = start;
  while (place < at + LONGEST) {
    const word = tokens[place]?.lower ?? "";
    const step = next(current, word);
    if (step === null) break;
    if (step.closed) total += step.value;
    current = step.closed ? null : step.value;
    place = overHyphen(tokens, (to = place + 1));
    if (tokens[place]?.lower === "and" && mayFollowAnd(word, tokens[place + 1]?.lower ?? "")) place += 1;
  }
  if (to === start) return null;
  const closing = tokens[to - 1]?.lower ?? "";
  const last = closing === "dozen" ? 12 : (SCALES.get(closing) ?? 1);
  const whole = total + (current ?? 0);
  const decimals = tokens[to]?.lower === "point" ? spokenDecimals(tokens, to + 1) : "";
  if (decimals !== "")
    return scaled(tokens, at, to + 1 + decimals.length, Number(`${whole}.${decimals}`), "words");
  return scaled(tokens, at, to, whole, "words", last);
}

/** Adds a word to the number so far: a unit fills a gap, a scale multiplies and closes its part. */
function next(current: number | null, word: string): { value: number; closed: boolean } | null {
  const unit = UNITS.get(word);
  if (unit !== undefined) {
    if (current === null) return { value: unit, closed: false };
    const room = current % 100 === 0 || (current % 10 === 0 && current % 100 >= 20 && unit < 10);
    return room && current > 0 && unit > 0 ? { value: current + unit, closed: false } : null;
  }
  const ten = TENS.get(word);
  if (ten !== undefined) {
    if (current === null) return { value: ten, closed: false };
    return current >= 100 && current % 100 === 0 ? { value: current + ten, closed: false } : null;
  }
  if (word === "hundred")
    return current !== null && current < 100 ? { value: current * 100, closed: false } : null;
  if (word === "dozen")
    return current !== null && current < 100 ? { value: current * 12, closed: false } : null;
  const scale = SCALES.get(word);
  if (scale !== undefined && current !== null) return { value: current * scale, closed: true };
  return null;
}

/** "two hundred and fifty" is one number; "five and six" are two. */
function mayFollowAnd(before: string, after: string): boolean {
  return (before === "hundred" || SCALES.has(before)) && (UNITS.has(after) || TENS.has(after));
}

/** The digits after "point" in "two point five", one a word. */
function spokenDecimals(tokens: readonly Token[], at: number): string {
  let decimals = "";
  while (decimals.length < LONGEST) {
    const digit = UNITS.get(tokens[at + decimals.length]?.lower ?? "");
    if (digit === undefined || digit > 9) break;
    decimals += digit;
  }
  return decimals;
}

const ARTICLE_SCALES = new Set([
  "hundred",
  "thousand",
  "million",
  "billion",
  "trillion",
  "dozen",
  "lakh",
  "crore",
]);
