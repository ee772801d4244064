import { stem } from "./stems.ts";

/**
 * Gives the terms of a folded word in its other form, as tables, players and calendars write it: "health" for "hp", "pts"
 * for "points", "dec" for "december". Whoever asks keeps what stands in the articles.
 */
export function shortForms(word: string): readonly string[] {
  const calendar = SHORT_IN_CALENDARS.get(word) ?? LONG_IN_CALENDARS.get(word);
  if (calendar !== undefined) return calendar;
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

/** Months and days in their short forms. "Jan", "Jun" and "Fri" are somebody too, and may be meant by who asks. */
const IN_CALENDARS: readonly (readonly [short: string, long: string])[] = [
  ["jan", "january"],
  ["feb", "february"],
  ["mar", "march"],
  ["apr", "april"],
  ["jun", "june"],
  ["jul", "july"],
  ["aug", "august"],
  ["sep", "september"],
  ["sept", "september"],
  ["oct", "october"],
  ["nov", "november"],
  ["dec", "december"],
  ["mon", "monday"],
  ["tue", "tuesday"],
  ["tues", "tuesday"],
  ["wed", "wednesday"],
  ["thu", "thursday"],
  ["thur", "thursday"],
  ["thurs", "thursday"],
  ["fri", "friday"],
];

const SOMEBODY: ReadonlySet<string> = new Set(["jan", "jun", "mar", "fri", "mon", "wed"]);

const LONG = others(PAIRS);
const SHORT_IN_CALENDARS = others(IN_CALENDARS.map(([short, long]) => [long, short] as const));
const LONG_IN_CALENDARS = others(IN_CALENDARS.filter(([short]) => !SOMEBODY.has(short)));
const SHORT = others(PAIRS.map(([short, long]) => [long, short] as const));

function others(pairs: readonly (readonly [word: string, other: string])[]) {
  const found = new Map<string, string[]>();
  for (const [word, other] of pairs) found.set(word, [...(found.get(word) ?? []), stem(other)]);
  return new Map([...found].map(([word, terms]) => [word, [...new Set(terms)]]));
}
