import { ARTICLES, HALVES, LONGEST, PLURAL_SCALES, SCALES } from "./number-words.ts";
import { type Numeral, overHyphen } from "./numeral.ts";
import type { Token } from "./tokens.ts";

/** Reads a part of a scale: "half a million", "half-million", "a quarter of a million", "three quarters of a billion", "half a dozen". */
export function partOfScale(tokens: readonly Token[], at: number): Numeral | null {
  let place = ARTICLES.has(wordAt(tokens, at)) ? at + 1 : at;
  const count = wordAt(tokens, place) === "three" ? 3 : 1;
  if (count === 3) place = overHyphen(tokens, place + 1);
  const part = HALVES.get(wordAt(tokens, place));
  if (part === undefined) return null;
  place = overHyphen(tokens, place + 1);
  if (wordAt(tokens, place) === "of") place += 1;
  if (ARTICLES.has(wordAt(tokens, place)) || wordAt(tokens, place) === "one") place += 1;
  const word = wordAt(tokens, place);
  const scale = word === "dozen" ? 12 : SCALES.get(word);
  if (scale === undefined) return null;
  return { from: at, to: place + 1, value: count * part * scale, scale, form: "words" };
}

/** Reads what nobody counted: "dozens", "hundreds of thousands", "several hundred", "a few million", and "a couple of", which is two. */
export function vague(tokens: readonly Token[], at: number): Numeral | null {
  const first = wordAt(tokens, at);
  const after = ARTICLES.has(first) ? at + 2 : at + 1;
  const opener = wordAt(tokens, after - 1);
  if (opener === "couple" && first !== opener) return couple(tokens, at, after);
  if (opener === "few" || first === "several" || first === "many") return several(tokens, at, after);
  return plural(tokens, at);
}

/** "several hundred", "a few million", "several hundred million". */
function several(tokens: readonly Token[], at: number, after: number): Numeral | null {
  const scale = scaleOf(wordAt(tokens, after));
  if (scale === undefined) return null;
  const more = scale < 1e3 ? SCALES.get(wordAt(tokens, after + 1)) : undefined;
  const value = scale * (more ?? 1);
  return { from: at, to: after + (more === undefined ? 1 : 2), value, scale: value, form: "vague" };
}

/** "dozens", "hundreds of thousands"; "tens" alone are none. */
function plural(tokens: readonly Token[], at: number): Numeral | null {
  const first = wordAt(tokens, at);
  let value = PLURAL_SCALES.get(first);
  if (value === undefined) return null;
  let to = at + 1;
  while (to < at + LONGEST && wordAt(tokens, to) === "of") {
    const more = PLURAL_SCALES.get(wordAt(tokens, to + 1));
    if (more === undefined) break;
    value *= more;
    to += 2;
  }
  return first === "tens" && to === at + 1 ? null : { from: at, to, value, scale: value, form: "vague" };
}

function couple(tokens: readonly Token[], at: number, after: number): Numeral | null {
  const place = wordAt(tokens, after) === "of" ? after + 1 : after;
  const scale = scaleOf(wordAt(tokens, place));
  if (scale !== undefined) return { from: at, to: place + 1, value: 2 * scale, scale, form: "words" };
  return place > after ? { from: at, to: place, value: 2, scale: 1, form: "words" } : null;
}

function scaleOf(word: string): number | undefined {
  return word === "dozen" ? 12 : word === "hundred" ? 100 : SCALES.get(word);
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}
