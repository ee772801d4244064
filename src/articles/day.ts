const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember)?\\.?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

/** Matches a date with day, month and year, written out: "August 18, 2025", "18 Aug. 2025", "2025-08-18". */
export const FULL_DATE = `(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})`;

/**
 * Gives a written-out date as an ISO day, or null where the calendar has no such day.
 *
 * Only forms that are read alike everywhere: 08/09/2025 is not one.
 */
export function dayOf(written: string): string | null {
  if (/^\d{4}-/.test(written)) return calendarDate(written);
  const month =
    MONTHS.indexOf((/[A-Za-z]{3}/.exec(written.replace(/\d+(?:st|nd|rd|th)/, "")) ?? [""])[0].toLowerCase()) +
    1;
  const year = /\d{4}/.exec(written)?.[0] ?? "";
  const day = /\b\d{1,2}(?!\d)/.exec(written)?.[0] ?? "";
  return calendarDate(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/**
 * Gives an ISO date as precise as it came (`2025`, `2025-08`, `2025-08-19`; a date-time is cut to its day),
 * or null where it is none or the calendar has no such day.
 */
export function calendarDate(written: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}\S*)?)?)?$/.exec(written.trim());
  if (match === null) return null;
  const [, year = "", month, day] = match;
  if (Number(year) === 0) return null;
  if (month === undefined) return year;
  if (day === undefined) return isDay(year, month, "01") ? `${year}-${month}` : null;
  return isDay(year, month, day) ? `${year}-${month}-${day}` : null;
}

/** Tells whether the calendar has a day. Reckoned: to have a date read and written again takes twenty times as long. */
function isDay(year: string, month: string, day: string): boolean {
  const days = DAYS[Number(month) - 1] ?? 0;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return Number(day) >= 1 && Number(day) <= days + Number(month === "02" && isLeap);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Gives the day of a date in any form that is read alike everywhere, as precise as it is; null where it is none. */
export function dayFrom(written: string): string | null {
  const trimmed = written.slice(0, 200).trim();
  const exact = calendarDate(trimmed);
  if (exact !== null) return exact;
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(trimmed);
  if (compact !== null) return calendarDate(`${compact[1]}-${compact[2]}-${compact[3]}`);
  const slashed = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/.exec(trimmed);
  if (slashed !== null) return calendarDate(`${slashed[1]}-${padded(slashed[2])}-${padded(slashed[3])}`);
  const iso = /\d{4}-\d{2}-\d{2}(?!\d)/.exec(trimmed);
  if (iso !== null) return calendarDate(iso[0]);
  const full = new RegExp(FULL_DATE, "i").exec(trimmed);
  if (full !== null) return dayOf(full[0]);
  // "Mon Jun 13 10:02:44 UTC 2022", as Unix prints it.
  const unix = /\b([A-Z][a-z]{2}) (\d{1,2}) \d{2}:\d{2}:\d{2} (?:[A-Z]{2,5} )?(\d{4})\b/.exec(trimmed);
  return unix === null ? null : dayOf(`${unix[2]} ${unix[1]} ${unix[3]}`);
}

function padded(number: string | undefined): string {
  return (number ?? "").padStart(2, "0");
}
