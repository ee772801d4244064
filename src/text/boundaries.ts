import { endsHere, type Place } from "./boundary-rules.ts";
import { type Around, plainly, type Terminator } from "./plain-boundaries.ts";
import { wordBefore } from "./word-before.ts";

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
