import type { Span } from "../domain.ts";
import { unitsOf } from "./units.ts";

/** The words of a stretch: of each column the first rows, two numbers a word. */
export interface Found {
  /** Where each begins and ends. */
  readonly bounds: Uint32Array;
  /** The letters of a plain word, {@link KEY_LETTERS} of ASCII at most: no other word has the same; 0 and 0 for others. */
  readonly keys: Int32Array;
}

/** Gives room for so many words. */
export function roomForWords(count: number): Found {
  return { bounds: new Uint32Array(2 * count), keys: new Int32Array(2 * count) };
}

/**
 * Finds the words of a stretch, as if nothing stood around it; hyphenated words are several, "U.S." and "3.5" one.
 * Writes them, in order, into columns that must have room for as many words as the stretch has units; gives how many
 * there are.
 *
 * Finds what {@link WORD} matches. It reads letters, digits and apostrophes of ASCII by hand, ten times as fast
 * as the expression, and leaves every place to it where another letter or a full stop in a word stands. What is known
 * of plain words is gathered on the way: nearly all are such, and to go through each again takes as long as to find it.
 */
export function findWords(text: string, { start, end }: Span, { bounds, keys }: Found): number {
  const units = unitsOf(text);
  let count = 0;
  let at = start;
  while (at < end) {
    let kind = KINDS[units[at]!]!;
    if (kind >= OTHER) {
      at += 1;
      continue;
    }
    let from = at;
    let last = 0;
    let first = 0;
    for (; kind <= LETTERS; kind = at < end ? KINDS[units[at]!]! : OTHER) {
      first = (first << KEY_BITS) | (last >>> (KEY_BITS * (HALF_LETTERS - 1)));
      last = ((last << KEY_BITS) | kind) & HALF;
      at += 1;
    }
    let isPlain = at - from <= KEY_LETTERS;
    if (kind !== OTHER) {
      const behind = endOfOther(units, from, end);
      isPlain &&= behind === at;
      at = behind;
    }
    if (at === -1) {
      WORD.lastIndex = 0;
      const match = WORD.exec(text.slice(from, end));
      if (match === null) break;
      at = from + WORD.lastIndex;
      from += match.index;
    }
    bounds[2 * count] = from;
    bounds[2 * count + 1] = at;
    keys[2 * count] = isPlain ? last : 0;
    keys[2 * count + 1] = isPlain ? first : 0;
    count += 1;
  }
  return count;
}

// Acronyms with full stops; numbers with commas and decimals; words with apostrophes inside.
const WORD = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** So many letters of six bits each hold a key's two numbers. */
const KEY_LETTERS = 10;
const HALF_LETTERS = KEY_LETTERS / 2;
const KEY_BITS = 6;
const HALF = (1 << (KEY_BITS * HALF_LETTERS)) - 1;

/** The letters of ASCII are numbered from 1, capitals first; up to this one. */
const LETTERS = 52;
const DIGIT = 53;
/** Not of ASCII, and perhaps a letter. */
const FOREIGN = 54;
const OTHER = 55;
/** None either, but with a letter behind it it may go on with a word. */
const JOINER = 56;

/** By the code of a unit: looked up for every letter of a corpus, so that what reads them stays short. */
const KINDS = new Uint8Array(1 << 16).fill(FOREIGN);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  KINDS[code] = /\d/.test(character) ? DIGIT : /['.]/.test(character) ? JOINER : OTHER;
}
for (let letter = 1; letter <= LETTERS; letter += 1)
  KINDS[letter <= LETTERS / 2 ? letter + 0x40 : letter - LETTERS / 2 + 0x60] = letter;
// General punctuation: dashes, curly quotes, spaces.
KINDS.fill(OTHER, 0x2010, 0x203f);
KINDS[0xa0] = OTHER;
KINDS[0x2019] = JOINER;

function kindAt(units: Uint16Array, at: number, end: number): number {
  return at < end ? KINDS[units[at]!]! : OTHER;
}

/** Gives where a word ends that is not of letters alone; -1 where the expression is to tell. */
function endOfOther(units: Uint16Array, start: number, end: number): number {
  const kind = kindAt(units, start, end);
  return kind === FOREIGN
    ? -1
    : kind === DIGIT
      ? endOfNumber(units, start, end)
      : endOfWord(units, start, end);
}

/** Gives -1 where a letter that is not of ASCII may go on with the word, or a full stop with an acronym. */
function endOfWord(units: Uint16Array, start: number, end: number): number {
  let at = start + 1;
  if (at < end && units[at] === FULL_STOP && isLetter(kindAt(units, at + 1, end))) return -1;
  let kind = kindAt(units, at, end);
  while (kind <= DIGIT) kind = kindAt(units, ++at, end);
  while (kind === JOINER && isApostrophe(units[at]!)) {
    kind = kindAt(units, at + 1, end);
    if (!isLetter(kind)) return at;
    if (kind === FOREIGN) return -1;
    at += 1;
    while (kind <= LETTERS) kind = kindAt(units, ++at, end);
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
  return kind <= LETTERS || kind === FOREIGN;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

const FULL_STOP = 0x2e;
const COMMA = 0x2c;
