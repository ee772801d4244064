import {
  dayNumber,
  daysOf,
  iso,
  isoOf,
  lastOf,
  narrowed,
  parts,
  quarterOf,
  seasonOf,
  years,
  type Days,
  type Part,
} from "./days.ts";

/** Which one of several is meant: "last Friday", "next June", "this spring"; null where only tense can tell. */
export type Shift = "last" | "this" | "next" | null;

/** What a date says before it is held against a reference day. Months count from 1, weekdays from Sunday = 0. */
export type Calendar =
  | ({ readonly form: "fixed" } & Days)
  | { readonly form: "weekday"; readonly weekday: number; readonly shift: Shift }
  | {
      readonly form: "month";
      readonly month: number;
      readonly days: readonly [number, number] | null;
      readonly part: Part;
      readonly shift: Shift;
      /** The ISO day of what such a day has become the name of: "the Jan. 6 riot". */
      readonly event?: string;
    }
  | { readonly form: "season"; readonly season: number; readonly shift: Shift }
  | { readonly form: "quarter"; readonly quarter: number; readonly half: boolean; readonly shift: Shift }
  | { readonly form: "step"; readonly unit: StepUnit; readonly steps: number; readonly part: Part }
  | { readonly form: "span"; readonly unit: StepUnit; readonly steps: number }
  | { readonly form: "range"; readonly first: Calendar; readonly last: Calendar };

/** What a sentence says of when; null where it does not say. It is close where the word that says so is. */
export interface Tense {
  readonly is: "past" | "future" | null;
  readonly close: boolean;
}

/** What a date counts in that stands at a distance from another: "two weeks ago". */
export type StepUnit = "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade" | "century";

/**
 * Gives the days that a date means, seen from a reference day (ISO) by a sentence in that tense: a past
 * "Friday" is the last one up to that day, a future one the first from it on; without a tense a day of a month is the
 * nearer one, and all else past, as news is. Null where the reference is needed and absent.
 */
export function resolve(calendar: Calendar, reference: string | null, tense: Tense): Days | null {
  if (calendar.form === "fixed")
    return { from: calendar.from, to: calendar.to, precision: calendar.precision };
  if (calendar.form === "range") return between(calendar.first, calendar.last, { reference, tense });
  if (calendar.form === "month" && calendar.event !== undefined && calendar.event <= (reference ?? "9999"))
    return { from: calendar.event, to: calendar.event, precision: "day" };
  if (reference === null) return null;
  switch (calendar.form) {
    case "weekday":
      return weekday(calendar.weekday, calendar.shift, { reference, tense });
    case "month":
      return month(calendar, reference, tense);
    case "season":
      return season(calendar, reference, tense);
    case "quarter":
      return quarter(calendar, reference, tense);
    case "step":
      return narrowed(STEPS[calendar.unit](reference, stepsFrom(calendar, reference, tense)), calendar.part);
    default:
      return span(reference, calendar.unit, calendar.steps);
  }
}

/** "This weekend" is the last one where the past is told early in a week. */
function stepsFrom(
  { unit, steps }: Extract<Calendar, { form: "step" }>,
  reference: string,
  tense: Tense,
): number {
  const isOver = unit === "weekend" && steps === 0 && tense.is === "past";
  return isOver && dayNumber(reference) - mondayOf(reference) < 4 ? -1 : steps;
}

interface Seen {
  readonly reference: string;
  readonly tense: Tense;
}

function weekday(wanted: number, shift: Shift, { reference, tense }: Seen): Days {
  const today = dayNumber(reference);
  const since = (((today + EPOCH_WEEKDAY - wanted) % 7) + 7) % 7;
  const back = since === 0 ? 7 : since;
  const ahead = (7 - since) % 7;
  const monday = mondayOf(reference);
  const inWeek = monday + ((wanted + 6) % 7);
  const day =
    shift === "last"
      ? today - back
      : shift === "next"
        ? inWeek + 7
        : shift === "this"
          ? inWeek
          : tense.is === "future"
            ? today + ahead
            : today - since;
  return single(day);
}

function single(day: number): Days {
  return { from: isoOf(day), to: isoOf(day), precision: "day" };
}

type MonthCalendar = Extract<Calendar, { form: "month" }>;

function month(calendar: MonthCalendar, reference: string, tense: Tense): Days | null {
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

/**
 * Follows the tense, unless that leads most of a year away and the other way some weeks: writers give the year of a
 * date so far off. A month needs a word nearby to lead so far. Without a tense a day is the nearer one.
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
  const led = tense.close && past.precision !== "day";
  const far = past.precision === "day" ? FAR_DAYS : FAR_MONTH_DAYS;
  if (!led && back > far && ahead < NEAR_DAYS) return future;
  if (!led && ahead > far && back < NEAR_DAYS) return past;
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

function season(
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

function quarter(
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

/** Whole calendar units away from the one that holds the reference: last week, this month, three years ago. */
const STEPS: Readonly<Record<StepUnit, (reference: string, steps: number) => Days>> = {
  day: (reference, steps) => single(dayNumber(reference) + steps),
  week: (reference, steps) => {
    const monday = mondayOf(reference) + 7 * steps;
    return { from: isoOf(monday), to: isoOf(monday + 6), precision: "week" };
  },
  weekend: (reference, steps) => {
    const monday = mondayOf(reference) + 7 * steps;
    return { from: isoOf(monday + 5), to: isoOf(monday + 6), precision: "range" };
  },
  month: (reference, steps) => {
    const [year, month] = parts(reference);
    const count = year * 12 + month - 1 + steps;
    const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
    return { from: iso(y, m, 1), to: iso(y, m, lastOf(y, m)), precision: "month" };
  },
  quarter: (reference, steps) => {
    const [year, month] = parts(reference);
    const count = year * 4 + Math.floor((month - 1) / 3) + steps;
    return quarterOf(Math.floor(count / 4), (count % 4) + 1, false);
  },
  year: (reference, steps) => years(parts(reference)[0] + steps, 1),
  decade: (reference, steps) => years(Math.floor(parts(reference)[0] / 10) * 10 + 10 * steps, 10),
  century: (reference, steps) =>
    years(Math.floor((parts(reference)[0] - 1) / 100) * 100 + 1 + 100 * steps, 100),
};

function mondayOf(day: string): number {
  const number = dayNumber(day);
  return number - ((number + EPOCH_WEEKDAY + 6) % 7);
}

/** The time between the reference and some units away: "within the next two weeks", "over the past three years". */
function span(reference: string, unit: StepUnit, steps: number): Days {
  const today = dayNumber(reference);
  const [year, monthNow, day] = parts(reference);
  const months = MONTHS_IN.get(unit);
  const other =
    months === undefined
      ? isoOf(today + Math.round(steps * (unit === "day" ? 1 : 7)))
      : isoMonths(year, monthNow + Math.round(months * steps), day);
  const [from, to] = other < reference ? [other, reference] : [reference, other];
  return { from, to, precision: "range" };
}

function isoMonths(year: number, month: number, day: number): string {
  const count = year * 12 + month - 1;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  return iso(y, m, Math.min(day, lastOf(y, m)));
}

function between(
  first: Calendar,
  last: Calendar,
  seen: { reference: string | null; tense: Tense },
): Days | null {
  const end = resolve(last, seen.reference, seen.tense);
  const start = resolve(first, seen.reference, seen.tense);
  if (end === null || start === null) return null;
  if (start.from <= end.to || start.from.startsWith("-"))
    return { from: start.from, to: end.to, precision: "range" };
  const again = resolve(first, end.from, { is: "past", close: true });
  const earlier = again !== null && again.from <= end.to ? { from: again.from, to: end.to } : null;
  const late = resolve(last, start.from, { is: "future", close: true });
  const later = late !== null && late.to >= start.from ? { from: start.from, to: late.to } : null;
  const wanted = seen.tense.is === "future" ? later : earlier;
  const other = wanted === later ? earlier : later;
  const chosen =
    wanted === null || (other !== null && farOff(wanted, seen.reference) > NEAR_DAYS) ? other : wanted;
  return chosen === null ? null : { ...chosen, precision: "range" };
}

/** How many days lie between some days and the reference; none where they hold it. */
function farOff({ from, to }: Pick<Days, "from" | "to">, reference: string | null): number {
  if (reference === null) return 0;
  const today = dayNumber(reference);
  return Math.max(0, dayNumber(from) - today, today - dayNumber(to));
}

const MONTHS_IN: ReadonlyMap<StepUnit, number> = new Map([
  ["month", 1],
  ["quarter", 3],
  ["year", 12],
  ["decade", 120],
  ["century", 1200],
]);

const FAR_DAYS = 220;

const FAR_MONTH_DAYS = 250;

const NEAR_DAYS = 150;

const EPOCH_WEEKDAY = 4;
