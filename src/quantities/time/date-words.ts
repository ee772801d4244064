import { MONTHS, SEASONS, WEEKDAYS } from "./almanac.ts";
import { TIMES } from "../units.ts";

/**
 * Tells whether a text may hold a date. One without a digit and any word of time holds none, and half of all
 * sentences are such: whoever looks for dates alone need not have their amounts read, which takes far longer.
 */
export function mayHoldDate(text: string): boolean {
  return HINT.test(text);
}

const OTHERS =
  "today tonight yesterday tomorrow ago night morning afternoon evening quarter half weekend".split(" ");

const HINT = new RegExp(
  `\\d|\\b(?:${[...MONTHS.keys(), ...WEEKDAYS.keys(), ...SEASONS.keys(), ...TIMES.keys(), ...OTHERS].join("|")})(?:['’]?s)?\\b`,
  "iu",
);
