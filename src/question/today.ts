import { asksWhetherOpen } from "../text/open-state.ts";
import { namedWeekdays } from "../text/weekdays.ts";

/**
 * Gives a question that asks whether something is open today or tomorrow with the day of the week: articles tell what is so
 * on Mondays. Every other question stays as it is. `today` is 0 for Monday.
 */
export function onItsWeekday(text: string, today: number): string {
  return asksWhetherOpen(text) ? named(text, today) : text;
}

/** Gives a follow-up to such a question, and the question, with their days: "and tomorrow?" leans on "are you open today?". */
export function onTheirWeekdays(
  { text, question }: { readonly text: string; readonly question: string },
  today: number,
): { readonly text: string; readonly question: string } {
  if (!asksWhetherOpen(question)) return { text, question };
  return { text: ONLY_WHEN.test(text) ? named(text, today) : text, question: named(question, today) };
}

function named(text: string, today: number): string {
  if (namedWeekdays(text).length > 0) return text;
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
const ONLY_WHEN =
  /^\W*(?:(?:and|but|ok|okay|what about|how about)\W+)*(?:right now|now|today|tonight|tomorrow)\W*$/iu;
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
