import type { Token, Word } from "../domain.ts";
import { ALIASES } from "./aliases.ts";
import {
  type Columns,
  createLexicon,
  foldedOf,
  hasCapital,
  type Lexicon,
  mayAlias,
  NO_TERM,
  USA,
} from "./lexicon.ts";
import { unitsOf } from "./units.ts";
import { findWords, type Found, roomForWords } from "./words.ts";

/** Gives the words of a text in order; hyphenated words are several, "U.S." and "3.5" one. Spans count from `from`. */
export function tokens(text: string, from = 0): Token[] {
  const { lexicon, read } = createReader();
  const { count, bounds, forms, terms } = read(text, 0, text.length);
  const found: Token[] = [];
  for (let at = 0; at < count; at += 1) {
    found.push({
      start: bounds[2 * at]! + from,
      end: bounds[2 * at + 1]! + from,
      folded: lexicon.strings[foldedOf(forms[at]!)]!,
      term: lexicon.strings[terms[at]!]!,
      capital: hasCapital(forms[at]!),
    });
  }
  return found;
}

/** Gives the same words without their places, most often the same word as one object: a pool has thousands. */
export function words(text: string): Word[] {
  const { lexicon, read } = createReader();
  const { count, forms, terms } = read(text, 0, text.length);
  const found: Word[] = [];
  for (let at = 0; at < count; at += 1) found.push(lexicon.wordOf(forms[at]!, terms[at]!));
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
export interface Reading extends Columns {
  readonly count: number;
  /** Where each word begins and ends. */
  readonly bounds: Uint32Array;
}

/** Gives a reader that knows the words of those before it. */
export function createReader(): Reader {
  if (known.isFull()) known = createLexicon();
  const lexicon = known;
  const read = (text: string, start: number, end: number): Reading => {
    // No stretch has more words than units.
    if (columns.forms.length < end - start) columns = createColumns(2 * (end - start));
    const { bounds, keys, forms, terms } = columns;
    const count = findWords(text, { start, end }, columns);
    lexicon.look(unitsOf(text), { count, bounds, keys }, columns);
    const reading = { count, bounds, forms, terms };
    for (let at = 0; at < count; at += 1)
      if (mayAlias(foldedOf(forms[at]!))) nameAlias(reading, at, lexicon.strings);
    return reading;
  };
  return { lexicon, read };
}

let known = createLexicon();
let columns = createColumns(4096);

function createColumns(size: number): Found & Columns {
  return { ...roomForWords(size), forms: new Uint32Array(size), terms: new Uint32Array(size) };
}

/** "United States" is one term, on its first word, and so is "the US", where "us" alone is a pronoun. */
function nameAlias({ count, forms, terms }: Reading, at: number, strings: readonly string[]): void {
  const isWord = (word: string, place: number) => place < count && strings[foldedOf(forms[place]!)] === word;
  if (isWord("us", at) && at > 0 && isWord("the", at - 1)) terms[at] = USA;
  const alias = ALIASES.find(({ words }) => words.every((word, offset) => isWord(word, at + offset)));
  if (alias === undefined) return;
  terms.fill(NO_TERM, at, at + alias.words.length);
  terms[at] = strings.indexOf(alias.term);
}
