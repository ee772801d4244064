import { asksWhetherOpen } from "../text/open-state.ts";
import { namedWeekdays } from "../text/weekdays.ts";

/**
 * Gives a question that asks whether something is open today or tomorrow with the day of the week: articles tell what is so
 * on Mondays. Every other question stays as it is. `today` is 0 for Monday.
 */
export function onItsWeekday(text: string, today: number): string {
  if (!asksWhetherOpen(text) || namedWeekdays(text).length > 0) return text;
  return text.replace(WHEN, (_, tomorrow?: string) => {
    return `on ${DAYS[(today + (tomorrow === undefined ? 0 : 1)) % DAYS.length]!}`;
  });
}

/** Gives the day of the week of a day: 0 for Monday. `asOf` is an ISO day; without it, it is the day of `now` where Footnote runs. */
export function weekdayOf(asOf: string | undefined, now: number): number {
  const day = asOf === undefined ? new Date(now).getDay() : new Date(`${asOf}T00:00:00Z`).getUTCDay();
  return (day + 6) % DAYS.length;
}

const WHEN =
  /\b(?:right now|now|today|tonight|this (?:morning|afternoon|evening)|at the moment|currently|(tomorrow))\b/iu;
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
