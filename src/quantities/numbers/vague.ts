import { ARTICLES, HALVES, LONGEST, PLURAL_SCALES, SCALES } from "./number-words.ts";
import { type Numeral, overHyphen } from "./numeral.ts";
import type { Token } from "./tokens.ts";

/** Reads a part of a scale: "half a million", "half-million", "a quarter of a million", "three quarters of a billion", "half a dozen". */
export function partOfScale(tokens: readonly Token[], at: number): Numeral | null {
  let place = ARTICLES.has(tokens[at]?.lower ?? "") ? at + 1 : at;
  const count = tokens[place]?.lower === "three" ? 3 : 1;
  if (count === 3) place = overHyphen(tokens, place + 1);
  const part = HALVES.get(tokens[place]?.lower ?? "");
  if (part === undefined) return null;
  place = overHyphen(tokens, place + 1);
  if (tokens[place]?.lower === "of") place += 1;
  if (ARTICLES.has(tokens[place]?.lower ?? "") || tokens[place]?.lower === "one") place += 1;
  const scale = tokens[place]?.lower === "dozen" ? 12 : SCALES.get(tokens[place]?.lower ?? "");
  if (scale === undefined) return null;
  return { from: at, to: place + 1, value: count * part * scale, scale, form: "words" };
}

/** Reads what nobody counted: "dozens", "hundreds of thousands", "several hundred", "a few million", and "a couple of", which is two. */
export function vague(tokens: readonly Token[], at: number): Numeral | null {
  const first = tokens[at]?.lower ?? "";
  const opener = ARTICLES.has(first) ? tokens[at + 1]?.lower : first;
  const after = ARTICLES.has(first) ? at + 2 : at + 1;
  if (opener === "couple" && first !== opener) return couple(tokens, at, after);
  if (opener === "few" || first === "several" || first === "many") {
    const scale =
      tokens[after]?.lower === "dozen"
        ? 12
        : (SCALES.get(tokens[after]?.lower ?? "") ?? (tokens[after]?.lower === "hundred" ? 100 : undefined));
    if (scale === undefined) return null;
    // "several hundred million"
    const more = scale < 1e3 ? SCALES.get(tokens[after + 1]?.lower ?? "") : undefined;
    const value = scale * (more ?? 1);
    return { from: at, to: after + (more === undefined ? 1 : 2), value, scale: value, form: "vague" };
  }
  let value = PLURAL_SCALES.get(first);
  if (value === undefined) return null;
  let to = at + 1;
  while (to < at + LONGEST && tokens[to]?.lower === "of") {
    const more = PLURAL_SCALES.get(tokens[to + 1]?.lower ?? "");
    if (more === undefined) break;
    value *= more;
    to += 2;
  }
  return first === "tens" && to === at + 1 ? null : { from: at, to, value, scale: value, form: "vague" };
}

function couple(tokens: readonly Token[], at: number, after: number): Numeral | null {
  const place = tokens[after]?.lower === "of" ? after + 1 : after;
  const word = tokens[place]?.lower ?? "";
  const scale = word === "hundred" ? 100 : word === "dozen" ? 12 : SCALES.get(word);
  if (scale !== undefined) return { from: at, to: place + 1, value: 2 * scale, scale, form: "words" };
  return place > after ? { from: at, to: place, value: 2, scale: 1, form: "words" } : null;
}
