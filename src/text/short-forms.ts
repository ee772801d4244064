import { stem } from "./stems.ts";

/**
 * Gives the terms of a folded word in its other form, as tables and players write it: "health" for "hp", "pts" for
 * "points". Whoever asks keeps what stands in the articles.
 */
export function shortForms(word: string): readonly string[] {
  // Health in its short form would find horses: only "points" is looked for in its short form too.
  return LONG.get(word) ?? (/^points?$/u.test(word) ? bothForms(word) : NONE);
}

/** Gives the terms of a folded word in its other forms, long or short: a column named by one is asked for by all. */
export function bothForms(word: string): readonly string[] {
  return LONG.get(word) ?? SHORT.get(word) ?? NONE;
}

const NONE: readonly string[] = [];

/** Short forms, each with a long one. */
const PAIRS: readonly (readonly [short: string, long: string])[] = [
  ["hp", "health"],
  ["lvl", "level"],
  ["lv", "level"],
  ["xp", "experience"],
  ["exp", "experience"],
  ["dmg", "damage"],
  ["pts", "points"],
  ["pts", "point"],
];

const LONG = others(PAIRS);
const SHORT = others(PAIRS.map(([short, long]) => [long, short] as const));

function others(pairs: readonly (readonly [word: string, other: string])[]) {
  const found = new Map<string, string[]>();
  for (const [word, other] of pairs) found.set(word, [...(found.get(word) ?? []), stem(other)]);
  return new Map([...found].map(([word, terms]) => [word, [...new Set(terms)]]));
}
