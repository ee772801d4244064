import type { Span } from "../../../domain.ts";
import { namedWeekdays, weekdaysIn } from "../../../text/weekdays.ts";
import type { Scene } from "../scene.ts";

/**
 * Gives the days that a sentence tells of, where whether something is so on a day of the week is asked, or null:
 * "closed on Mondays", "Tuesday to Saturday". The one that has the day, if one has it.
 */
export function scheduleOf({ question, sentence }: Scene): Span | null {
  const asked = namedWeekdays(question.text);
  if (question.expected !== "boolean" || asked.length === 0) return null;
  const told = weekdaysIn(sentence.text);
  const days = told.find((one) => asked.every((day) => one.days.has(day))) ?? told[0];
  if (days === undefined) return null;
  const lead = STATE.exec(sentence.text.slice(0, days.start))?.[0].length ?? 0;
  // "Is chess on Fridays free?": that it is on Fridays is no answer.
  if (lead === 0 && days.days.size === asked.length && asked.every((day) => days.days.has(day))) return null;
  return { start: sentence.start + days.start - lead, end: sentence.start + days.end };
}

/** What is so on these days. */
const STATE = /\b(?:not )?(?:open|closed|shut|available)(?: only)? (?:on )?$/iu;
