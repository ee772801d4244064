import type { Span } from "../domain.ts";
import { unitsOf } from "../text/units.ts";

/** Of what stands in a line: emphasis or a link, a slash, and a pair of letters that an expression needs. */
export const MARKUP = 1;
export const SLASH = 2;
export const PAIR = 4;

/** What is said of a line that was not looked through: all of it may stand there. */
export const UNKNOWN = 7;

/**
 * Tells what stands in a stretch of a text, bits of the above: looked through once, it need not be held against
 * expressions that cannot match, each of which reads it from end to end.
 */
export function marksIn(text: string, { start, end }: Span): number {
  const units = unitsOf(text);
  let marks = 0;
  let pairs = 0;
  let open = 0;
  for (let at = start; at < end; at += 1) {
    const unit = units[at]!;
    pairs |= open & SECOND[unit]!;
    open = FIRST[unit]!;
    marks |= OWN[unit]!;
  }
  return (pairs | (open & SECOND[END]!)) === 0 ? marks : marks | PAIR;
}

/** Stands for what follows the last unit; no article has it. */
const END = 0;

const OWN = new Uint8Array(1 << 16);
for (const character of "]*_") OWN[character.charCodeAt(0)] = MARKUP;
OWN["/".charCodeAt(0)] = SLASH;

/**
 * Pairs of which one stands in whatever the hints in `leftout.ts` match, whatever their case: "inbox", "sign up",
 * "subscribe", "copyright", "rights reserved", "(c)", and a dash or a bracket at the end ("$"). "©" is enough alone,
 * and ":" stands before anything but a space.
 */
const PAIRS = ["nb", "gn", "bs", "yr", "rv", "(c", "—$", "–$", "-$", ")$"];
const COLON = 1 << PAIRS.length;
OWN["©".charCodeAt(0)] = PAIR;

/** By unit, the pairs that it begins, and those that it ends; a bit each. */
const FIRST = new Uint16Array(1 << 16);
const SECOND = new Uint16Array(1 << 16).fill(COLON);
FIRST[":".charCodeAt(0)] = COLON;
SECOND[END] = SECOND[" ".charCodeAt(0)] = 0;
for (const [at, [first, second]] of PAIRS.entries()) {
  for (const unit of casesOf(first!)) FIRST[unit]! |= 1 << at;
  for (const unit of second === "$" ? [END] : casesOf(second!)) SECOND[unit]! |= 1 << at;
}

function casesOf(letter: string): number[] {
  return [letter.toLowerCase().charCodeAt(0), letter.toUpperCase().charCodeAt(0)];
}
