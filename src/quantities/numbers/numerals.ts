import { digits, VULGAR } from "./digits.ts";
import { OPENERS } from "./number-words.ts";
import { type Numeral, scaled } from "./numeral.ts";
import type { Token } from "./tokens.ts";
import { partOfScale, vague } from "./vague.ts";
import { written } from "./written.ts";

/**
 * Reads the numeral that starts at a token: "1,234.5", "7 3/4", "2.4 million", "3.4bn", "twenty-one",
 * "two hundred and fifty thousand", "three-and-a-half", "a dozen", "half a million", "tens of thousands".
 * Gives null where none starts. It looks at no more than `LONGEST` tokens, so reading a whole text is linear.
 */
export function readNumeral(tokens: readonly Token[], at: number): Numeral | null {
  const numeral = plainNumeral(tokens, at);
  return numeral === null ? null : withMore(tokens, numeral);
}

/** Takes "or more" in where a noun goes on behind it; at the phrase's end it is a bound beside the number. */
function withMore(tokens: readonly Token[], numeral: Numeral): Numeral {
  const { from, to, value, scale, form } = numeral;
  if (tokens[to]?.lower !== "or" || form === "vague" || /^\p{Sc}$/u.test(tokens[from - 1]?.text ?? ""))
    return numeral;
  const open = OPENS.get(tokens[to + 1]?.lower ?? "");
  const noun = tokens[to + 2];
  if (open === undefined || noun?.kind !== "word" || CLOSED.has(noun.lower)) return numeral;
  return { from, to: to + 2, value, scale, form, open };
}

const OPENS: ReadonlyMap<string, "at least" | "at most"> = new Map([
  ["more", "at least"],
  ["fewer", "at most"],
  ["less", "at most"],
]);

/** Words that no noun phrase goes on with. */
const CLOSED: ReadonlySet<string> = new Set(
  (
    "than for in of to on at by and or the a an from with per if when while since as is are was were be been has have had " +
    "will would can could may might should that which who but so because until during after before between within without " +
    "worth each every this these those it they he she we you i not also then now ago away later according"
  ).split(" "),
);

function plainNumeral(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number") return digits(tokens, at);
  if (token.kind === "mark")
    return VULGAR.has(token.text) ? scaled(tokens, at, at + 1, VULGAR.get(token.text) ?? 0, "digits") : null;
  if (token.kind !== "word" || !OPENERS.has(token.lower)) return null;
  return vague(tokens, at) ?? partOfScale(tokens, at) ?? written(tokens, at);
}
