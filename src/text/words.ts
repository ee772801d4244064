import type { Span } from "../domain.ts";
import { unitsOf } from "./units.ts";

/**
 * Finds the words of a stretch, as if nothing stood around it; hyphenated words are several, "U.S." and "3.5" one.
 * Writes where each begins and ends, in order, into `bounds`, which must have room for twice as many numbers as the
 * stretch has units; gives how many words there are.
 *
 * Finds what {@link WORD} matches. It reads letters, digits and apostrophes of ASCII by hand, ten times as fast
 * as the expression, and leaves every place to it where another letter or a full stop in a word stands.
 */
export function findWords(text: string, { start, end }: Span, bounds: Uint32Array): number {
  const units = unitsOf(text);
  let count = 0;
  let at = start;
  while (at < end) {
    const kind = kindAt(units, at, end);
    if (kind === OTHER) {
      at += 1;
      continue;
    }
    let from = at;
    at = kind === FOREIGN ? -1 : kind === DIGIT ? endOfNumber(units, at, end) : endOfWord(units, at, end);
    if (at === -1) {
      WORD.lastIndex = 0;
      const match = WORD.exec(text.slice(from, end));
      if (match === null) break;
      at = from + WORD.lastIndex;
      from += match.index;
    }
    bounds[2 * count] = from;
    bounds[2 * count + 1] = at;
    count += 1;
  }
  return count;
}

// Acronyms with full stops; numbers with commas and decimals; words with apostrophes inside.
const WORD = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** Not of ASCII, and perhaps a letter. */
const FOREIGN = 3;

/** By the code of a unit: looked up for every letter of a corpus, so that what reads them stays short. */
const KINDS = new Uint8Array(1 << 16).fill(FOREIGN);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  KINDS[code] = /[a-z]/i.test(character) ? LETTER : /\d/.test(character) ? DIGIT : OTHER;
}
// General punctuation: dashes, curly quotes, spaces.
KINDS.fill(OTHER, 0x2010, 0x203f);
KINDS[0xa0] = OTHER;

function kindAt(units: Uint16Array, at: number, end: number): number {
  return at < end ? KINDS[units[at]!]! : OTHER;
}

/** Gives -1 where a letter that is not of ASCII may go on with the word, or a full stop with an acronym. */
function endOfWord(units: Uint16Array, start: number, end: number): number {
  let at = start + 1;
  if (at < end && units[at] === FULL_STOP && isLetter(kindAt(units, at + 1, end))) return -1;
  let kind = kindAt(units, at, end);
  while (kind === LETTER || kind === DIGIT) kind = kindAt(units, ++at, end);
  while (kind === OTHER && at < end && isApostrophe(units[at]!)) {
    kind = kindAt(units, at + 1, end);
    if (!isLetter(kind)) return at;
    if (kind === FOREIGN) return -1;
    at += 1;
    while (kind === LETTER) kind = kindAt(units, ++at, end);
  }
  return kind === FOREIGN ? -1 : at;
}

function endOfNumber(units: Uint16Array, start: number, end: number): number {
  let at = start;
  for (;;) {
    while (kindAt(units, at, end) === DIGIT) at += 1;
    const code = at < end ? units[at]! : 0;
    if ((code !== FULL_STOP && code !== COMMA) || kindAt(units, at + 1, end) !== DIGIT) return at;
    at += 1;
  }
}

function isLetter(kind: number): boolean {
  return kind === LETTER || kind === FOREIGN;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

const FULL_STOP = 0x2e;
const COMMA = 0x2c;
