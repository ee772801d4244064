import type { Word } from "../domain.ts";
import { ALIASES, CAPITAL_ALIASES } from "./aliases.ts";
import { foldWord } from "./names.ts";
import { stemOf } from "./stems.ts";
import { STOP_WORDS } from "./stopwords.ts";
import { stringAt } from "./units.ts";
import { createKeyTable, createUnitTable, larger } from "./word-table.ts";
import type { Found } from "./words.ts";

/**
 * Words that were read, each by a number, and what is read in a word by itself. A corpus repeats its words: of
 * one that was read before no string is made.
 */
export interface Lexicon {
  /** Looks found words up, which stand among a text's units. */
  readonly look: (text: Uint16Array, found: Found & { readonly count: number }, into: Columns) => void;
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

/** What is known of words that were found: their numbers, and the places of their folded forms and their terms. */
export interface Columns {
  readonly words: Uint32Array;
  readonly folded: Uint32Array;
  readonly terms: Uint32Array;
}

/** Gives an empty lexicon. What is read of most words lies close together, since they come early. */
export function createLexicon(): Lexicon {
  const strings: string[] = [];
  const places = new Map<string, number>();
  const objects: (Word | undefined)[] = [];
  const [plain, others] = [createKeyTable(), createUnitTable()];
  let size = 0;
  /** Two numbers a word: the places of its folded form, with a bit for a capital, and of its term. */
  let rows = new Int32Array(1 << 13);

  const placeOf = (string: string): number => {
    const known = places.get(string);
    if (known !== undefined) return known;
    places.set(string, strings.length);
    strings.push(string);
    return strings.length - 1;
  };
  const add = (word: string): number => {
    if (2 * size === rows.length) rows = larger(rows, new Int32Array(2 * rows.length));
    const folded = foldWord(word);
    const term = placeOf(termOf(word, folded));
    rows[2 * size] = 2 * placeOf(folded) + Number(CAPITAL.test(word));
    rows[2 * size + 1] = term;
    objects.push(undefined);
    size += 1;
    return size - 1;
  };
  const addPlain = (text: Uint16Array, { bounds, keys }: Found, at: number): number => {
    const word = add(stringAt(text, bounds[2 * at]!, bounds[2 * at + 1]!));
    plain.add(keys[2 * at]!, keys[2 * at + 1]!, word);
    return word;
  };
  const otherAt = (text: Uint16Array, start: number, end: number): number => {
    const known = others.find(text, start, end);
    if (known !== -1) return known;
    const word = add(stringAt(text, start, end));
    others.add(text, start, end, word);
    return word;
  };
  for (const string of KNOWN) placeOf(string);

  return {
    strings,
    foldedOf: (word) => rows[2 * word]! >> 1,
    termOf: (word) => rows[2 * word + 1]!,
    isCapital: (word) => (rows[2 * word]! & 1) === 1,
    wordOf: (word) =>
      (objects[word] ??= {
        folded: strings[rows[2 * word]! >> 1]!,
        term: strings[rows[2 * word + 1]!]!,
        capital: (rows[2 * word]! & 1) === 1,
      }),
    isFull: () => size > MOST_WORDS || others.length > MOST_UNITS,
    look(text, found, { words, folded, terms }) {
      const { count, bounds, keys } = found;
      for (let at = 0; at < count; at += 1) {
        const last = keys[2 * at]!;
        const isPlain = last !== 0;
        let word = isPlain
          ? plain.find(last, keys[2 * at + 1]!)
          : otherAt(text, bounds[2 * at]!, bounds[2 * at + 1]!);
        if (word === -1) word = addPlain(text, found, at);
        words[at] = word;
        folded[at] = rows[2 * word]! >> 1;
        terms[at] = rows[2 * word + 1]!;
      }
    },
  };
}

/** Enough for a hundred thousand passages of news, in some 40 MB. */
const MOST_WORDS = 300_000;
const MOST_UNITS = 6_000_000;

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
