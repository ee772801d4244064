import type { Event } from "../domain.ts";
import { wrapLines } from "./measure.ts";

/** An event as the timeline draws it, with the name of its source. */
export interface Mark extends Pick<Event, "from" | "to" | "precision" | "text"> {
  readonly label: string;
  readonly source: string;
}

/** A line of text in its place; `y` is the top of its box. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly style: "date" | "words" | "label" | "source";
}

/** An event in its place: its dot at `y`, and its lines. */
export interface Placed {
  readonly mark: Mark;
  readonly y: number;
  readonly lines: readonly Line[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly Placed[];
  /** Where the undated ones begin, or null. */
  readonly undatedFrom: number | null;
}

/**
 * Gives each event its place: one below the other in the order given, the gap between two growing with the
 * time between them, so that no two labels can collide and a leap of years is seen at a glance.
 */
export function layout(marks: readonly Mark[]): Layout {
  const placed: Placed[] = [];
  let y = TOP;
  let undatedFrom: number | null = null;
  for (const [at, mark] of marks.entries()) {
    y += at === 0 ? 0 : gapBetween(marks[at - 1]!, mark);
    if (mark.from === null && undatedFrom === null) {
      undatedFrom = y;
      y += at === 0 ? 0 : GAP;
    }
    const lines = [...column(dateLines(mark), DATE_COLUMN, y), ...column(labelLines(mark), LABEL_COLUMN, y)];
    placed.push({ mark, y: y + SIZES.label.line / 2, lines });
    y = Math.max(...lines.map((line) => line.y + line.height));
  }
  return { width: WIDTH, height: y + BOTTOM, placed, undatedFrom };
}

type Words = Pick<Line, "text" | "style">;

function column(
  words: readonly Words[],
  { x, width }: { readonly x: number; readonly width: number },
  top: number,
): Line[] {
  let y = top;
  return words.map(({ text, style }) => {
    const { line: height } = SIZES[style];
    const line = { text, style, x, y, width, height };
    y += height;
    return line;
  });
}

function dateLines({ from, to, precision, text }: Mark): Words[] {
  const wrap = (words: string, style: "date" | "words", lines: number): Words[] =>
    wrapLines(words, { width: DATE_COLUMN.width, fontSize: SIZES[style].font, lines }).map((line) => ({
      text: line,
      style,
    }));
  return [...wrap(dateWords(from, to, precision), "date", 2), ...wrap(`“${text}”`, "words", 2)];
}

function labelLines({ label, source }: Mark): Words[] {
  const wrap = (words: string, style: "label" | "source", lines: number): Words[] =>
    wrapLines(words, { width: LABEL_COLUMN.width, fontSize: SIZES[style].font, lines }).map((line) => ({
      text: line,
      style,
    }));
  const lines = [...wrap(label, "label", 3), ...wrap(source, "source", 1)];
  return lines.length > 0 ? lines : [{ text: "", style: "label" }];
}

/**
 * Gives a date as precisely as it is known: "18 Aug 2025", "Feb 2022", "2014", "11 – 17 Aug 2025", "801 – 900",
 * "53 BC", "no date".
 */
export function dateWords(from: string | null, to: string | null, precision: Event["precision"]): string {
  if (from === null) return "no date";
  const [year, month, day] = parts(from);
  const name = MONTHS[Number(month) - 1] ?? month;
  if (precision === "year") return year;
  if (precision === "month") return `${name} ${year}`;
  const first = `${Number(day)} ${name} ${year}`;
  if (to === from) return first;
  if (to === null) return `from ${first}`;
  const [toYear, toMonth, toDay] = parts(to);
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return year === toYear ? year : `${year} – ${toYear}`;
  const last = `${Number(toDay)} ${MONTHS[Number(toMonth) - 1] ?? toMonth} ${toYear}`;
  if (toYear !== year) return `${first} – ${last}`;
  return toMonth === month ? `${Number(day)} – ${last}` : `${Number(day)} ${name} – ${last}`;
}

/** The year as people write it, the month and the day of an ISO day. */
function parts(day: string): readonly [string, string, string] {
  const [, before = "", year = "", month = "", dayOfMonth = ""] = /^(-?)0*(\d+)-(\d+)-(\d+)$/.exec(day) ?? [];
  return [before === "" ? year : `${year} BC`, month, dayOfMonth];
}

/** A day is worth a little, a year more, and a century not much more than that. */
function gapBetween(before: Mark, after: Mark): number {
  if (before.from === null || after.from === null) return GAP;
  const days = Math.max(0, (Date.parse(after.from) - Date.parse(before.from)) / DAY_MS);
  return GAP + Math.min(MOST_GAP, Math.log2(1 + (Number.isFinite(days) ? days : 0)) * GAP_A_DOUBLING);
}

export const WIDTH = 1_000;
export const AXIS = 232;
const TOP = 90;
const BOTTOM = 70;
const GAP = 18;
const MOST_GAP = 44;
const GAP_A_DOUBLING = 3.5;
const DAY_MS = 86_400_000;
const DATE_COLUMN = { x: 24, width: 180 };
const LABEL_COLUMN = { x: 262, width: 714 };
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Font sizes and line heights, in pixels. */
export const SIZES = {
  date: { font: 19, line: 25 },
  words: { font: 14, line: 19 },
  label: { font: 18, line: 25 },
  source: { font: 14, line: 20 },
} as const;
