/** The days that a date covers, both ends included, and how finely it was stated. */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly precision: "day" | "week" | "month" | "season" | "year" | "range";
}

/** A part of a month or year: "early 2020", "mid-March". */
export type Part = "early" | "mid" | "late" | "first" | "second" | null;

/** Gives the whole year, month or day that numbers name; null for a day that is in no calendar. */
export function daysOf(year: number, month?: number, day?: number): Days | null {
  if (month === undefined) return { from: iso(year, 1, 1), to: iso(year, 12, 31), precision: "year" };
  if (month < 1 || month > 12) return null;
  const last = lastOf(year, month);
  if (day === undefined) return { from: iso(year, month, 1), to: iso(year, month, last), precision: "month" };
  return day < 1 || day > last
    ? null
    : { from: iso(year, month, day), to: iso(year, month, day), precision: "day" };
}

/** Gives the early, middle or late third (or first or second half) of some days, by months in a year, else by tens of days. */
export function narrowed(days: Days, part: Part): Days {
  if (part === null) return days;
  const year = yearIn(days.from);
  if (days.precision === "year") {
    const [first, last] = YEAR_PARTS[part];
    return { from: iso(year, first, 1), to: iso(year, last, lastOf(year, last)), precision: "range" };
  }
  const start = dayNumber(days.from);
  const length = dayNumber(days.to) - start + 1;
  const [from, to] = PARTS[part];
  return {
    from: isoOf(start + Math.floor(length * from)),
    to: isoOf(start + Math.max(1, Math.floor(length * to)) - 1),
    precision: "range",
  };
}

/** Gives the ISO date that the first and the last day share: a day, a month, a year, or null. */
export function sharedDate(days: Days): string | null {
  if (days.from === days.to) return days.from;
  if (days.from.slice(0, -3) === days.to.slice(0, -3)) return days.from.slice(0, -3);
  return days.from.slice(0, -6) === days.to.slice(0, -6) ? days.from.slice(0, -6) : null;
}

/** Gives the three months of a season, spring = 0; a winter begins in its year's December. */
export function seasonOf(year: number, season: number): Days {
  const first = season * 3 + 3;
  if (first === 12)
    return { from: iso(year, 12, 1), to: iso(year + 1, 2, lastOf(year + 1, 2)), precision: "season" };
  return {
    from: iso(year, first, 1),
    to: iso(year, first + 2, lastOf(year, first + 2)),
    precision: "season",
  };
}

/** Gives a quarter (1-4) or a half (1-2) of a year. */
export function quarterOf(year: number, quarter: number, half: boolean): Days {
  const months = half ? 6 : 3;
  const last = quarter * months;
  return {
    from: iso(year, last - months + 1, 1),
    to: iso(year, last, lastOf(year, last)),
    precision: "range",
  };
}

/** Gives whole years, so many from the first. */
export function years(first: number, length: number): Days {
  return {
    from: iso(first, 1, 1),
    to: iso(first + length - 1, 12, 31),
    precision: length === 1 ? "year" : "range",
  };
}

/** Gives the ISO form of a day. Years before Christ count a year zero there; the plain "-0053" is kept, as people read it. */
export function iso(year: number, month: number, day: number): string {
  const sign = year < 0 ? "-" : "";
  return `${sign}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** Gives the last day of a month. */
export function lastOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Gives the year of an ISO day; before Christ it is negative. */
export function yearIn(day: string): number {
  return Number(day.slice(0, -6));
}

/** Gives the year, month and day of an ISO day. */
export function parts(day: string): readonly [number, number, number] {
  return [yearIn(day), Number(day.slice(-5, -3)), Number(day.slice(-2))];
}

/** Gives the days since 1970-01-01, a Thursday; part by part, since JavaScript reads no "-0044-03-15". */
export function dayNumber(day: string): number {
  const [year, month, dayOfMonth] = parts(day);
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, dayOfMonth) / DAY_MS);
}

/** Gives the ISO day of a number of days since 1970-01-01. */
export function isoOf(day: number): string {
  const date = new Date(day * DAY_MS);
  return iso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

const DAY_MS = 86_400_000;

const YEAR_PARTS: Readonly<Record<Exclude<Part, null>, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  first: [1, 6],
  second: [7, 12],
};

const PARTS: Readonly<Record<Exclude<Part, null>, readonly [number, number]>> = {
  early: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  first: [0, 0.5],
  second: [0.5, 1],
};
