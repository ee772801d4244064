import type { Span } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { asksForClockTime, clockTimes } from "../../../text/clock-times.ts";
import { namedWeekdays } from "../../../text/weekdays.ts";
import type { Scene } from "../scene.ts";

/**
 * Gives the time of day in a sentence that answers "when" or "at what time", or null: of several, the one that
 * stands by the question's words. A sentence that tells a date answers "when" with that.
 */
export function clockTimeOf(scene: Scene): Span | null {
  const { question, sentence } = scene;
  if (question.expected !== "date") return null;
  // "When is it open on Wednesday?": the day is known.
  const asksForTime = asksForClockTime(question.text) || namedWeekdays(question.text).length > 0;
  if (!asksForTime && (!WHEN.test(question.text) || sentence.quantities.some(({ kind }) => kind === "date")))
    return null;
  const times = clockTimes(sentence.text).map(({ start, end }) => ({
    start: sentence.start + start,
    end: sentence.start + end,
  }));
  const costs = times.map((time) => distance(scene, time));
  const nearest = Math.min(...costs);
  return times[costs.indexOf(nearest)] ?? null;
}

const WHEN = /\bwhen\b/iu;

/** How many words stand between a time and the nearest word asked for; what is told of mostly stands before it. */
function distance({ question, sentence }: Scene, time: Span): number {
  const asked = askedTerms(question);
  // "Until 9 p.m. on Fridays", asked for Fridays.
  if (
    sentence.tokens.some(({ term, start, end }) => asked.has(term) && start >= time.start && end <= time.end)
  )
    return -1;
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
