import { asksForClockTime, clockTimes } from "../../text/clock-times.ts";
import { namedWeekdays, weekdaysIn } from "../../text/weekdays.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";
import { toldAround } from "./told-around.ts";

/**
 * Gives how outright a sentence tells what is so on the day of the week that is asked for, 0 … 1: "closed on Mondays" most,
 * "on weekdays" of Monday half as much, "on weekdays" of Sunday nothing. By their words all three are as near. Of
 * something else than what is asked about, a sentence tells as much less as it has less of the question.
 */
export function tellsDay(asked: Asked, item: PoolSentence): number {
  const { days } = asked.implied;
  const told =
    days.length === 0
      ? 0
      : toldOutright(
          item.sentence.text,
          days.map(({ day }) => day),
        );
  return told === 0 ? 0 : told * shareOfOthers(asked, item);
}

function toldOutright(text: string, days: readonly number[]): number {
  const named = namedWeekdays(text);
  if (days.every((day) => named.includes(day))) return HAPPENED.test(text) ? 0 : 1;
  const told = weekdaysIn(text);
  return days.every((day) => told.some((one) => one.days.has(day))) ? IN_RANGE : 0;
}

const IN_RANGE = 0.5;

/** "It reopened on Saturday": once, and not every week. */
const HAPPENED =
  /\b(?:was|were|had|\p{L}{3,}ed|got|said|took|came|went|won|lost|began|held) (?:[\p{L}’']+ ){0,4}on \p{L}+day\b/iu;

/** The share of what is asked beside the days that the sentence has or is told around it. */
function shareOfOthers(asked: Asked, item: PoolSentence): number {
  const { question, implied, global } = asked;
  const here = overlap(asked, item.sentence).counts;
  const isTold = toldAround(asked, item);
  let [met, all] = [0, 0];
  for (const place of question.terms.keys()) {
    if (implied.days.some((one) => one.place === place)) continue;
    all += global[place]!;
    if (here[place]! > 0 || isTold(place)) met += global[place]!;
  }
  return all === 0 ? 1 : met / all;
}

/** Tells whether a sentence has a time of day where "at what time" is asked, and anything else of what is asked. */
export function tellsHour(asked: Asked, { sentence }: PoolSentence): boolean {
  if (!asksForClockTime(asked.question.text) || clockTimes(sentence.text).length === 0) return false;
  return overlap(asked, sentence).counts.some((count) => count > 0);
}
