import type { Span, Token } from "../domain.ts";
import { ALIASES, CAPITAL_ALIASES } from "./aliases.ts";
import { foldWord } from "./names.ts";
import { stem } from "./stems.ts";
import { STOP_WORDS } from "./stopwords.ts";
import { eachWord } from "./words.ts";

/** Gives the words of a text in order; hyphenated words are several, "U.S." and "3.5" one. Spans count from `from`. */
export function tokens(text: string, from = 0): Token[] {
  const bounds: number[] = [];
  return words(text, bounds).map(({ folded, term, capital }, at) => ({
    start: bounds[2 * at]! + from,
    end: bounds[2 * at + 1]! + from,
    folded,
    term,
    capital,
  }));
}

/** Gives the terms of a text, repeats kept, as the index holds them. */
export function terms(text: string): string[] {
  return words(text)
    .map(({ term }) => term)
    .filter((term) => term !== "");
}

/** A word of a text, wherever it stands there. */
export type Word = Omit<Token, keyof Span>;

/** Gives the same words without their places, which is faster; adds those to `bounds`, start and end of each. */
export function words(text: string, bounds?: number[]): Word[] {
  const found: Word[] = [];
  let previous: Word | undefined;
  let opensAlias = false;
  eachWord(text, (start, end) => {
    let word = wordAt(text, start, end);
    if (word.folded === "us" && previous?.folded === "the") word = { ...word, term: "usa" };
    found.push(word);
    bounds?.push(start, end);
    previous = word;
    opensAlias ||= word.opensAlias;
  });
  return opensAlias ? withAliases(found) : found;
}

/** What is read in a word by itself. */
interface KnownWord extends Word {
  readonly text: string;
  readonly opensAlias: boolean;
}

/**
 * Gives the word that stands somewhere. Most are among the last that were read and had their hash, and are
 * compared where they stand: no string is made of them.
 */
function wordAt(text: string, start: number, end: number): KnownWord {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const slot = (hash ^ (hash >>> SLOT_BITS)) & (SLOTS - 1);
  const last = latest[slot];
  if (last !== undefined && isAt(last.text, text, start, end)) return last;
  const word = readWord(text.slice(start, end));
  if (word.text.length <= MEMO_LENGTH) latest[slot] = word;
  return word;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

const SLOT_BITS = 15;
const SLOTS = 1 << SLOT_BITS;
const latest = Array.from<KnownWord | undefined>({ length: SLOTS });

/** A corpus repeats its words: what was read is kept; not without end, since questions come from outside. */
function readWord(slice: string): KnownWord {
  const known = memo.get(slice);
  if (known !== undefined) return known;
  const isKept = slice.length <= MEMO_LENGTH;
  // A slice keeps the whole text alive that it was cut from.
  const text = isKept ? String.fromCharCode(...unitsOf(slice)) : slice;
  const folded = foldWord(text);
  const opensAlias = ALIAS_OPENERS.has(folded);
  const read = { text, folded, term: termOf(text, folded), capital: CAPITAL.test(text), opensAlias };
  if (isKept && memo.size < MEMO_WORDS) memo.set(text, read);
  return read;
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

const memo = new Map<string, KnownWord>();
const MEMO_WORDS = 200_000;
const MEMO_LENGTH = 40;

const CAPITAL = /^\p{Lu}/u;

function termOf(word: string, folded: string): string {
  const dotted = word.includes(".");
  const bare = (dotted ? word.replaceAll(".", "") : word).replace(/['’]s$/u, "");
  const alias = CAPITAL_ALIASES.get(dotted ? bare.toUpperCase() : bare);
  if (alias !== undefined) return alias;
  if (folded === "uk" || folded === "usa") return folded;
  if (STOP_WORDS.has(folded)) return "";
  return stem(dotted && !/\d/.test(word) ? foldWord(bare) : folded);
}

const ALIAS_OPENERS: ReadonlySet<string> = new Set(ALIASES.map(({ words }) => words[0] ?? ""));

/** "United States" is one term, on its first word. */
function withAliases(found: Word[]): Word[] {
  for (let at = 0; at < found.length; at += 1) {
    if (!ALIAS_OPENERS.has(found[at]!.folded)) continue;
    const alias = ALIASES.find(({ words }) =>
      words.every((word, offset) => found[at + offset]?.folded === word),
    );
    if (alias === undefined) continue;
    for (let offset = 0; offset < alias.words.length; offset += 1) {
      found[at + offset] = { ...found[at + offset]!, term: offset === 0 ? alias.term : "" };
    }
  }
  return found;
}
