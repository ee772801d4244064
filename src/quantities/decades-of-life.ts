import type { Numeral } from "./numbers/numeral.ts";
import { amount, glued, wordAt, type Draft, type Reading } from "./reading.ts";

/** Reads a decade of a life in digits: "in his 30s", "a woman in her mid-40s". */
export function decadeOfLife(reading: Reading, numeral: Numeral): Draft | null {
  const s = wordAt(reading, numeral.to);
  if (s !== "s" || !glued(reading, numeral.to) || numeral.value % 10 !== 0 || numeral.value > 110)
    return null;
  const { part, owner } = leadOf(reading, numeral.from);
  return OWNED.test(wordAt(reading, owner)) ? lived(numeral, numeral.to + 1, part) : null;
}

/** Reads it in words: "in his mid-eighties", "a woman in her sixties". */
export function spokenDecade(reading: Reading, at: number): Draft | null {
  const decade = LIFE_DECADES.get(wordAt(reading, at));
  if (decade === undefined) return null;
  const { part, owner } = leadOf(reading, at);
  if (!OWNED.test(wordAt(reading, owner)) || wordAt(reading, owner - 1) !== "in") return null;
  return lived({ from: at, to: at + 1, value: decade, scale: 1, form: "words" }, at + 1, part);
}

/** The part of the decade that stands before it, empty where none does, and the place of whose decade it is. */
function leadOf(reading: Reading, from: number): { readonly part: string; readonly owner: number } {
  const place = wordAt(reading, from - 1) === "-" ? from - 2 : from - 1;
  const word = wordAt(reading, place);
  return DECADE_PARTS.has(word) ? { part: word, owner: place - 1 } : { part: "", owner: place };
}

function lived(numeral: Numeral, to: number, part: string): Draft {
  const [low, high] = DECADE_PARTS.get(part) ?? ([0, 9] as const);
  const draft = amount(numeral, "age", "year", { to });
  return { ...draft, low: numeral.value + low, high: numeral.value + high, approximate: true };
}

const OWNED = /^(?:his|her|their|my|our|your|whose)$/;

/** The decades of a life in words, which a text's "the seventies" are not. */
export const LIFE_DECADES: ReadonlyMap<string, number> = new Map(
  "twenties thirties forties fifties sixties seventies eighties nineties"
    .split(" ")
    .map((word, place) => [word, 20 + 10 * place]),
);

const DECADE_PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["early", [0, 3]],
  ["mid", [4, 6]],
  ["late", [7, 9]],
]);
