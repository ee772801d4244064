import { OPENING_ABBREVIATIONS, SHOUTED_NAMES } from "./abbreviations.ts";
import {
  ABBREVIATIONS,
  CLOSES_BEHIND,
  endsHere,
  NUMBERED,
  type Place,
  type Verdict,
} from "./boundary-rules.ts";

/**
 * Gives the ends of the sentences of one line or paragraph, in order, the last one at its end.
 *
 * A rule grammar over the places where a terminator stands. wink-nlp and Intl.Segmenter, measured on the
 * labelled news sentences beside it, break at "U.S. President", and Segmenter's answers depend on the ICU
 * of the Node that runs it, so that the same corpus would give other sentences on another machine.
 */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  const cased = /\p{Lu}/u.test(text);
  let around: Around = { from: 0, cased };
  for (let at = nextPlace(text, 0); at < text.length; at = nextPlace(text, at)) {
    const terminator = plainly(text, at, around) ?? byRules(text, at, around);
    at = terminator?.behind ?? at + 1;
    if (terminator === null) continue;
    if (terminator.after >= text.length) break;
    if (!terminator.isEnd) continue;
    ends.push(terminator.after);
    around = { from: terminator.after, cased };
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

/** A terminator: where the next is looked for, where a sentence would end with it, and whether one does. */
interface Terminator {
  readonly behind: number;
  readonly after: number;
  readonly isEnd: boolean;
}

/** Gives the next place from `at` on where a terminator may begin. */
function nextPlace(text: string, at: number): number {
  MAY_BEGIN.lastIndex = at;
  return MAY_BEGIN.test(text) ? MAY_BEGIN.lastIndex - 1 : text.length;
}

/** A slash begins a credit alone, and what may follow it there is looked at first: dates and addresses have many. */
const MAY_BEGIN = /[.!?…]|\/(?=[AREG])/g;

// A run of terminators, spaced dots counting as one run, with the quotes and brackets that close behind it;
// or an agency's photo credit, which captions put between two sentences without a full stop.
const TERMINATOR =
  /(?:[.!?…]|(?<=\.) (?=\.(?:[\s.]|$)))+(?:["'”’»)\]]|\*{1,2}(?=\s))*|(\/(?:AP|AFP|Reuters|REUTERS|EPA|(?:AFP\/)?Getty Images)(?=\s+\p{Lu}[\p{L}'’]+\s))/uy;

/** The expression's part that is a credit; a named one would cost an object for each full stop. */
const CREDIT = 1;

/** Where a sentence began, and whether the text has capitals at all. */
interface Around {
  readonly from: number;
  readonly cased: boolean;
}

/**
 * Decides what most terminators are, as the rules would and ten times as fast: one that ends an ordinary word or a
 * figure and stands before a space and a capital or a figure ends a sentence, a full stop within a number or an acronym
 * or behind a title none, and the last of the text is its end. Gives null for all others.
 */
function plainly(text: string, at: number, { from, cased }: Around): Terminator | null {
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
  // Half of the words that end a sentence are longer than any abbreviation, and need not be made.
  if (at - start > LONGEST_ABBREVIATION) return true;
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

const FULL_STOP = 0x2e;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const SPACE = 0x20;
const PLAIN_LETTERS = 30;
const LONGEST_ABBREVIATION = Math.max(...Array.from(ABBREVIATIONS, ({ length }) => length));
/** No abbreviation ends in one of these. */
const AFTER_WORDS: ReadonlySet<string> = new Set([")", "%"]);
const PLAIN_CLOSERS: ReadonlySet<string> = new Set(['"', "”", "’", ")"]);
const PLAIN_OPENERS: ReadonlySet<string> = new Set(['"', "“", "‘"]);

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isLetter(code: number): boolean {
  return isSmall(code) || isCapital(code);
}

function byRules(text: string, at: number, { from, cased }: Around): Terminator | null {
  TERMINATOR.lastIndex = at;
  const match = TERMINATOR.exec(text);
  if (match === null) return null;
  const behind = TERMINATOR.lastIndex;
  const after = afterClosers(text, match);
  if (after >= text.length) return { behind, after, isEnd: false };
  const isEnd = match[CREDIT] !== undefined || endsHere(place(text, match, after, from), cased);
  return { behind, after, isEnd };
}

/** A straight quote glued to the next word opens it where the quotes before it are all closed: said."That's */
function afterClosers(text: string, match: RegExpExecArray): number {
  const after = match.index + match[0].length;
  if (!match[0].endsWith('"') || !/^\p{Lu}/u.test(text.slice(after, after + 2))) return after;
  const quotes = text.slice(Math.max(0, after - LOOK_BACK), after - 1).split('"').length - 1;
  return quotes % 2 === 0 ? after - 1 : after;
}

/** How far back an open quotation is looked for: farther makes hostile text slow. */
const LOOK_BACK = 500;

function place(text: string, match: RegExpExecArray, after: number, from: number): Place {
  const start = match.index;
  const marks = /^[.!?… ]+/u.exec(match[0])?.[0] ?? "";
  const before = wordBefore(text, start, from);
  const opening = start - before.length;
  const following = text.slice(after, after + 80);
  // By their places: to take a match apart is compiled to ten times as much.
  const parts = /^(\s*)([^\p{L}\p{N}\s]*)\s?([\p{L}\p{N}\p{M}'’]*)([^]*)$/u.exec(following)!;
  return {
    before,
    first: opening - from <= LONGEST_OPENING && /^[\s"'“‘(]*$/u.test(text.slice(from, opening)),
    lead: text.slice(Math.max(from, opening - LOOK_BEFORE), opening),
    terminator: marks.trim(),
    closers: text.slice(start + marks.length, after),
    gap: parts[1] !== "",
    openers: parts[2]!,
    next: parts[3]!,
    rest: parts[4]!,
  };
}

/** More marks than this open nothing, and would be looked through again for each place behind them. */
const LONGEST_OPENING = 200;

/** In characters: as far as an hour is told of from. */
const LOOK_BEFORE = 60;

/** Gives the word that ends at a place, of what stands there from `from` on. */
function wordBefore(text: string, at: number, from: number): string {
  const earliest = Math.max(from, at - 40);
  let start = at;
  while (start > earliest && isPlainInWord(text.charCodeAt(start - 1))) start -= 1;
  // Marks stand in a word, and do not begin one. What is not of ASCII, the expression knows.
  if (start > earliest && text.charCodeAt(start - 1) > 127)
    return /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}.'’&-]*$/u.exec(text.slice(earliest, at))?.[0] ?? "";
  while (start < at && !isLetterOrDigit(text.charCodeAt(start))) start += 1;
  return text.slice(start, at);
}

function isPlainInWord(code: number): boolean {
  return isLetterOrDigit(code) || code === FULL_STOP || code === 0x27 || code === 0x26 || code === 0x2d;
}

function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || isDigit(code);
}
