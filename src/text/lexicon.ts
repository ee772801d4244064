import type { Word } from "../domain.ts";
import { ALIASES, CAPITAL_ALIASES } from "./aliases.ts";
import { foldWord } from "./names.ts";
import { stemOf } from "./stems.ts";
import { STOP_WORDS } from "./stopwords.ts";
import { stringAt } from "./units.ts";

/**
 * Words that were read, each by a number, and what is read in a word by itself. A corpus repeats its words: of
 * one that was read before no string is made, it is compared where it stands.
 */
export interface Lexicon {
  /** Gives the number of the word that stands somewhere among a text's units. */
  readonly wordAt: (text: Uint16Array, start: number, end: number) => number;
  /** Gives the word of a number, the same object each time. */
  readonly wordOf: (word: number) => Word;
  /** What words fold to and the terms that stand for them, each once; the first is "", of words without a term. */
  readonly strings: readonly string[];
  /** Gives the place of a word's folded form among `strings`. */
  readonly foldedOf: (word: number) => number;
  /** Gives the place of a word's term. */
  readonly termOf: (word: number) => number;
  /** Tells whether a word begins with a capital. */
  readonly isCapital: (word: number) => boolean;
  /** Tells whether it has so many words that another is to be begun: texts come from outside, and memory has an end. */
  readonly isFull: () => boolean;
}

/** Gives an empty lexicon. What is read of most words lies close together, since they come early. */
export function createLexicon(): Lexicon {
  const strings: string[] = [];
  const places = new Map<string, number>();
  let size = 0;
  const objects: (Word | undefined)[] = [];
  /** Four numbers a word: where its units begin, how many there are with a bit for a capital, its folded form, its term. */
  let rows = new Int32Array(1 << 14);
  /** The words' units, one after the other. */
  let units = new Uint16Array(1 << 16);
  let unitsEnd = 0;
  /** Part of its hash, and its number + 1, of each word: in the first slot from its hash on that was free. */
  let table = new Int32Array(1 << 13);

  const placeOf = (string: string): number => {
    const known = places.get(string);
    if (known !== undefined) return known;
    places.set(string, strings.length);
    strings.push(string);
    return strings.length - 1;
  };
  const isAt = (word: number, text: Uint16Array, start: number, end: number): boolean => {
    if (rows[4 * word + 1]! >> 1 !== end - start) return false;
    const from = rows[4 * word]! - start;
    for (let at = start; at < end; at += 1) if (units[from + at] !== text[at]) return false;
    return true;
  };
  const add = (text: Uint16Array, start: number, end: number): number => {
    const length = end - start;
    if (unitsEnd + length > units.length) units = larger(units, new Uint16Array(2 * (unitsEnd + length)));
    if (4 * size === rows.length) rows = larger(rows, new Int32Array(2 * rows.length));
    for (let at = 0; at < length; at += 1) units[unitsEnd + at] = text[start + at]!;
    const word = stringAt(text, start, end);
    const folded = foldWord(word);
    const row = 4 * size;
    rows[row] = unitsEnd;
    rows[row + 1] = 2 * length + Number(CAPITAL.test(word));
    rows[row + 3] = placeOf(termOf(word, folded));
    rows[row + 2] = placeOf(folded);
    objects.push(undefined);
    unitsEnd += length;
    size += 1;
    return size - 1;
  };
  const widen = () => {
    const wider = new Int32Array(2 * table.length);
    for (let word = 0; word < size; word += 1) {
      const hash = hashOf(units, rows[4 * word]!, rows[4 * word]! + (rows[4 * word + 1]! >> 1));
      let slot = hash & (wider.length - 1);
      while (wider[slot] !== 0) slot = (slot + 1) & (wider.length - 1);
      wider[slot] = (hash & TAG) | (word + 1);
    }
    table = wider;
  };
  for (const string of KNOWN) placeOf(string);

  return {
    strings,
    foldedOf: (word) => rows[4 * word + 2]!,
    termOf: (word) => rows[4 * word + 3]!,
    isCapital: (word) => (rows[4 * word + 1]! & 1) === 1,
    wordOf: (word) =>
      (objects[word] ??= {
        folded: strings[rows[4 * word + 2]!]!,
        term: strings[rows[4 * word + 3]!]!,
        capital: (rows[4 * word + 1]! & 1) === 1,
      }),
    isFull: () => size > MOST_WORDS || unitsEnd > MOST_UNITS,
    wordAt(text, start, end) {
      const hash = hashOf(text, start, end);
      const mask = table.length - 1;
      let slot = hash & mask;
      for (let entry = table[slot]!; entry !== 0; entry = table[slot]!) {
        const word = (entry & ~TAG) - 1;
        if (((entry ^ hash) & TAG) === 0 && isAt(word, text, start, end)) return word;
        slot = (slot + 1) & mask;
      }
      const word = add(text, start, end);
      table[slot] = (hash & TAG) | (word + 1);
      if (2 * size > mask) widen();
      return word;
    },
  };
}

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ units[at]!, PRIME);
  return hash ^ (hash >>> HASH_SHIFT);
}

/** Enough for a hundred thousand passages of news, in some 40 MB. */
const MOST_WORDS = 300_000;
const MOST_UNITS = 6_000_000;
/** Of FNV-1a, a hash that spreads short words. */
const PRIME = 0x01000193;
const HASH_SHIFT = 15;
/** The bits of a slot that are of the hash; the others are enough for the words of a longest text more. */
const TAG = ~0 << 20;

/** Of a lexicon's strings, the first ones, so that what is asked of each word is asked of a number. */
export const NO_TERM = 0;
export const THE = 1;
export const US = 2;
export const USA = 3;
const OPENERS = 4;

/** Tells whether a folded word may open an alias of several words. */
export function opensAlias(folded: number): boolean {
  return folded >= OPENERS && folded < OPENERS + OPENING.length;
}

const OPENING = [...new Set(ALIASES.map(({ words }) => words[0]!))];
const KNOWN = [...new Set(["", "the", "us", "usa", ...OPENING, ...ALIASES.map(({ term }) => term)])];

function larger<T extends Uint16Array | Int32Array>(numbers: T, copy: T): T {
  copy.set(numbers);
  return copy;
}

const CAPITAL = /^\p{Lu}/u;

/** Gives the term that stands for a word; "" where it is a stop word. */
function termOf(word: string, folded: string): string {
  const dotted = word.includes(".");
  const joined = dotted ? word.replaceAll(".", "") : word;
  const bare = joined.endsWith("'s") || joined.endsWith("’s") ? joined.slice(0, -2) : joined;
  const alias = CAPITAL_ALIASES.get(dotted ? bare.toUpperCase() : bare);
  if (alias !== undefined) return alias;
  if (folded === "uk" || folded === "usa") return folded;
  if (STOP_WORDS.has(folded)) return "";
  return stemOf(dotted && !/\d/.test(word) ? foldWord(bare) : folded);
}
