import type { Block } from "../domain.ts";
import { isSmall } from "../text/letters.ts";
import { isArchivePicture } from "./captions.ts";
import { dayOf, FULL_DATE } from "./day.ts";
import type { Finding } from "./finding.ts";
import type { Line } from "./lines.ts";

/** Gives the day on which a line of the text says that it was sent, or that those met whose minutes it opens. */
export function statedDay(line: Line): Finding | null {
  return meetingDay(line) ?? datelineDay(line);
}

/** Gives the day of the meeting whose minutes a line opens: nothing in them is of a later day. */
export function meetingDay({ start, at, text }: Line): Finding | null {
  return at < MINUTES_LINES ? dayIn(text.slice(0, LONGEST_OPENING), MINUTES, start) : null;
}

function datelineDay({ start, text }: Line): Finding | null {
  // Nearly all go on in small letters, and a dateline does not.
  if (text.length < 2 || isSmall(text.charCodeAt(1))) return null;
  return dayIn(text.slice(0, LONGEST_OPENING), DATELINE, start);
}

/** Gives the day in the caption above the text: where nothing better says so, the article is of that day. */
export function captionDay(blocks: readonly Block[], text: string): Finding | null {
  for (const { role, start, end } of blocks) {
    if (role === "headline" || role === "byline") continue;
    if (role === "body") return null;
    const caption = text.slice(start, end);
    const found = isArchivePicture(caption) ? null : dayIn(caption, CAPTION_DATE, start);
    if (found !== null) return found;
  }
  return null;
}

/** The date that a shape holds in its brackets, where the calendar has that day; `offset` is where `text` begins. */
function dayIn(text: string, shape: RegExp, offset: number): Finding | null {
  const found = shape.exec(text);
  const written = found?.[1] ?? "";
  const value = found === null ? null : dayOf(written);
  if (found === null || value === null) return null;
  const start = offset + found.index + found[0].indexOf(written);
  return { field: "published", value, start, end: start + written.length };
}

/** In characters: a dateline, and the title of minutes, is no longer. */
const LONGEST_OPENING = 120;
const MINUTES_LINES = 4;

/** "Minutes of the meeting held on 11 March 2026". */
const MINUTES = new RegExp(
  `^(?:(?:draft|final|approved|agm|board|council|committee|meeting) )?minutes(?: (?:of|for|from)\\b|\\s*[,:–—-]| (?=\\d))[^.!?]{0,80}?\\b(${FULL_DATE})`,
  "iu",
);

/** "PARIS, Aug. 18, 2025 (Agency) —": when the report was sent. */
const DATELINE = new RegExp(
  `^\\p{Lu}{2,}(?:[ .-]\\p{Lu}{2,}){0,3}(?:, \\p{Lu}[\\p{L}. ]{1,30})?,\\s+(${FULL_DATE})\\s*(?:\\([^)]{1,30}\\)\\s*)?[—–-]`,
  "u",
);

/**
 * The day as agencies set it, at the end of the caption's sentence. "On May 3, 2022 in Schwedt" within one is
 * a library's: the first date of any caption was the article's own day in a quarter of news pages only.
 */
const CAPTION_DATE = new RegExp(`,\\s(${FULL_DATE})(?:[.)]|$)`);
