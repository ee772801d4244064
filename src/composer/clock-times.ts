import type { Span } from "../domain.ts";
import { askedTerms } from "../text/asked-terms.ts";
import type { Scene } from "./scene.ts";

/**
 * Gives the time of day in a sentence that answers "when" or "at what time", or null: of several, the one that
 * stands by the question's words. A sentence that tells a date answers "when" with that.
 */
export function clockTimeOf(scene: Scene): Span | null {
  const { question, sentence } = scene;
  if (question.expected !== "date" || !HAS_HOUR.test(sentence.text)) return null;
  const asksForTime = WHAT_TIME.test(question.text);
  if (!asksForTime && (!WHEN.test(question.text) || sentence.quantities.some(({ kind }) => kind === "date")))
    return null;
  const times = [...sentence.text.matchAll(CLOCK_TIME)].map(({ index, 0: words }) => ({
    start: sentence.start + index,
    end: sentence.start + index + words.length,
  }));
  const costs = times.map((time) => distance(scene, time));
  const nearest = Math.min(...costs);
  return times[costs.indexOf(nearest)] ?? null;
}

const WHAT_TIME = /\bwhat (?:time|hour)(?! (?:period|zone|span|frame|limit|signature))\b/iu;
const WHEN = /\bwhen\b/iu;

/** How many words stand between a time and the nearest word asked for; what is told of mostly stands before it. */
function distance({ question, sentence }: Scene, time: Span): number {
  const asked = askedTerms(question);
  let [before, after, least] = [0, 0, FAR];
  for (const { term, end } of sentence.tokens.toReversed()) {
    if (end > time.start) continue;
    if (asked.has(term)) {
      least = before;
      break;
    }
    before += 1;
  }
  for (const { term, start } of sentence.tokens) {
    if (start < time.end) continue;
    if (asked.has(term)) return Math.min(least, after + BEHIND);
    after += 1;
  }
  return least;
}

const FAR = 100;
const BEHIND = 3;

const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const HOUR_WORD = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const HALF = String.raw`[ap]\.?\s?m\b\.?`;
const PART = String.raw`(?:in the (?:early )?(?:morning|afternoon|evening)|at night|sharp)\b`;
const PAST = String.raw`(?:half|(?:a )?quarter|five|ten|twenty(?:[- ]five)?)(?: minutes)? (?:past|to|after|before)`;

/** What every time below has: the engine takes 70 ms to compile them, most sentences have none. */
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
const BARE = String.raw`(?:${HOUR_WORD}|${HOUR}(?:\.[0-5]\d)?)(?=\s*(?:[.,;:)?!–—-](?!\d)|$)|\s(?:on|in|and|or|to|until|till|but|for|when|every|each|the)\b)`;

const ONE = `(?:${SURE})(?:,? ${PART})?`;
const EITHER = `(?:${ONE}|${BARE}(?: ${PART})?)`;
const WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?)";
const REPEATED = String.raw`(?: (?:on |every |each )(?:weekdays|weekends|(?:other )?(?:day|morning|afternoon|evening|night|${WEEKDAY})(?:(?:, | and | or |, and )${WEEKDAY})*)\b| daily\b)?`;

/** A time or two with the days on which it comes again. "At" stays where the time is a number alone. */
const CLOCK_TIME = new RegExp(
  String.raw`(?<![\d.:$€£])\b(?:(?:from )?${EITHER}(?:\s?[-–—]\s?| (?:to|until|till) )${EITHER}|between ${EITHER} and ${EITHER}|(?:(?:until|till|before|after|by|from|around|about|at around|at about) )?${ONE}|(?:at|until|till|from|before|after|by) ${BARE}(?: ${PART})?)${REPEATED}`,
  "giu",
);
