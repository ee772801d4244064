import { ARTICLES, LONGEST, SCALES, TENS, UNITS } from "./number-words.ts";
import { type Numeral, overHyphen, scaled } from "./numeral.ts";
import type { Token } from "./tokens.ts";

/** Reads a number in words: "twenty-one", "two hundred and fifty thousand", "three-and-a-half", "a dozen". */
export function written(tokens: readonly Token[], at: number): Numeral | null {
  const start = startOf(tokens, at);
  const whole =
    start === null ? null : wholeNumber(tokens, start, { article: start > at, until: at + LONGEST });
  if (whole === null) return null;
  const { value, to } = whole;
  const decimals = wordAt(tokens, to) === "point" ? spokenDecimals(tokens, to + 1) : "";
  if (decimals !== "")
    return scaled(tokens, at, to + 1 + decimals.length, Number(`${value}.${decimals}`), "words");
  const last = wordAt(tokens, to - 1);
  return scaled(tokens, at, to, value, "words", last === "dozen" ? 12 : (SCALES.get(last) ?? 1));
}

/** Where the number's own words start, behind the article of "a hundred"; null behind one that opens no number. */
function startOf(tokens: readonly Token[], at: number): number | null {
  if (!ARTICLES.has(wordAt(tokens, at))) return at;
  const start = overHyphen(tokens, at + 1);
  return ARTICLE_SCALES.has(wordAt(tokens, start)) ? start : null;
}

/** Adds up the words from a place on as far as they make one number; null where the first makes none. */
function wholeNumber(
  tokens: readonly Token[],
  start: number,
  { article, until }: { readonly article: boolean; readonly until: number },
): { readonly value: number; readonly to: number } | null {
  let total = 0;
  let current: number | null = article ? 1 : null;
  let place = start;
  let to = start;
  while (place < until) {
    const word = wordAt(tokens, place);
    const step = next(current, word);
    if (step === null) break;
    if (step.closed) total += step.value;
    current = step.closed ? null : step.value;
    to = place + 1;
    place = overHyphen(tokens, to);
    if (wordAt(tokens, place) === "and" && mayFollowAnd(word, wordAt(tokens, place + 1))) place += 1;
  }
  return to === start ? null : { value: total + (current ?? 0), to };
}

/** What a word makes of the number so far; a closed part is not added to any more: "two thousand". */
interface Step {
  readonly value: number;
  readonly closed: boolean;
}

/** Adds a word to the number so far: a unit fills a gap, a scale multiplies and closes its part. */
function next(current: number | null, word: string): Step | null {
  const part = UNITS.get(word) ?? TENS.get(word);
  if (part !== undefined) return withPart(current, part);
  const scale = SCALES.get(word);
  if (current === null) return null;
  if (word === "hundred" || word === "dozen")
    return current < 100 ? { value: current * (word === "dozen" ? 12 : 100), closed: false } : null;
  return scale === undefined ? null : { value: current * scale, closed: true };
}

/** "Twenty-one" and "two hundred twenty" have room for what is added; "twenty eleven" and "five twenty" have not. */
function withPart(current: number | null, part: number): Step | null {
  if (current === null) return { value: part, closed: false };
  const isAfterHundreds = current >= 100 && current % 100 === 0;
  const isAfterTens = part < 10 && current % 100 >= 20 && current % 10 === 0;
  return part > 0 && (isAfterHundreds || isAfterTens) ? { value: current + part, closed: false } : null;
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}

/** "two hundred and fifty" is one number; "five and six" are two. */
function mayFollowAnd(before: string, after: string): boolean {
  return (before === "hundred" || SCALES.has(before)) && (UNITS.has(after) || TENS.has(after));
}

/** The digits after "point" in "two point five", one a word. */
function spokenDecimals(tokens: readonly Token[], at: number): string {
  let decimals = "";
  while (decimals.length < LONGEST) {
    const digit = UNITS.get(wordAt(tokens, at + decimals.length));
    if (digit === undefined || digit > 9) break;
    decimals += digit;
  }
  return decimals;
}

const ARTICLE_SCALES = new Set("hundred thousand million billion trillion dozen lakh crore".split(" "));
