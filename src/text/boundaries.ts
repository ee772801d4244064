import {
  CLOSING_ABBREVIATIONS,
  OPENING_ABBREVIATIONS,
  SENTENCE_OPENERS,
  SHOUTED_NAMES,
} from "./abbreviations.ts";

/** A place where a sentence may end: a terminator, what closes behind it, and what stands on both sides. */
interface Place {
  /** The word before the terminator, with inner full stops ("U.S" of "U.S."). */
  readonly before: string;
  /** True where nothing but white space or an opening mark stands before that word. */
  readonly first: boolean;
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
  for (const match of text.matchAll(TERMINATOR)) {
    const after = afterClosers(text, match);
    if (after >= text.length) break;
    const from = ends.at(-1) ?? 0;
    const isEnd =
      plainly(text, match, from) ??
      (match.groups?.["credit"] !== undefined || endsHere(place(text, match, after, from), cased));
    if (isEnd) ends.push(after);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

// A run of terminators, spaced dots counting as one run, with the quotes and brackets that close behind it;
// or an agency's photo credit, which captions put between two sentences without a full stop.
const TERMINATOR =
  /(?:[.!?…]|(?<=\.) (?=\.(?:[\s.]|$)))+(?:["'”’»)\]]|\*{1,2}(?=\s))*|(?<credit>\/(?:AP|AFP|Reuters|REUTERS|EPA|(?:AFP\/)?Getty Images)(?=\s+\p{Lu}[\p{L}'’]+\s))/gu;

/**
 * Decides what most full stops are, as the rules would and ten times as fast: true where one ends an ordinary word
 * in small letters and a capital follows a space, false within a number, null for all others.
 */
function plainly(text: string, match: RegExpExecArray, from: number): Verdict {
  const { index } = match;
  const { length } = match[0];
  if (text.charCodeAt(index) !== FULL_STOP) return null;
  const following = text.charCodeAt(index + length);
  if (length === 1 && isDigit(following)) return isDigit(text.charCodeAt(index - 1)) ? false : null;
  const closes = length === 1 || (length === 2 && PLAIN_CLOSERS.has(match[0].charAt(1)));
  if (!closes || following !== SPACE || !isCapital(text.charCodeAt(index + length + 1))) return null;
  let start = index;
  while (start > from && index - start < PLAIN_LETTERS && isSmall(text.charCodeAt(start - 1))) start -= 1;
  if (index - start < 2 || start === from || text.charCodeAt(start - 1) !== SPACE) return null;
  const word = text.slice(start, index);
  return OPENING_ABBREVIATIONS.has(word) || CLOSING_ABBREVIATIONS.has(word) ? null : true;
}

const FULL_STOP = 0x2e;
const SPACE = 0x20;
const PLAIN_LETTERS = 30;
const PLAIN_CLOSERS: ReadonlySet<string> = new Set(['"', "”", "’", ")"]);

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
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
  const sofar = text.slice(Math.max(from, start - 40), start);
  const before = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}.'’&-]*$/u.exec(sofar)?.[0] ?? "";
  const following = text.slice(after, after + 80);
  const [, gap = "", openers = "", next = "", rest = ""] =
    /^(\s*)([^\p{L}\p{N}\s]*)\s?([\p{L}\p{N}\p{M}'’]*)([^]*)$/u.exec(following) ?? [];
  return {
    before,
    first: /^[\s"'“‘(]*$/u.test(text.slice(from, start - before.length)),
    terminator: marks.trim(),
    closers: text.slice(start + marks.length, after),
    gap: gap.length > 0,
    openers,
    next,
    rest,
  };
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
  const word = lower(at.before).replace(/^.*-(?=(?:gen|sen|rep|gov)$)/u, "");
  if (word === "v") return /^\p{Lu}/u.test(at.next) ? false : null;
  return OPENING_ABBREVIATIONS.has(word) ? false : null;
}

/** No. 1, Jan. 6, p. 12, Sec. 4; a ruler's years: (d. 634), (r. 1081–1118), (fl. 520) */
function numbered(at: Place): Verdict {
  if (at.terminator !== "." || at.closers !== "" || !/^\d/u.test(at.next)) return null;
  return NUMBERED.has(lower(at.before)) || /^(?:[bdr]|fl)$/u.test(at.before) ? false : null;
}

const NUMBERED: ReadonlySet<string> = new Set(
  "no jan feb mar apr jun jul aug sep sept oct nov dec p c art sec rte hwy apt ch".split(" "),
);

/** U.S., Inc., a.m., N.Y. and acronyms: a sentence ends only where the next word opens one. */
function closing(at: Place): Verdict {
  if (at.terminator !== ".") return null;
  const word = lower(at.before);
  const acronym = /^(?:\p{L}\.)+\p{L}$/u.test(at.before);
  if (!acronym && !CLOSING_ABBREVIATIONS.has(word)) return null;
  // "no.", "in.", "sat." and the like are words first: only a capital, or none, makes them abbreviations.
  if (!acronym && AMBIGUOUS.has(word) && !/^\p{Lu}/u.test(at.before)) return null;
  if (at.closers !== "" && /["”]/u.test(at.closers)) return null;
  return begins(at);
}

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
