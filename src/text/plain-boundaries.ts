import { OPENING_ABBREVIATIONS, SHOUTED_NAMES } from "./abbreviations.ts";
import { ABBREVIATIONS, CLOSES_BEHIND, NUMBERED, type Verdict } from "./boundary-rules.ts";
import { FULL_STOP, isCapital, isDigit, isLetter, isLetterOrDigit, isSmall, SPACE } from "./letters.ts";
import { wordBefore } from "./word-before.ts";

/** A terminator: where the next is looked for, where a sentence would end with it, and whether one does. */
export interface Terminator {
  readonly behind: number;
  readonly after: number;
  readonly isEnd: boolean;
}

/** Where a sentence began, and whether the text has capitals at all. */
export interface Around {
  readonly from: number;
  readonly cased: boolean;
}

/**
 * Decides what most terminators are, as the rules would and ten times as fast: one that ends an ordinary word or a
 * figure and stands before a space and a capital or a figure ends a sentence, a full stop within a number or an acronym
 * or behind a title none, and the last of the text is its end. Gives null for all others.
 */
export function plainly(text: string, at: number, { from, cased }: Around): Terminator | null {
  // Never past the ends: V8 would give up what it made of this function, and nearly every line ends here.
  if (at + 1 === text.length) return { behind: at + 1, after: at + 1, isEnd: false };
  const mark = text.charCodeAt(at);
  const isStop = mark === FULL_STOP;
  if (at === 0 || !(isStop || mark === QUESTION || mark === EXCLAMATION)) return null;
  const following = text.charCodeAt(at + 1);
  if (isStop && isWithin(text.charCodeAt(at - 1), following))
    return { behind: at + 1, after: at + 1, isEnd: false };
  // Who asked or shouted something may be told behind what closes.
  const closes = following === SPACE || (isStop && PLAIN_CLOSERS.has(text.charAt(at + 1)));
  const after = closes && following !== SPACE ? at + 2 : at + 1;
  if (after === text.length) return { behind: after, after, isEnd: false };
  if (!closes || text.charCodeAt(after) !== SPACE || after + 2 >= text.length) return null;
  const next = text.charCodeAt(after + 1);
  if (cased && after === at + 1 && isSmall(next))
    return isPlainSmall(text.charCodeAt(after + 2)) ? { behind: after, after, isEnd: false } : null;
  const isOpened = !begins(next) && PLAIN_OPENERS.has(text.charAt(after + 1));
  const opening = isOpened ? text.charCodeAt(after + 2) : next;
  if (!begins(opening)) return null;
  const isEnd = isStop
    ? closesPlainly(text, at, { from, isClosed: after > at + 1, opening })
    : shoutsPlainly(text, at, from);
  return isEnd === null ? null : { behind: after, after, isEnd };
}

function begins(code: number): boolean {
  return isCapital(code) || isDigit(code);
}

/** Tells whether a full stop between two letters or figures is one of a number, an acronym or an address. */
function isWithin(before: number, following: number): boolean {
  if (isDigit(following)) return isDigit(before);
  return isSmall(following) || (isCapital(following) && before < 128 && !isSmall(before));
}

/** Tells whether what stands behind a small letter lets it begin an ordinary word: iPhone is none. */
function isPlainSmall(code: number): boolean {
  return code < 128 && !isCapital(code);
}

interface Closing {
  readonly from: number;
  /** True where a quote or a bracket closes behind the full stop. */
  readonly isClosed: boolean;
  /** The first letter or figure behind it. */
  readonly opening: number;
}

/**
 * Tells whether a sentence ends with the word at a place: with one that is no abbreviation, or a number, it does, and
 * with a title or the name of a month before its day it does not; null where that is for the rules to tell.
 */
function closesPlainly(text: string, at: number, { from, isClosed, opening }: Closing): Verdict {
  const earliest = Math.max(from, at - PLAIN_LETTERS);
  let start = at;
  while (start > earliest && isDigit(text.charCodeAt(start - 1))) start -= 1;
  const figures = at - start;
  // A number that opens the sentence numbers it.
  if (figures > 0 && figures <= 3 && isBlank(text, from, start)) return false;
  if (figures === 0 && AFTER_WORDS.has(text.charAt(at - 1))) return true;
  if (figures === 0) while (start > earliest && isLetter(text.charCodeAt(start - 1))) start -= 1;
  if (start === from || text.charCodeAt(start - 1) !== SPACE) return null;
  // Fewer figures may number what follows behind a mark, and a letter may be an initial.
  if (figures > 0)
    return figures > 3 || (start - 2 >= from && isLetterOrDigit(text.charCodeAt(start - 2))) ? true : null;
  if (at - start < 2) return null;
  // Nearly all words that end a sentence are longer than any abbreviation, or begin and end as none does, and need not
  // be made.
  const ends = endsOf(at - start, text.charCodeAt(start), text.charCodeAt(at - 1));
  if (at - start > LONGEST_ABBREVIATION || ABBREVIATION_ENDS[ends] === 0) return true;
  const word = text.slice(start, at).toLowerCase();
  if (!ABBREVIATIONS.has(word)) return true;
  if (isClosed || CLOSES_BEHIND.has(word)) return null;
  return OPENING_ABBREVIATIONS.has(word) || (isDigit(opening) && NUMBERED.has(word)) ? false : null;
}

/** Tells whether nothing stands between two places, or one space. */
function isBlank(text: string, from: number, to: number): boolean {
  return to === from || (to === from + 1 && text.charCodeAt(from) === SPACE);
}

/** Tells that a sentence ends with a question or exclamation mark; null behind a name that is written with one. */
function shoutsPlainly(text: string, at: number, from: number): Verdict {
  return SHOUTED_NAMES.has(wordBefore(text, at, from).toLowerCase()) ? null : true;
}

const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const PLAIN_LETTERS = 30;
const LONGEST_ABBREVIATION = Math.max(...Array.from(ABBREVIATIONS, ({ length }) => length));

/** Gives a number for a word of ASCII letters by its length, its first letter and its last, whatever their case. */
function endsOf(length: number, first: number, last: number): number {
  return (length << 10) | ((first & LETTER) << 5) | (last & LETTER);
}

/** What tells the letters of ASCII apart, whatever their case. */
const LETTER = 0x1f;
/** By what {@link endsOf} gives, 1 where an abbreviation is so. */
const ABBREVIATION_ENDS = new Uint8Array((LONGEST_ABBREVIATION + 1) << 10);
for (const one of ABBREVIATIONS)
  ABBREVIATION_ENDS[endsOf(one.length, one.charCodeAt(0), one.charCodeAt(one.length - 1))] = 1;

/** No abbreviation ends in one of these. */
const AFTER_WORDS: ReadonlySet<string> = new Set([")", "%"]);
const PLAIN_CLOSERS: ReadonlySet<string> = new Set(['"', "”", "’", ")"]);
const PLAIN_OPENERS: ReadonlySet<string> = new Set(['"', "“", "‘"]);
