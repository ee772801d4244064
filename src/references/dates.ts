/** A date as precise as it is known. */
export interface PublishedDate {
  readonly year: number;
  /** From 1. */
  readonly month?: number;
  readonly day?: number;
}

/** Reads `2025-08-19`, `2025-08` or `2025`; null for anything else. */
export function dateOf(published: string | null): PublishedDate | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(published ?? "") ?? [];
  if (year === undefined) return null;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** Gives "August 19" of a date that has a month, else nothing. */
export function monthDay({ month, day }: PublishedDate): string {
  if (month === undefined) return "";
  const name = MONTHS[month - 1] ?? "";
  return day === undefined ? name : `${name} ${day}`;
}

/** Gives "19 Aug. 2025" as MLA shortens it; May, June and July stay whole. */
export function shortDate({ year, month, day }: PublishedDate): string {
  const name = month === undefined ? "" : (SHORT_MONTHS[month - 1] ?? "");
  return [day === undefined ? "" : String(day), name, String(year)].filter(Boolean).join(" ");
}

/** Gives "August 19, 2025". */
export function longDate(date: PublishedDate): string {
  const day = monthDay(date);
  if (day === "") return String(date.year);
  return date.day === undefined ? `${day} ${date.year}` : `${day}, ${date.year}`;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const SHORT_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ");
