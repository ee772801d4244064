import { createKeyTable, keySlot } from "./word-table.ts";

/** Strings in the order in which they came, each once. */
export interface StringPlaces {
  readonly strings: readonly string[];
  /** Gives the place of a string, which it takes where it is new. */
  of(string: string): number;
}

/**
 * Gives an empty list. A short word of small letters is found by these as two numbers: a corpus has tens of thousands,
 * and a `Map` hashes each, looks for it twice and grows again and again, which took a third of what a new word takes.
 */
export function createStringPlaces(): StringPlaces {
  const strings: string[] = [];
  const short = createKeyTable();
  const others = new Map<string, number>();
  const placeOfOther = (string: string): number => {
    const known = others.get(string);
    if (known !== undefined) return known;
    others.set(string, strings.length);
    return strings.push(string) - 1;
  };
  return {
    strings,
    of(string) {
      const { length } = string;
      if (length === 0 || length > 2 * HALF_LETTERS) return placeOfOther(string);
      let last = 0;
      let first = 0;
      for (let at = 0; at < length; at += 1) {
        const letter = string.charCodeAt(at) - BEFORE_A;
        if (letter < 1 || letter > LETTERS) return placeOfOther(string);
        first = (first << LETTER_BITS) | (last >>> (LETTER_BITS * (HALF_LETTERS - 1)));
        last = ((last << LETTER_BITS) | letter) & HALF;
      }
      const slot = keySlot(short.slots, last, first);
      if (short.slots[slot] !== 0) return short.slots[slot + 2]!;
      short.add({ last, first }, { form: strings.length, term: 0 });
      return strings.push(string) - 1;
    },
  };
}

const BEFORE_A = 0x60;
const LETTERS = 26;
const LETTER_BITS = 5;
const HALF_LETTERS = 6;
const HALF = (1 << (LETTER_BITS * HALF_LETTERS)) - 1;
