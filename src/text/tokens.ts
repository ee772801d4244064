import type { Token, Word } from "../domain.ts";
import { ALIASES } from "./aliases.ts";
import { type Columns, createLexicon, type Lexicon, NO_TERM, opensAlias, THE, US, USA } from "./lexicon.ts";
import { unitsOf } from "./units.ts";
import { findWords, type Found, roomForWords } from "./words.ts";

/** Gives the words of a text in order; hyphenated words are several, "U.S." and "3.5" one. Spans count from `from`. */
export function tokens(text: string, from = 0): Token[] {
  const { lexicon, read } = createReader();
  const { count, bounds, words, folded, terms } = read(text, 0, text.length);
  const found: Token[] = [];
  for (let at = 0; at < count; at += 1) {
    found.push({
      start: bounds[2 * at]! + from,
      end: bounds[2 * at + 1]! + from,
      folded: lexicon.strings[folded[at]!]!,
      term: lexicon.strings[terms[at]!]!,
      capital: lexicon.isCapital(words[at]!),
    });
  }
  return found;
}

/** Gives the same words without their places, each word of the lexicon as one object: a pool has thousands. */
export function words(text: string): Word[] {
  const { lexicon, read } = createReader();
  const { count, words: numbers, terms: places } = read(text, 0, text.length);
  const found: Word[] = [];
  for (let at = 0; at < count; at += 1) {
    const number = numbers[at]!;
    const word = lexicon.wordOf(number);
    const isItself = places[at] === lexicon.termOf(number);
    const { folded, capital } = word;
    found.push(isItself ? word : { folded, term: lexicon.strings[places[at]!]!, capital });
  }
  return found;
}

/** Gives the terms of a text, repeats kept, as the index holds them. */
export function terms(text: string): string[] {
  const { lexicon, read } = createReader();
  const { count, terms: places } = read(text, 0, text.length);
  const found: string[] = [];
  for (let at = 0; at < count; at += 1) if (places[at] !== NO_TERM) found.push(lexicon.strings[places[at]!]!);
  return found;
}

/** Reads the words of texts. */
export interface Reader {
  /** The words of all that it reads. */
  readonly lexicon: Lexicon;
  /** Reads a stretch as if nothing stood around it. The next reading, by whichever reader, overwrites what it gives. */
  readonly read: (text: string, start: number, end: number) => Reading;
}

/** The words of a stretch: of each column the first `count`, of the bounds twice as many. */
export interface Reading {
  readonly count: number;
  /** Where each word begins and ends. */
  readonly bounds: Uint32Array;
  /** Their numbers in the reader's lexicon. */
  readonly words: Uint32Array;
  /** Their folded forms, as places among the lexicon's strings. */
  readonly folded: Uint32Array;
  /** Their terms where they stand, as places among the lexicon's strings. */
  readonly terms: Uint32Array;
}

/** Gives a reader that knows the words of those before it. */
export function createReader(): Reader {
  if (known.isFull()) known = createLexicon();
  const lexicon = known;
  const read = (text: string, start: number, end: number): Reading => {
    // No stretch has more words than units.
    if (columns.words.length < end - start) columns = createColumns(2 * (end - start));
    const { bounds, keys, words, folded, terms } = columns;
    const count = findWords(text, { start, end }, columns);
    lexicon.look(unitsOf(text), { count, bounds, keys }, columns);
    let isAliased = false;
    for (let at = 0; at < count; at += 1) {
      if (folded[at] === US && at > 0 && folded[at - 1] === THE) terms[at] = USA;
      if (opensAlias(folded[at]!)) isAliased = true;
    }
    const reading = { count, bounds, words, folded, terms };
    if (isAliased) nameAliases(reading, lexicon);
    return reading;
  };
  return { lexicon, read };
}

let known = createLexicon();
let columns = createColumns(4096);

function createColumns(size: number): Found & Columns {
  return {
    ...roomForWords(size),
    words: new Uint32Array(size),
    folded: new Uint32Array(size),
    terms: new Uint32Array(size),
  };
}

/** "United States" is one term, on its first word. */
function nameAliases({ count, folded, terms }: Reading, { strings }: Lexicon): void {
  const isWord = (word: string, at: number) => at < count && strings[folded[at]!] === word;
  for (let at = 0; at < count; at += 1) {
    if (!opensAlias(folded[at]!)) continue;
    const alias = ALIASES.find((one) => one.words.every((word, offset) => isWord(word, at + offset)));
    if (alias === undefined) continue;
    terms.fill(NO_TERM, at, at + alias.words.length);
    terms[at] = strings.indexOf(alias.term);
  }
}
