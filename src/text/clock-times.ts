import type { Span } from "../domain.ts";
import { DAY } from "./weekdays.ts";

/** Tells whether a question asks for a time of day by that name: "At what time …". */
export function asksForClockTime(question: string): boolean {
  return CLOCK_ASKED.test(question);
}

const CLOCK_ASKED =
  /\bwhat (?:time|hour)(?! (?:period|zone|span|frame|limit|signature))\b|\bhow (?:late|early) (?:is|are|can|do|does|may|will)\b/iu;

/** One time with the word before it. */
interface Piece extends Span {
  readonly lead: string;
  /** Where the time itself begins. */
  readonly at: number;
  /** True for a number alone: "nine" of "at nine". */
  readonly isBare: boolean;
}

/** Gives the times of day in a text, from one to another where it says so, with the days on which they come again. */
export function clockTimes(text: string): Span[] {
  if (!HAS_HOUR.test(text)) return [];
  const pieces = [...text.matchAll(TIME)].map((found): Piece => {
    const { index, 0: words, groups } = found;
    const lead = groups?.["lead"]?.toLowerCase() ?? "";
    const at = index + (lead === "" ? 0 : lead.length + 1);
    return { start: index, end: index + words.length, at, lead, isBare: groups?.["bare"] !== undefined };
  });
  const times: Span[] = [];
  for (let place = 0; place < pieces.length; place += 1) {
    const [first, second] = [pieces[place]!, pieces[place + 1]];
    if (second !== undefined && isRange(text, first, second)) {
      times.push({ start: /^(?:from|between)$/u.test(first.lead) ? first.start : first.at, end: second.end });
      place += 1;
    } else if (!first.isBare) {
      times.push({ start: KEPT.test(first.lead) ? first.start : first.at, end: first.end });
    } else if (first.lead === "at" || KEPT.test(first.lead)) {
      times.push({ start: first.start, end: first.end });
    }
  }
  return times.map(({ start, end }) => ({
    start,
    end: end + (AGAIN.exec(text.slice(end))?.[0].length ?? 0),
  }));
}

/** "9–5", "ten until two", "between 9 and 5"; two numbers alone only where "from" or "between" stands before them. */
function isRange(text: string, first: Piece, second: Piece): boolean {
  const gap = text.slice(first.end, second.start);
  const isJoined =
    gap === " " &&
    (/^(?:to|until|till)$/u.test(second.lead) || (first.lead === "between" && second.lead === "and"));
  if (!isJoined && !(second.lead === "" && /^\s?[-–—]\s?$/u.test(gap))) return false;
  return !(first.isBare && second.isBare) || /^(?:from|between)$/u.test(first.lead);
}

/** What belongs to the time: "until two". */
const KEPT = /^(?:until|till|before|after|by|from|around|about)$/u;

const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const HOUR_WORD = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const HALF = String.raw`[ap]\.?\s?m\b\.?`;
const PAST = String.raw`(?:half|(?:a )?quarter|five|ten|twenty(?:[- ]five)?)(?: minutes)? (?:past|to|after|before)`;

/** What every time has, and most sentences have not. */
const HAS_HOUR = new RegExp(String.raw`(?<!\d)${HOUR}(?!\d)|\b(?:${HOUR_WORD}|noon|midday|midnight)\b`, "iu");

/** "9:30", "6 p.m.", "half past three", "ten o'clock", "noon": times whatever stands around them. */
const SURE = [
  String.raw`${HOUR}:[0-5]\d(?::[0-5]\d)?(?:\s?${HALF})?`,
  String.raw`${HOUR}(?:\.[0-5]\d)?\s?${HALF}`,
  String.raw`${PAST} (?:${HOUR_WORD}|${HOUR})\b`,
  String.raw`(?:${HOUR_WORD}|${HOUR}) o['’]clock\b`,
  String.raw`(?:noon|midday|midnight)\b`,
].join("|");

/** "Nine" in "at nine and", not in "at nine schools": a number alone is a time where nothing is counted by it. */
const BARE = String.raw`(?:${HOUR_WORD}|${HOUR}(?:\.[0-5]\d)?)(?=\s*(?:[.,;:)?!–—-](?!\d)|$)|[–—-]\d|\s(?:on|in|and|or|to|until|till|but|for|when|every|each|the)\b)`;

const TIME = new RegExp(
  String.raw`(?<![\d.:$€£])\b(?:(?<lead>from|between|at|until|till|to|and|before|after|by|around|about) )?(?:${SURE}|(?<bare>${BARE}))(?:,? (?:in the (?:early )?(?:morning|afternoon|evening)|at night|sharp)\b)?`,
  "giu",
);

const AGAIN = new RegExp(
  String.raw`^ (?:daily\b|(?:on|every|each) (?:weekdays|weekends|(?:other )?(?:day|morning|afternoon|evening|night|${DAY}s?)(?:(?:, | and | or |, and )${DAY}s?)*)\b)`,
  "iu",
);
