import { SCALES } from "./number-words.ts";
import type { Token } from "./tokens.ts";

/** A number as it stands in the text, before anybody has said what it counts. Token places are half-open. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** `value / mantissa`: a million in "2 million"; 1 where no scale word stands. */
  readonly scale: number;
  /** "vague" is a plural scale ("dozens", "tens of thousands"): at least `value`. */
  readonly form: "digits" | "words" | "vague";
  /** What stands inside the phrase and leaves an end open: "100 or more people", "two or fewer". */
  readonly open?: "at least" | "at most";
}

/** Steps over a hyphen that joins two words ("40-foot"); gives the place itself where none does. */
export function overHyphen(tokens: readonly Token[], at: number): number {
  const joined = tokens[at]?.lower === "-" && !tokens[at]?.gap && tokens[at + 1]?.gap === false;
  return joined ? at + 1 : at;
}

/** Reads what may close a number: "and a half", then a scale word or its short form. */
export function scaled(
  tokens: readonly Token[],
  from: number,
  start: number,
  base: number,
  form: "digits" | "words",
  written = 1,
): Numeral {
  const half = andAHalf(tokens, start);
  let value = base + (half?.value ?? 0) * written;
  let to = half?.to ?? start;
  let scale = written;
  for (let times = 0; times < 2; times += 1) {
    const place = overHyphen(tokens, to);
    const token = tokens[place];
    const factor = token && (SCALES.get(token.lower) ?? (form === "digits" ? shortScale(token) : undefined));
    if (factor === undefined || token?.kind !== "word") break;
    value *= factor;
    scale *= factor;
    to = place + 1;
  }
  return { from, to, value: exact(value), scale, form };
}

function shortScale(token: Token): number | undefined {
  if (token.lower === "k") return token.gap ? undefined : 1e3;
  return SHORT_SCALES.get(token.lower);
}

/** "and a half", "-and-a-half", "and three quarters", "and one third" after a number. */
function andAHalf(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const and = overHyphen(tokens, at);
  if (tokens[and]?.lower !== "and") return null;
  const first = overHyphen(tokens, and + 1);
  const second = overHyphen(tokens, first + 1);
  const value = PARTS.get(`${tokens[first]?.lower} ${tokens[second]?.lower}`);
  return value === undefined ? null : { value, to: second + 1 };
}

/** Takes out what the last bits of a product or sum add: 34.6 × 1,000,000 is 34,600,000, 1.1 + 2.2 is 3.3. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** After digits only. A lone "m", "b" or "t" is read where money or people follow, not here. */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ["bn", 1e9],
  ["mn", 1e6],
  ["mln", 1e6],
  ["bln", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
  ["cr", 1e7],
  ["hundred", 100],
]);

const PARTS: ReadonlyMap<string, number> = new Map([
  ["a half", 0.5],
  ["one half", 0.5],
  ["a quarter", 0.25],
  ["one quarter", 0.25],
  ["three quarters", 0.75],
  ["a third", 1 / 3],
  ["one third", 1 / 3],
  ["two thirds", 2 / 3],
]);
