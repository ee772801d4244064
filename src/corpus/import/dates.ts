import { FULL_DATE, calendarDate, dayOf } from "../../articles/day.ts";

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
