import type { Calendar, Tense } from "./calendar-forms.ts";
import { type Days, dayNumber, daysOf, narrowed, parts, quarterOf, seasonOf, yearIn } from "./days.ts";

type MonthCalendar = Extract<Calendar, { form: "month" }>;

/** Gives the days that a month, or some of its days, means. */
export function month(calendar: MonthCalendar, reference: string, tense: Tense): Days | null {
  const [year] = parts(reference);
  const candidates = [year - 1, year, year + 1].flatMap((candidate) => {
    const days = monthDays(calendar, candidate);
    return days === null ? [] : [days];
  });
  if (calendar.shift === "this") return candidates.find((days) => days.from.startsWith(`${year}`)) ?? null;
  const start = (days: Days): string => (calendar.days === null ? days.from.slice(0, 7) : days.from);
  const pivot = calendar.days === null ? reference.slice(0, 7) : reference;
  const named = calendar.shift !== null;
  const past =
    candidates.filter((days) => (named ? start(days) < pivot : start(days) <= pivot)).at(-1) ?? null;
  const future = candidates.find((days) => (named ? start(days) > pivot : start(days) >= pivot)) ?? null;
  if (named) return calendar.shift === "next" ? future : past;
  return nearer({ past, future }, reference, tense);
}

/** Gives the days of a month that lie in a year or season, or null. */
export function monthIn(calendar: MonthCalendar, whole: Days): Days | null {
  return nextAfter(calendar, whole, (days) => days.from >= whole.from && days.from <= whole.to);
}

/** Gives the days of a month that follow others which the same sentence tells of, where these are long over; else null. */
export function monthAfter(calendar: MonthCalendar, told: Days, reference: string): Days | null {
  if (yearIn(reference) - yearIn(told.from) <= RECENT_YEARS) return null;
  const isWhole = told.precision === "year";
  return nextAfter(calendar, told, (days) => (isWhole ? days.from >= told.from : days.from > told.from));
}

function nextAfter(calendar: MonthCalendar, { from }: Days, fits: (days: Days) => boolean): Days | null {
  const first = yearIn(from);
  for (const year of [first, first === -1 ? 1 : first + 1]) {
    const days = monthDays(calendar, year);
    if (days !== null && fits(days)) return days;
  }
  return null;
}

/**
 * Follows the tense, unless that leads most of a year away and the other way some weeks: writers give the year of a
 * date so far off. A month needs a word nearby to lead so far, a day its own verb, or one that looks forward. Without a tense a day is the nearer one.
 */
function nearer(
  { past, future }: { readonly past: Days | null; readonly future: Days | null },
  reference: string,
  tense: Tense,
): Days | null {
  if (past === null || future === null) return past ?? future;
  const today = dayNumber(reference);
  const back = today - dayNumber(past.from);
  const ahead = dayNumber(future.from) - today;
  if (tense.is === null && past.precision === "day") return ahead < back ? future : past;
  const isDone = (tense.by === "own" || tense.by === "behind") && ahead > REVISED_DAYS;
  const isNear = tense.by === "own" || tense.by === "near";
  const isLed = isDone || (isNear && (past.precision !== "day" || tense.is === "future"));
  const far = past.precision === "day" ? FAR_DAYS : FAR_MONTH_DAYS;
  if (!isLed && back > far && ahead < NEAR_DAYS) return future;
  if (!isLed && ahead > far && back < NEAR_DAYS) return past;
  return tense.is === "future" ? future : past;
}

function monthDays({ month, days, part }: MonthCalendar, year: number): Days | null {
  if (days === null) {
    const whole = daysOf(year, month);
    return whole === null ? null : narrowed(whole, part);
  }
  const [first, last] = [daysOf(year, month, days[0]), daysOf(year, month, days[1])];
  if (first === null || last === null) return null;
  return { from: first.from, to: last.to, precision: days[0] === days[1] ? "day" : "range" };
}

/** Gives the days of the season that is meant. */
export function season(
  { season: wanted, shift }: Extract<Calendar, { form: "season" }>,
  reference: string,
  tense: Tense,
): Days | null {
  const [year] = parts(reference);
  const candidates = [year - 2, year - 1, year, year + 1].map((candidate) => seasonOf(candidate, wanted));
  if (shift === "this") return thisSeason(candidates, reference, tense);
  if (shift === "last") return candidates.filter((days) => days.to < reference).at(-1) ?? null;
  if (shift === "next") return candidates.find((days) => days.from > reference) ?? null;
  return tense.is === "future"
    ? (candidates.find((days) => days.to >= reference) ?? null)
    : (candidates.filter((days) => days.from <= reference).at(-1) ?? null);
}

/** "This spring" is the running one, else the year's own, long over or not; a winter is the nearer one. */
function thisSeason(candidates: readonly Days[], reference: string, tense: Tense): Days | null {
  const past = candidates.filter((days) => days.from <= reference).at(-1) ?? null;
  const future = candidates.find((days) => days.to >= reference) ?? null;
  if (past === null || future === null || past === future) return future ?? past;
  if (future.from.slice(0, 4) !== future.to.slice(0, 4)) {
    if (tense.is !== null) return tense.is === "future" ? future : past;
    const back = dayNumber(reference) - dayNumber(past.to);
    return back < dayNumber(future.from) - dayNumber(reference) ? past : future;
  }
  return past.from.slice(0, 4) === reference.slice(0, 4) ? past : future;
}

/** Gives the days of the quarter or half that is meant. */
export function quarter(
  { quarter: wanted, half, shift }: Extract<Calendar, { form: "quarter" }>,
  reference: string,
  tense: Tense,
): Days | null {
  const [year] = parts(reference);
  const candidates = [year - 1, year, year + 1].map((candidate) => quarterOf(candidate, wanted, half));
  if (shift === "this") return candidates[1] ?? null;
  if (tense.is === "future") return candidates.find((days) => days.to >= reference) ?? null;
  return candidates.filter((days) => days.from <= reference).at(-1) ?? null;
}

/** How many days lie between some days and the reference; none where they hold it. */
export function farOff({ from, to }: Pick<Days, "from" | "to">, reference: string | null): number {
  if (reference === null) return 0;
  const today = dayNumber(reference);
  return Math.max(0, dayNumber(from) - today, today - dayNumber(to));
}

/** Pages of news are brought up to date for some weeks under their first day: what they tell of then lies ahead of it. */
const REVISED_DAYS = 45;

const FAR_DAYS = 220;

/** What was told within so many years may go on today: "took office in 2023 and resigned in June". */
const RECENT_YEARS = 3;

const FAR_MONTH_DAYS = 250;

/** A range that is farther off, in days, is rather the other one of two. */
export const NEAR_DAYS = 150;
