import type { StepUnit } from "./calendar-forms.ts";
import { type Days, dayNumber, iso, isoOf, lastOf, parts, quarterOf, years } from "./days.ts";

/** Gives one day. */
export function single(day: number): Days {
  return { from: isoOf(day), to: isoOf(day), precision: "day" };
}

/** Whole calendar units away from the one that holds the reference: last week, this month, three years ago. */
export const STEPS: Readonly<Record<StepUnit, (reference: string, steps: number) => Days>> = {
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

/** Gives the Monday of a day’s week. */
export function mondayOf(day: string): number {
  const number = dayNumber(day);
  return number - ((number + EPOCH_WEEKDAY + 6) % 7);
}

/** The time between the reference and some units away: "within the next two weeks", "over the past three years". */
export function span(reference: string, unit: StepUnit, steps: number): Days {
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

const MONTHS_IN: ReadonlyMap<StepUnit, number> = new Map([
  ["month", 1],
  ["quarter", 3],
  ["year", 12],
  ["decade", 120],
  ["century", 1200],
]);

/** 1 January 1970 was a Thursday. */
export const EPOCH_WEEKDAY = 4;
