import type { Word } from "../domain.ts";
import { ALIASES, CAPITAL_ALIASES } from "./aliases.ts";
import { foldWord } from "./names.ts";
import { stem } from "./stems.ts";
import { STOP_WORDS } from "./stopwords.ts";

/**
 * Words that were read, each by a number, and what is read in a word by itself. A corpus repeats its words: of
 * one that was read before no string is made, it is compared where it stands.
 */
export interface Lexicon {
  /** Gives the number of the word that stands somewhere. */
  readonly wordAt: (text: string, start: number, end: number) => number;
  /** Gives the word of a number, the same object each time. */
  readonly wordOf: (word: number) => Word;
  /** What words fold to and the terms that stand for them, each once; the first is "", of words without a term. */
  readonly strings: readonly string[];
  /** By a word's number, the place of its folded form among `strings`. */
  readonly folded: readonly number[];
  /** By a word's number, the place of its term. */
  readonly terms: readonly number[];
  /** By a word's number, 1 where it begins with a capital. */
  readonly capitals: readonly number[];
  /** True where it has so many words that another is to be begun: texts come from outside, and memory has an end. */
  readonly isFull: boolean;
}

/** Gives an empty lexicon. */
export function createLexicon(): Lexicon {
  const strings: string[] = [];
  const places = new Map<string, number>();
  const folded: number[] = [];
  const terms: number[] = [];
  const capitals: number[] = [];
  const objects: (Word | undefined)[] = [];
  /** The words' units, one after the other, and of each word where they begin; behind the last, where they end. */
  let units = new Uint16Array(1 << 16);
  const begins = [0];
  /** Hash and number + 1 of each word, in the first slot from its hash on that was free. */
  let table = new Int32Array(2 << 12);

  const placeOf = (string: string): number => {
    const known = places.get(string);
    if (known !== undefined) return known;
    places.set(string, strings.length);
    strings.push(string);
    return strings.length - 1;
  };
  const isAt = (word: number, text: string, start: number, end: number): boolean => {
    const from = begins[word]!;
    if (begins[word + 1]! - from !== end - start) return false;
    for (let at = start; at < end; at += 1)
      if (units[from + at - start] !== text.charCodeAt(at)) return false;
    return true;
  };
  const add = (text: string, start: number, end: number): number => {
    const from = begins.at(-1)!;
    if (from + end - start > units.length) units = larger(units, from + end - start);
    for (let at = start; at < end; at += 1) units[from + at - start] = text.charCodeAt(at);
    begins.push(from + end - start);
    const word = detached(text.slice(start, end));
    const fold = foldWord(word);
    folded.push(placeOf(fold));
    capitals.push(Number(CAPITAL.test(word)));
    objects.push(undefined);
    return terms.push(placeOf(termOf(word, fold))) - 1;
  };
  for (const string of KNOWN) placeOf(string);

  return {
    strings,
    folded,
    terms,
    capitals,
    get isFull() {
      return terms.length > MOST_WORDS || begins.at(-1)! > MOST_UNITS;
    },
    wordOf: (word) =>
      (objects[word] ??= {
        folded: strings[folded[word]!]!,
        term: strings[terms[word]!]!,
        capital: capitals[word] === 1,
      }),
    wordAt(text, start, end) {
      let hash = 0;
      for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
      const mask = table.length / 2 - 1;
      let slot = (hash ^ (hash >>> HASH_SHIFT)) & mask;
      for (let next = table[2 * slot + 1]!; next !== 0; next = table[2 * slot + 1]!) {
        if (table[2 * slot] === hash && isAt(next - 1, text, start, end)) return next - 1;
        slot = (slot + 1) & mask;
      }
      const word = add(text, start, end);
      table[2 * slot] = hash;
      table[2 * slot + 1] = word + 1;
      if (terms.length * 2 > mask) table = spread(table);
      return word;
    },
  };
}

/** Enough for a hundred thousand passages of news, in some 40 MB. */
const MOST_WORDS = 300_000;
const MOST_UNITS = 6_000_000;
const HASH_SHIFT = 15;

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

function larger(units: Uint16Array, least: number): Uint16Array<ArrayBuffer> {
  const copy = new Uint16Array(Math.max(units.length * 2, least));
  copy.set(units);
  return copy;
}

/** Gives a table of twice the size, with room between those that stand close. */
function spread(table: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(table.length * 2);
  const mask = table.length - 1;
  for (let at = 0; at < table.length; at += 2) {
    if (table[at + 1] === 0) continue;
    const hash = table[at]!;
    let slot = (hash ^ (hash >>> HASH_SHIFT)) & mask;
    while (wider[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    wider[2 * slot] = hash;
    wider[2 * slot + 1] = table[at + 1]!;
  }
  return wider;
}

/** A slice that is not short keeps the whole text alive that it was cut from. */
function detached(slice: string): string {
  return slice.length < SLICED_FROM ? slice : Buffer.from(slice, "utf16le").toString("utf16le");
}

/** V8 copies what is shorter. */
const SLICED_FROM = 13;

const CAPITAL = /^\p{Lu}/u;

/** Gives the term that stands for a word; "" where it is a stop word. */
function termOf(word: string, folded: string): string {
  const dotted = word.includes(".");
  const bare = (dotted ? word.replaceAll(".", "") : word).replace(/['’]s$/u, "");
  const alias = CAPITAL_ALIASES.get(dotted ? bare.toUpperCase() : bare);
  if (alias !== undefined) return alias;
  if (folded === "uk" || folded === "usa") return folded;
  if (STOP_WORDS.has(folded)) return "";
  return stem(dotted && !/\d/.test(word) ? foldWord(bare) : folded);
}
