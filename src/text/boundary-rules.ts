import {
  CLOSING_ABBREVIATIONS,
  OPENING_ABBREVIATIONS,
  SENTENCE_OPENERS,
  SHOUTED_NAMES,
} from "./abbreviations.ts";
import { DAY } from "./weekdays.ts";

/** A place where a sentence may end: a terminator, what closes behind it, and what stands on both sides. */
export interface Place {
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

/** Whether a sentence ends; null where another rule is to tell. */
export type Verdict = boolean | null;

/** Tells whether a sentence ends at a place, in a text that has capitals or none. */
export function endsHere(at: Place, cased: boolean): boolean {
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

/** Mr. Smith, vs. Poland, St. Paul */
function opening(at: Place): Verdict {
  if (at.terminator !== "." || at.closers !== "") return null;
  const before = lower(at.before);
  const word = before.includes("-") ? before.replace(/^.*-(?=(?:gen|sen|rep|gov)$)/u, "") : before;
  if (word === "v") return /^\p{Lu}/u.test(at.next) ? false : null;
  if (!OPENING_ABBREVIATIONS.has(word)) return null;
  return CLOSES_BEHIND.get(word)?.test(at.lead) === true && begins(at);
}

/** "12 Mill St. The house", "50 ft. It": what stands before them makes them a street and feet, which end sentences. */
export const CLOSES_BEHIND: ReadonlyMap<string, RegExp> = new Map([
  ["st", /(?<!\p{L})(?:\p{Lu}[\p{L}’'-]*|\d+(?:st|nd|rd|th))\s$/u],
  ["ft", /\d\s?$/u],
]);

/** No. 1, Jan. 6, p. 12, Sec. 4; a ruler's years: (d. 634), (r. 1081–1118), (fl. 520) */
function numbered(at: Place): Verdict {
  if (at.terminator !== "." || at.closers !== "" || !/^\d/u.test(at.next)) return null;
  return NUMBERED.has(lower(at.before)) || LIVED.has(at.before) ? false : null;
}

export const NUMBERED: ReadonlySet<string> = new Set(
  "no jan feb mar apr jun jul aug sep sept oct nov dec p c art sec rte hwy apt ch".split(" "),
);
const LIVED: ReadonlySet<string> = new Set(["b", "d", "r", "fl"]);

/** All whose full stop may end nothing. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
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
  return begins(at) || endsWithHour(at, word) || endsWithEra(at);
}

/** "Until 7 p.m. Parking …", where "7 p.m. Monday", "3 p.m. Eastern", "At 9 p.m. Trump …" and "the 6 p.m. Mass" go on. */
function endsWithHour({ lead, next, openers, rest }: Place, word: string): boolean {
  if (!/^[ap]\.?m$/u.test(word) || openers !== "" || !/^\p{Lu}\p{Ll}/u.test(next)) return false;
  if (DATED.test(next) || /^(?:\s\p{L}+)?\s(?:standard |daylight |summer )?time\b/iu.test(rest)) return false;
  return !OPENS_WITH_HOUR.test(lead) && !NAMES_WITH_HOUR.test(lead);
}

/** "Until 44 BC. Octavian …": without points between its letters an era takes none behind it. */
function endsWithEra({ before, lead, next }: Place): boolean {
  return /^(?:BC|AD)$/u.test(before) && /(?:\d|century)\s$/iu.test(lead) && /^\p{Lu}\p{Ll}/u.test(next);
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
