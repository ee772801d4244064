import type { Event } from "../domain.ts";

/**
 * Gives a date as precisely as it is known: "18 Aug 2025", "Feb 2022", "2014", "11 – 17 Aug 2025",
 * "AD 801 – 900", "53 BC", "no date".
 */
export function dateWords(from: string | null, to: string | null, precision: Event["precision"]): string {
  if (from === null) return "no date";
  const [year, month, day] = parts(from);
  const name = MONTHS[Number(month) - 1] ?? month;
  if (precision === "year") return year;
  if (precision === "season") return seasonWords(year, Number(month));
  if (precision === "month") return `${name} ${year}`;
  const first = `${Number(day)} ${name} ${year}`;
  if (to === from) return first;
  if (to === null) return `from ${first}`;
  const [toYear, toMonth, toDay] = parts(to);
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return year === toYear ? year : between(year, toYear);
  const toName = MONTHS[Number(toMonth) - 1] ?? toMonth;
  if (day === "01" && isMonthEnd(to) && (month !== toMonth || year !== toYear))
    return between(year === toYear ? name : `${name} ${year}`, `${toName} ${toYear}`);
  const last = `${Number(toDay)} ${toName} ${toYear}`;
  if (toYear !== year) return `${first} – ${last}`;
  return toMonth === month ? `${Number(day)} – ${last}` : `${Number(day)} ${name} – ${last}`;
}

/** "149 – 146 BC", "AD 101 – 200": the era is told once. */
function between(from: string, to: string): string {
  const first = to.endsWith(" BC") ? from.replace(/ BC$/u, "") : from;
  return `${first} – ${from.startsWith("AD ") ? to.replace(/^AD /u, "") : to}`;
}

function isMonthEnd(day: string): boolean {
  return new Date(instantOf(day) + DAY_MS).getUTCDate() === 1;
}

/** "Summer 2022"; a winter has two years. */
function seasonWords(year: string, month: number): string {
  const winter = /^\d+$/.test(year) ? `${year}–${String(Number(year) + 1).slice(-2)}` : year;
  return month === 12 ? `Winter ${winter}` : `${SEASONS[Math.floor(month / 3) - 1] ?? ""} ${year}`.trim();
}

/** Gives the year as people write it, the month and the day of an ISO day. */
export function parts(day: string): readonly [string, string, string] {
  const [, before = "", year = "", month = "", dayOfMonth = ""] = /^(-?)0*(\d+)-(\d+)-(\d+)$/.exec(day) ?? [];
  if (before !== "") return [`${year} BC`, month, dayOfMonth];
  // "14" alone is no year to anybody.
  return [year.length < 4 && year !== "" ? `AD ${year}` : year, month, dayOfMonth];
}

/** Gives the instant at which a day begins: dates of JavaScript have years before Christ with six digits. */
export function instantOf(day: string): number {
  return Date.parse(day.replace(/^-/, "-00"));
}

export const DAY_MS = 86_400_000;
const SEASONS = ["Spring", "Summer", "Autumn"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
