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
  let seen = 0;
  let pairs = 0;
  let open = 0;
  for (let at = start; at < end; at += 1) {
    const told = TOLD[units[at]!]!;
    pairs |= open & (told >> SECOND);
    open = told;
    seen |= told;
  }
  pairs |= open & (TOLD[END]! >> SECOND);
  return (seen >> OWN) | ((pairs & FIRST_BITS) === 0 ? 0 : PAIR);
}

/** Stands for what follows the last unit; no article has it. */
const END = 0;

/**
 * Pairs of which one stands in whatever the hints in `leftout.ts` match, whatever their case: "inbox", "sign up",
 * "subscribe", "copyright", "rights reserved", "(c)", and a dash or a bracket at the end ("$"). "©" is enough alone,
 * and ":" stands before anything but a space.
 */
const PAIRS = ["nb", "gn", "bs", "yr", "rv", "(c", "—$", "–$", "-$", ")$"];
const COLON = 1 << PAIRS.length;
const FIRST_BITS = 2 * COLON - 1;

/**
 * By unit, a bit for each pair that it begins, from {@link SECOND} on for each that it ends, and from {@link OWN} on what
 * it is by itself: in one number, since this is looked up for every letter of a corpus.
 */
const TOLD = new Int32Array(1 << 16);
const SECOND = PAIRS.length + 1;
const OWN = 2 * SECOND;

function tell(characters: string, bits: number): void {
  for (const character of characters) TOLD[character.charCodeAt(0)]! |= bits;
}

TOLD.fill(COLON << SECOND);
TOLD[END] = TOLD[" ".charCodeAt(0)] = 0;
tell("]*_", MARKUP << OWN);
tell("/", SLASH << OWN);
tell("©", PAIR << OWN);
tell(":", COLON);
for (const [at, [first, second]] of PAIRS.entries()) {
  tell(casesOf(first!), 1 << at);
  tell(second === "$" ? "\0" : casesOf(second!), 1 << (at + SECOND));
}

function casesOf(letter: string): string {
  return letter.toLowerCase() + letter.toUpperCase();
}
