import { stem } from "./stems.ts";

/**
 * Gives the terms of a folded word in its short or long form, as tables and players write it: "hp" for "health", "pts"
 * for "points". Whoever asks keeps what stands in the articles.
 */
export function shortForms(word: string): readonly string[] {
  return FORMS.get(word) ?? NONE;
}

const NONE: readonly string[] = [];

/** Health in its short form would find horses: only "points" is looked for in its short form too. */
const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    hp: "health",
    lvl: "level",
    lv: "level",
    xp: "experience",
    exp: "experience",
    dmg: "damage",
    pts: "points",
    point: "pts",
    points: "pts",
  }).map(([word, other]) => [word, [stem(other)]]),
);
