import type { Calendar, Shift, Tense } from "./calendar-forms.ts";
import { type Days, dayNumber, narrowed } from "./days.ts";
import { NEAR_DAYS, farOff, month, monthAfter, monthIn, quarter, season } from "./months.ts";
import { EPOCH_WEEKDAY, STEPS, mondayOf, single, span } from "./steps.ts";

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
      return (
        monthWithin(calendar, reference, tense) ??
        (calendar.after === undefined ? null : monthAfter(calendar, calendar.after, reference)) ??
        month(calendar, reference, tense)
      );
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

/** "Next year's race is on 18 April". */
function monthWithin(
  calendar: Extract<Calendar, { form: "month" }>,
  reference: string,
  tense: Tense,
): Days | null {
  const whole = calendar.within === undefined ? null : resolve(calendar.within, reference, tense);
  return whole === null ? null : monthIn(calendar, whole);
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

interface Sight {
  readonly reference: string | null;
  readonly tense: Tense;
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

/** In "1 January to 31 March 2020" the year behind the last is the first one's too, or the one before. */
function startOf(first: Calendar, last: Calendar, { reference, tense }: Sight): Days | null {
  const isDated = last.form === "fixed" && /^(?:day|month)$/.test(last.precision);
  return first.form === "month" && first.event === undefined && isDated
    ? resolve({ ...first, shift: "last" }, last.from, tense)
    : resolve(first, reference, tense);
}

/** "From February 2020 to May": the next May, where no article's day tells of another. */
function endOf(last: Calendar, first: Calendar, { reference, tense }: Sight): Days | null {
  return last.form === "month" && first.form === "fixed" && reference === null
    ? resolve({ ...last, shift: "next" }, first.from, tense)
    : resolve(last, reference, tense);
}

function between(first: Calendar, last: Calendar, seen: Sight): Days | null {
  const end = endOf(last, first, seen);
  const start = startOf(first, last, seen);
  if (end === null || start === null) return null;
  if (start.from <= end.to || start.from.startsWith("-"))
    return { from: start.from, to: end.to, precision: "range" };
  const again = resolve(first, end.from, { is: "past", by: "near" });
  const earlier = again !== null && again.from <= end.to ? { from: again.from, to: end.to } : null;
  const late = resolve(last, start.from, { is: "future", by: "near" });
  const later = late !== null && late.to >= start.from ? { from: start.from, to: late.to } : null;
  const wanted = seen.tense.is === "future" ? later : earlier;
  const other = wanted === later ? earlier : later;
  const chosen =
    wanted === null || (other !== null && farOff(wanted, seen.reference) > NEAR_DAYS) ? other : wanted;
  return chosen === null ? null : { ...chosen, precision: "range" };
}
