import {
  CLOSING_ABBREVIATIONS,
  OPENING_ABBREVIATIONS,
  SENTENCE_OPENERS,
  SHOUTED_NAMES,
} from "./abbreviations.ts";
import { DAY } from "./weekdays.ts";

/** A place where a sentence may end: a terminator, what closes behind it, and what stands on both sides. */
interface Place {
  /** The word before the terminator, with inner full stops ("U.S" of "U.S."). */
  readonly before: string;
  /** True where nothing but white space or an opening mark stands before that word. */
  readonly first: boolean;
  /** What stands before that word, back to where the sentence begins or some way towards it. */
  readonly lead: string;
  readonly terminator: string;
  /** Closing quotes and brackets that follow the terminator at once. */
  readonly closers: string;
  /** True where white space follows. */
  readonly gap: boolean;
  /** Opening marks before the next word. */
  readonly openers: string;
  readonly next: string;
  /** What follows the next word, for "Smith said". */
  readonly rest: string;
}

type Verdict = boolean | null;

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
  let from = 0;
  for (let at = nextPlace(text, 0); at < text.length; at = nextPlace(text, at)) {
    const terminator = plainly(text, at, { from, cased }) ?? byRules(text, at, { from, cased });
    at = terminator?.behind ?? at + 1;
    if (terminator === null) continue;
    if (terminator.after >= text.length) break;
    if (!terminator.isEnd) continue;
    ends.push(terminator.after);
    from = terminator.after;
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

const MAY_BEGIN = /[.!?/…]/g;

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
 * Decides what most full stops are, as the rules would and ten times as fast: one that ends an ordinary word or a
 * figure and stands before a space and a capital or a figure ends a sentence, one within a number or an acronym or
 * behind a title none, and the last of the text is its end. Gives null for all others.
 */
function plainly(text: string, at: number, { from, cased }: Around): Terminator | null {
  if (text.charCodeAt(at) !== FULL_STOP) return null;
  // Never past the ends: V8 would give up what it made of this function, and nearly every line ends here.
  if (at + 1 === text.length) return { behind: at + 1, after: at + 1, isEnd: false };
  if (at === 0) return null;
  const following = text.charCodeAt(at + 1);
  if (isWithin(text.charCodeAt(at - 1), following)) return { behind: at + 1, after: at + 1, isEnd: false };
  const closes = following === SPACE || PLAIN_CLOSERS.has(text.charAt(at + 1));
  const after = closes && following !== SPACE ? at + 2 : at + 1;
  if (after === text.length) return { behind: after, after, isEnd: false };
  if (!closes || text.charCodeAt(after) !== SPACE || after + 2 >= text.length) return null;
  const next = text.charCodeAt(after + 1);
  if (cased && after === at + 1 && isSmall(next))
    return isPlainSmall(text.charCodeAt(after + 2)) ? { behind: after, after, isEnd: false } : null;
  const opening = PLAIN_OPENERS.has(text.charAt(after + 1)) ? text.charCodeAt(after + 2) : next;
  if (!isCapital(opening) && !isDigit(opening)) return null;
  const isEnd = closesPlainly(text, at, { from, isClosed: after > at + 1, opening });
  return isEnd === null ? null : { behind: after, after, isEnd };
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
  if (figures === 0) while (start > earliest && isLetter(text.charCodeAt(start - 1))) start -= 1;
  if (start === from || text.charCodeAt(start - 1) !== SPACE) return null;
  // Fewer figures may number what follows where they open the sentence, and a letter may be an initial.
  if (figures > 0)
    return figures > 3 || (start - 2 >= from && isLetterOrDigit(text.charCodeAt(start - 2))) ? true : null;
  if (at - start < 2) return null;
  const word = text.slice(start, at).toLowerCase();
  if (!ABBREVIATIONS.has(word)) return true;
  if (isClosed) return null;
  return OPENING_ABBREVIATIONS.has(word) || (isDigit(opening) && NUMBERED.has(word)) ? false : null;
}

const FULL_STOP = 0x2e;
const SPACE = 0x20;
const PLAIN_LETTERS = 30;
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
  const following = text.slice(after, after + 80);
  const [, gap = "", openers = "", next = "", rest = ""] =
    /^(\s*)([^\p{L}\p{N}\s]*)\s?([\p{L}\p{N}\p{M}'’]*)([^]*)$/u.exec(following) ?? [];
  return {
    before,
    first: /^[\s"'“‘(]*$/u.test(text.slice(from, start - before.length)),
    lead: text.slice(Math.max(from, start - before.length - LOOK_BEFORE), start - before.length),
    terminator: marks.trim(),
    closers: text.slice(start + marks.length, after),
    gap: gap.length > 0,
    openers,
    next,
    rest,
  };
}

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

function endsHere(at: Place, cased: boolean): boolean {
  for (const rule of RULES) {
    const verdict = rule(at, cased);
    if (verdict !== null) return verdict;
  }
  return true;
}

/** In order: the first that decides is right, so what is certain stands before what is likely. */
const RULES: readonly ((at: Place, cased: boolean) => Verdict)[] = [
  glued,
  listNumber,
  continues,
  speech,
  ellipsis,
  shouted,
  opening,
  numbered,
  closing,
  initial,
];

/** "years.And": no white space follows. Addresses, decimals and abbreviations look alike, so both sides must be words. */
function glued(at: Place): Verdict {
  if (at.gap) return null;
  if (at.openers !== "" && !/^["“‘']$/u.test(at.openers)) return false;
  const words = /\p{Ll}{2}$/u.test(at.before) && /^\p{Lu}(?:['’]?\p{Ll}|$)/u.test(at.next);
  const address = /[.@/]/u.test(at.before) || /^[./@]\w/u.test(at.rest);
  if (!words || address) return false;
  return (
    at.closers !== "" || at.openers !== "" || SENTENCE_OPENERS.has(lower(at.next)) || /^\s/u.test(at.rest)
  );
}

/** "1. January 6": a number or letter that opens the line belongs to what it numbers. */
function listNumber(at: Place): Verdict {
  return at.first && at.terminator === "." && /^(?:\d{1,3}|\p{L})$/u.test(at.before) ? false : null;
}

/** A lower-case word goes on with the sentence, unless it is a name like iPhone or the text has no capitals. */
function continues(at: Place, cased: boolean): Verdict {
  if (at.next === "") return /^[—–-]/u.test(at.openers) ? false : null;
  if (!/^\p{Ll}/u.test(at.next)) return null;
  if (/^\p{Ll}\p{Lu}/u.test(at.next)) return null;
  if (cased || at.terminator === "…") return false;
  return null;
}

/** “Really?” Smith said. */
function speech(at: Place): Verdict {
  if (!/[!?]$/u.test(at.terminator) || !/["”’']/u.test(at.closers) || at.openers !== "") return null;
  return SPEECH.test(`${at.next}${at.rest}`) ? false : null;
}

const SPEECH =
  /^(?:\p{Lu}[\p{L}.’'-]*\s){1,4}(?:said|says|asked|asks|told|wrote|writes|tweeted|added|replied|shouted|joked|exclaimed|recalled|explained|continued|quipped)\b/u;

/** "..." goes on unless what follows plainly begins anew. */
function ellipsis(at: Place): Verdict {
  if (!/…|\.{2}|\. \./u.test(at.terminator)) return null;
  if (/^[.!?]/u.test(at.terminator) && /[!?]$/u.test(at.terminator)) return null;
  if (/["“‘]/u.test(at.openers)) return true;
  return SENTENCE_OPENERS.has(lower(at.next));
}

/** Yahoo! News */
function shouted(at: Place): Verdict {
  if (!/^[!?]$/u.test(at.terminator) || at.closers !== "") return null;
  return SHOUTED_NAMES.has(lower(at.before)) && !SENTENCE_OPENERS.has(lower(at.next)) ? false : null;
}

/** Mr. Smith, vs. Poland */
function opening(at: Place): Verdict {
  if (at.terminator !== "." || at.closers !== "") return null;
  const before = lower(at.before);
  const word = before.includes("-") ? before.replace(/^.*-(?=(?:gen|sen|rep|gov)$)/u, "") : before;
  if (word === "v") return /^\p{Lu}/u.test(at.next) ? false : null;
  return OPENING_ABBREVIATIONS.has(word) ? false : null;
}

/** No. 1, Jan. 6, p. 12, Sec. 4; a ruler's years: (d. 634), (r. 1081–1118), (fl. 520) */
function numbered(at: Place): Verdict {
  if (at.terminator !== "." || at.closers !== "" || !/^\d/u.test(at.next)) return null;
  return NUMBERED.has(lower(at.before)) || LIVED.has(at.before) ? false : null;
}

const NUMBERED: ReadonlySet<string> = new Set(
  "no jan feb mar apr jun jul aug sep sept oct nov dec p c art sec rte hwy apt ch".split(" "),
);
const LIVED: ReadonlySet<string> = new Set(["b", "d", "r", "fl"]);

/** All whose full stop may end nothing. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...OPENING_ABBREVIATIONS,
  ...CLOSING_ABBREVIATIONS,
  ...NUMBERED,
  ...LIVED,
]);

/** U.S., Inc., a.m., N.Y. and acronyms: a sentence ends only where the next word opens one. */
function closing(at: Place): Verdict {
  if (at.terminator !== ".") return null;
  const word = lower(at.before);
  const acronym = /^(?:\p{L}\.)+\p{L}$/u.test(at.before);
  if (!acronym && !CLOSING_ABBREVIATIONS.has(word)) return null;
  // "no.", "in.", "sat." and the like are words first: only a capital, or none, makes them abbreviations.
  if (!acronym && AMBIGUOUS.has(word) && !/^\p{Lu}/u.test(at.before)) return null;
  if (at.closers !== "" && /["”]/u.test(at.closers)) return null;
  return begins(at) || endsWithHour(at, word);
}

/** "Until 7 p.m. Parking …", where "7 p.m. Monday", "3 p.m. Eastern", "At 9 p.m. Trump …" and "the 6 p.m. Mass" go on. */
function endsWithHour({ lead, next, openers, rest }: Place, word: string): boolean {
  if (!/^[ap]\.?m$/u.test(word) || openers !== "" || !/^\p{Lu}\p{Ll}/u.test(next)) return false;
  if (DATED.test(next) || /^(?:\s\p{L}+)?\s(?:standard |daylight |summer )?time\b/iu.test(rest)) return false;
  return !OPENS_WITH_HOUR.test(lead) && !NAMES_WITH_HOUR.test(lead);
}

const DATED = new RegExp(
  String.raw`^(?:${DAY}s?|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|jan|feb|mar|apr|aug|sept?|oct|nov|dec)|january|february|march|april|may|june|july|august|september|october|november|december|eastern|central|pacific|mountain|atlantic|greenwich|gmt|utc)$`,
  "iu",
);

/** Before the hour nothing is said yet. */
const OPENS_WITH_HOUR = /^\W*(?:\p{L}+\s){0,3}\d[\d:.]*\s?$/u;
const NAMES_WITH_HOUR = /\b(?:the|an?|this|that|every|each|[’']s|his|her|its|their|our)\s\d[\d:.]*\s?$/iu;

const AMBIGUOUS: ReadonlySet<string> = new Set(
  "no in sat sun mar mon fri wed la ill miss mass wash ark ore del ind co am pm ad ft al min max ct pl sec secs mi del pa ga".split(
    " ",
  ),
);

/** George W. Bush, but "Plan B. The …". */
function initial(at: Place): Verdict {
  if (at.terminator !== "." || !/^\p{Lu}$/u.test(at.before) || at.before === "I" || at.closers !== "")
    return null;
  return begins(at);
}

function begins(at: Place): boolean {
  if (/["“‘(►•]/u.test(at.openers)) return true;
  return SENTENCE_OPENERS.has(lower(at.next)) && /^\p{Lu}/u.test(at.next);
}

function lower(word: string): string {
  return word.toLowerCase().replaceAll("’", "'");
}
