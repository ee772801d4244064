import type { Terms } from "../../domain.ts";
import { larger } from "../../text/larger.ts";

/** Numbers of terms by their places among words; 0 where a place was not asked for, else the number + 1. */
type Numbers = Uint32Array;

/** Numbers terms, in the order in which they come. */
export interface TermNumbers {
  /** Each once. */
  readonly terms: readonly string[];
  /** Gives the number of a term. */
  numberOf(term: string): number;
  /** Tells whether these are the words that came first, whose places are told apart without their strings. */
  isFirst(words: Terms["words"]): boolean;
  /** Of the first words, what every look-up shares. */
  first: Numbers;
}

/**
 * A corpus that is taken in has the words of one lexicon, each once: as long as no others come, no term is looked up by
 * its string, which took a sixtieth of all.
 */
export function createTermNumbers(): TermNumbers {
  const terms: string[] = [];
  let firstWords: Terms["words"] | null = null;
  let numbers: Map<string, number> | null = null;
  return {
    terms,
    first: new Uint32Array(1024),
    numberOf(term) {
      const known = numbers?.get(term);
      if (known !== undefined) return known;
      numbers?.set(term, terms.length);
      return terms.push(term) - 1;
    },
    isFirst(words) {
      firstWords ??= words;
      if (words === firstWords) return true;
      numbers ??= new Map(terms.map((term, number) => [term, number]));
      return false;
    },
  };
}

/** Looks terms up. Passages that follow each other share their words, and each of these is looked up once. */
export interface LookUp {
  /** Gives what is known of the places of words, as many as there are. */
  numbers(words: Terms["words"]): Numbers;
  /** Gives the number + 1 of a place of the same words, and keeps it there. */
  ask(place: number): number;
}

/** Gives a look-up over what numbers terms; several may share it. */
export function createLookUp(known: TermNumbers): LookUp {
  let words: Terms["words"] = [];
  let own: Numbers = new Uint32Array(1024);
  let numbers = own;
  return {
    numbers(asked) {
      const isFirst = known.isFirst(asked);
      if (asked !== words && !isFirst) own.fill(0);
      words = asked;
      numbers = isFirst ? known.first : own;
      // What was given before may have more words now.
      if (numbers.length < words.length) numbers = larger(numbers, 2 * words.length);
      if (isFirst) known.first = numbers;
      else own = numbers;
      return numbers;
    },
    ask(place) {
      const number = known.numberOf(words[place]!) + 1;
      numbers[place] = number;
      return number;
    },
  };
}
