import type { Word } from "../domain.ts";
import { ALIASES, CAPITAL_ALIASES } from "./aliases.ts";
import { larger } from "./larger.ts";
import { isCapital } from "./letters.ts";
import { foldWord } from "./names.ts";
import { stemOf } from "./stems.ts";
import { STOP_WORDS } from "./stopwords.ts";
import { createStringPlaces } from "./string-places.ts";
import { stringAt } from "./units.ts";
import { createKeyTable, createUnitTable, keySlot, type Known } from "./word-table.ts";
import type { Found } from "./words.ts";

/**
 * Words that were read, and what is read in a word by itself. A corpus repeats its words: of one that was read before
 * no string is made.
 */
export interface Lexicon {
  /** Looks found words up, which stand among a text's units, and writes what is known of each. */
  readonly look: (text: Uint16Array, found: Found & { readonly count: number }, into: Columns) => void;
  /** What words fold to and the terms that stand for them, each once; the first is "", of words without a term. */
  readonly strings: readonly string[];
  /** Gives a word of a form and a term, most often the same object for the same two. */
  readonly wordOf: (form: number, term: number) => Word;
  /** Tells whether it has so many words that another is to be begun: texts come from outside, and memory has an end. */
  readonly isFull: () => boolean;
}

/** What is known of words that were found, a number a word. */
export interface Columns {
  /** What it folds to, as a place among the lexicon's strings, and whether it begins with a capital: see {@link foldedOf}. */
  readonly forms: Uint32Array;
  /** The term that stands for it, as such a place. */
  readonly terms: Uint32Array;
}

/** Gives the place of what words of a form fold to. */
export function foldedOf(form: number): number {
  return form >> 1;
}

/** Tells whether words of a form begin with a capital. */
export function hasCapital(form: number): boolean {
  return (form & 1) === 1;
}

/** Gives an empty lexicon. */
export function createLexicon(): Lexicon {
  const places = createStringPlaces();
  const { strings } = places;
  /** By the place of a folded form, the place of the term that stands for it + 1; nothing where nobody asked. */
  let terms = new Uint32Array(1 << 12);
  const objects: (Word | undefined)[] = [];
  const [plain, others] = [createKeyTable(), createUnitTable()];
  let size = 0;

  const termOf = (word: string, folded: number, isLarge: boolean): number => {
    const own = ownTermOf(word, isLarge);
    if (own !== null) return places.of(own);
    if (folded >= terms.length) terms = larger(terms, folded + 1);
    if (terms[folded] === 0) {
      const term = termOfFolded(strings[folded]!);
      terms[folded] = 1 + (term === strings[folded] ? folded : places.of(term));
    }
    return terms[folded]! - 1;
  };
  const keep = (word: string, folded: string, isLarge: boolean): Known => {
    const place = places.of(folded);
    size += 1;
    return { form: 2 * place + Number(isLarge), term: termOf(word, place, isLarge) };
  };
  const read = (text: Uint16Array, start: number, end: number): Known => {
    const word = stringAt(text, start, end);
    return keep(word, foldWord(word), CAPITAL.test(word));
  };
  // Most words have letters of ASCII alone, and are folded when they are small.
  const readPlain = (text: Uint16Array, start: number, end: number): Known => {
    const word = stringAt(text, start, end);
    return keep(word, word.toLowerCase(), isCapital(text[start]!));
  };
  const rowOf = (text: Uint16Array, start: number, end: number): number => {
    const known = others.find(text, start, end);
    return known === -1 ? others.add(text, { start, end }, read(text, start, end)) : known;
  };
  for (const string of KNOWN) places.of(string);

  return {
    strings,
    wordOf(form, term) {
      const known = objects[form];
      if (known !== undefined && known.term === strings[term]) return known;
      const word = { folded: strings[foldedOf(form)]!, term: strings[term]!, capital: hasCapital(form) };
      objects[form] ??= word;
      return word;
    },
    isFull: () => size > MOST_WORDS || others.length > MOST_UNITS,
    look(text, { count, bounds, keys }, { forms, terms: termsOf }) {
      // Held at hand: what closures share is read anew for every word.
      let { slots } = plain;
      for (let at = 0; at < count; at += 1) {
        const last = keys[2 * at]!;
        const first = keys[2 * at + 1]!;
        if (last === 0) {
          const row = rowOf(text, bounds[2 * at]!, bounds[2 * at + 1]!);
          forms[at] = others.rows[row]!;
          termsOf[at] = others.rows[row + 1]!;
          continue;
        }
        let slot = keySlot(slots, last, first);
        if (slots[slot] === 0) {
          slot = plain.add({ last, first }, readPlain(text, bounds[2 * at]!, bounds[2 * at + 1]!));
          ({ slots } = plain);
        }
        forms[at] = slots[slot + 2]!;
        termsOf[at] = slots[slot + 3]!;
      }
    },
  };
}

/** Enough for a hundred thousand passages of news, in some 40 MB. */
const MOST_WORDS = 300_000;
const MOST_UNITS = 6_000_000;

/** Of a lexicon's strings, the first ones, so that what is asked of each word is asked of a number. */
export const NO_TERM = 0;
const US = 1;
export const USA = 2;
const OPENERS = 3;

/** Tells whether what folds to this may be of an alias: opens one of several words, or is "us". */
export function mayAlias(folded: number): boolean {
  return folded >= US && folded < ALIASED;
}

const OPENING = [...new Set(ALIASES.map(({ words }) => words[0]!))];
const ALIASED = OPENERS + OPENING.length;
const KNOWN = [...new Set(["", "us", "usa", ...OPENING, ...ALIASES.map(({ term }) => term)])];

const CAPITAL = /^\p{Lu}/u;

/** Gives the term of a word that has another than what it folds to has: an alias, or an acronym; null for others. */
function ownTermOf(word: string, isLarge: boolean): string | null {
  const isDotted = word.includes(".");
  // Nearly all words end here, by their length where they are large.
  if (!isDotted && (!isLarge || word.length > LONGEST_ALIAS)) return null;
  const joined = isDotted ? word.replaceAll(".", "") : word;
  const bare = joined.endsWith("'s") || joined.endsWith("’s") ? joined.slice(0, -2) : joined;
  const alias = CAPITAL_ALIASES.get(isDotted ? bare.toUpperCase() : bare);
  if (alias !== undefined) return alias;
  return isDotted && !/\d/.test(word) ? stemOf(foldWord(bare)) : null;
}

/** With a possessive ending. */
const LONGEST_ALIAS = "'s".length + Math.max(...Array.from(CAPITAL_ALIASES.keys(), ({ length }) => length));

/** Gives the term that stands for all other words that fold to this; "" where it is a stop word. */
function termOfFolded(folded: string): string {
  if (folded === "uk" || folded === "usa") return folded;
  return STOP_WORDS.has(folded) ? "" : stemOf(folded);
}
