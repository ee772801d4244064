import type { Draft, Reading, Refiner } from "../reading.ts";

/**
 * Drops the day of a dateline ("HARWICK, 3 April 2026 – The pier will open on 18 April"): it tells when the report was
 * sent, and nothing of what it tells. It stands last, since a day without a year may take the dateline's.
 */
export const datelines: Refiner = (drafts, reading) =>
  drafts.filter((draft) => !isOfDateline(draft, reading));

function isOfDateline({ kind, from, to }: Draft, { text, tokens }: Reading): boolean {
  if (kind !== "date") return false;
  const start = tokens[from]!.start;
  const { end } = tokens[to - 1]!;
  const line = text.lastIndexOf("\n", start) + 1;
  return (
    start - line <= LONGEST_PLACE &&
    PLACE.test(text.slice(line, start)) &&
    MONTH.test(text.slice(start, end)) &&
    DASH.test(text.slice(end, end + LONGEST_AGENCY))
  );
}

const LONGEST_PLACE = 70;
const LONGEST_AGENCY = 40;
const PLACE = /^\s*\p{Lu}{2,}(?:[ .'’/-]{1,2}\p{Lu}{2,}){0,4}(?:, \p{Lu}[\p{L}. ]{1,30})?,\s+$/u;
const MONTH = /\p{L}{3}/u;
const DASH = /^\s*(?:\([^)\n]{1,30}\)\s*)?[—–-]{1,2}\s/u;
