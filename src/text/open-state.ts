import { OPENING } from "./openings.ts";
import { clockTimes } from "./clock-times.ts";
import { weekdaysIn } from "./weekdays.ts";

/** Tells whether a question asks if, or when, a place is open: "are you open now", "when does the library open". */
export function asksWhetherOpen(text: string): boolean {
  return ASKS.test(text);
}

/**
 * Tells whether a text may say when a place is open: it has a word for it, days that come again, or a time of day; and
 * "open" not only of what somebody does to a thing, "before you open a drawer".
 */
export function mayTellWhenOpen(text: string): boolean {
  if (CLOSED.test(text)) return true;
  const all = text.match(OPEN)?.length ?? 0;
  if (all > 0) return all > (text.match(OPENS_THING)?.length ?? 0);
  return weekdaysIn(text).length > 0 || clockTimes(text).length > 0;
}

const ASKS = new RegExp(
  String.raw`${OPENING}(?:(?:is|are|am|was|were|be|will) (?:[\p{L}\p{N}’'-]+ ){1,5}?(?:be )?(?:still )?open(?=\W*$| (?:on|at|from|in|until|till|after|before|this|every|all|during|over|late|early|today|tonight|tomorrow|now|right|currently|again|yet|daily|or|and|for)\b)|(?:when|what (?:time|hours?|days?)|on (?:what|which) days?|how (?:late|early)) (?:do|does|are|is|will) (?:[\p{L}\p{N}’'-]+ ){1,5}?open(?: on \p{L}+| today| tomorrow)?\W*$)`,
  "iu",
);
const OPEN = /\b(?:re-?)?open(?:s|ed|ing)?\b/giu;
const CLOSED = /\b(?:clos(?:ed|es?|ing)|shut(?:s|ting)?|hours)\b/iu;
/** Of "opens the first Saturday" and "open every day" a day follows. */
const OPENS_THING =
  /\bopen(?:s|ed|ing)? (?:up )?(?:an?|the|your|my|our|their|his|her|its|it|them|any|another)\b(?! (?:(?:first|second|third|last|next|whole|following) )?(?:\p{L}+day|week|month|year|summer|winter|season|morning|afternoon|evening)s?\b)/giu;
