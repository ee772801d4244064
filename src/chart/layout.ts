import type { Event } from "../domain.ts";
import { dateWords, DAY_MS, instantOf, parts } from "./dates.ts";
import { widthOf, wrapLines } from "./measure.ts";

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
  readonly style: "year" | "date" | "words" | "label" | "brief" | "source";
}

/** An event in its place: its dot at `y`, and its lines. */
export interface Placed {
  readonly mark: Mark;
  readonly y: number;
  readonly lines: readonly Line[];
}

/** A drawn timeline: where everything stands, in units of the picture from its upper left corner. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Where the line of time stands. */
  readonly axis: number;
  readonly placed: readonly Placed[];
  /** The headings of the years, where there are many events. */
  readonly headings: readonly Line[];
  /** Where the undated ones begin, or null. */
  readonly undatedFrom: number | null;
}

/**
 * Gives each event its place: one below the other in the order given, the gap between two growing with the
 * time between them, so that no two labels can collide and a leap of years is seen at a glance. The more events,
 * the less of each is told, and where they are many the years stand as headings.
 */
export function layout(marks: readonly Mark[]): Layout {
  const density = DENSITIES.find(({ most }) => marks.length <= most)!;
  const placed: Placed[] = [];
  const headings: Line[] = [];
  let y = TOP;
  let undatedFrom: number | null = null;
  const twice = repeated(marks);
  for (const [at, mark] of marks.entries()) {
    const before = marks[at - 1];
    y += before === undefined ? 0 : gapBetween(before, mark, density);
    if (mark.from === null && undatedFrom === null) {
      undatedFrom = y;
      y += at === 0 ? 0 : density.gap;
    }
    if (density.years && (before === undefined || yearOf(before) !== yearOf(mark))) {
      headings.push(...column([{ text: yearOf(mark), style: "year" }], DATE_COLUMN, y));
      y += SIZES.year.line;
    }
    const lines = linesOf(mark, density, y, { before, isTwice: twice.has(mark.label) });
    placed.push({ mark, y: y + SIZES[density.label].line / 2, lines });
    y = Math.max(...lines.map((line) => line.y + line.height));
  }
  return { width: WIDTH, height: y + BOTTOM, axis: density.axis, placed, headings, undatedFrom };
}

/** How much of each event is told where there are so many at most. */
interface Density {
  readonly most: number;
  readonly label: "label" | "brief";
  readonly labelLines: number;
  readonly gap: number;
  readonly mostGap: number;
  readonly years: boolean;
  /** Where the line of time stands. */
  readonly axis: number;
}

/** The sentences that tell of more than one day: which words tell of which has to be said. */
function repeated(marks: readonly Mark[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(marks.flatMap(({ label }) => (seen.size === seen.add(label).size ? [label] : [])));
}

function linesOf(
  mark: Mark,
  density: Density,
  y: number,
  { before, isTwice }: { readonly before: Mark | undefined; readonly isTwice: boolean },
): Line[] {
  const date = dateLines(mark, density, isTwice);
  if (density.label === "label")
    return [...column(date, DATE_COLUMN, y), ...column(labelLines(mark, density), LABEL_COLUMN, y)];
  // Of several events of one day the first alone says which.
  const isAgain =
    before !== undefined && mark.from !== null && before.from === mark.from && before.to === mark.to;
  return [
    ...column(isAgain ? [] : date, BRIEF_DATE_COLUMN, y),
    ...column(wrapped(mark.label, "brief", { ...BRIEF_COLUMN, lines: 1 }), BRIEF_COLUMN, y),
    ...column(wrapped(briefly(mark.source), "source", { ...SOURCE_COLUMN, lines: 1 }), SOURCE_COLUMN, y),
  ];
}

/** The outlet whole says more than it with the beginning of a headline. */
function briefly(source: string): string {
  if (widthOf(source, SIZES.source.font) <= SOURCE_COLUMN.width) return source;
  return source.split(" · ")[0]!;
}

function yearOf({ from }: Mark): string {
  return from === null ? "No date" : parts(from)[0];
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

function wrapped(
  words: string,
  style: Line["style"],
  { width, lines }: { readonly width: number; readonly lines: number },
): Words[] {
  return wrapLines(words, { width, fontSize: SIZES[style].font, lines }).map((text) => ({ text, style }));
}

/** The date, and the article's words for it where they say it otherwise. */
function dateLines(mark: Mark, { years, label }: Density, isTwice: boolean): Words[] {
  const { from, to, precision, text } = mark;
  const { width } = label === "brief" ? BRIEF_DATE_COLUMN : DATE_COLUMN;
  const whole = dateWords(from, to, precision);
  if (!years) {
    const words = saysItself(mark, whole) ? [] : wrapped(`“${text}”`, "words", { width, lines: 2 });
    return [...wrapped(whole, "date", { width, lines: 2 }), ...words];
  }
  if (from === null) return wrapped(`“${text}”`, "words", { width, lines: 1 });
  // The heading above has the year that it begins in; another one stays.
  const year = new RegExp(`([A-Z][a-z]{2}) ${parts(from)[0]}(?!\\d| BC)`, "g");
  const words = isTwice && label === "label" ? wrapped(`“${text}”`, "words", { width, lines: 1 }) : [];
  return [...wrapped(whole.replaceAll(year, "$1"), "date", { width, lines: 2 }), ...words];
}

/** "3 January 2026" beside 3 Jan 2026 says nothing more. */
function saysItself({ from, precision, text }: Mark, whole: string): boolean {
  const isOne = precision !== "week" && precision !== "range" && precision !== "season";
  return text === whole || (isOne && from !== null && new RegExp(`\\b${parts(from)[0]}\\b`, "u").test(text));
}

function labelLines({ label, source }: Mark, { labelLines: most }: Density): Words[] {
  const { width } = LABEL_COLUMN;
  const lines = [
    ...wrapped(label, "label", { width, lines: most }),
    ...wrapped(source, "source", { width, lines: 1 }),
  ];
  return lines.length > 0 ? lines : [{ text: "", style: "label" }];
}

/** A day is worth a little, a year more, and a century not much more than that. */
function gapBetween(before: Mark, after: Mark, { gap, mostGap }: Density): number {
  if (before.from === null || after.from === null) return gap;
  const days = Math.max(0, (instantOf(after.from) - instantOf(before.from)) / DAY_MS);
  const growth = Math.log2(1 + (Number.isFinite(days) ? days : 0)) / LONGEST_DOUBLINGS;
  return gap + Math.min(1, growth) * mostGap;
}

/** The picture's width; its height follows from what is drawn. */
const WIDTH = 1_000;
const TOP = 90;
const BOTTOM = 70;
/** Some ten years of days. */
const LONGEST_DOUBLINGS = 12.5;
const DENSITIES: readonly Density[] = [
  { most: 12, label: "label", labelLines: 3, gap: 18, mostGap: 44, years: false, axis: 232 },
  { most: 24, label: "label", labelLines: 2, gap: 14, mostGap: 12, years: true, axis: 232 },
  { most: Infinity, label: "brief", labelLines: 1, gap: 6, mostGap: 6, years: true, axis: 172 },
];
const DATE_COLUMN = { x: 24, width: 180 };
const LABEL_COLUMN = { x: 262, width: 714 };
const BRIEF_DATE_COLUMN = { x: 24, width: 130 };
const BRIEF_COLUMN = { x: 200, width: 590 };
const SOURCE_COLUMN = { x: 806, width: 170 };
/** Font sizes and line heights, in pixels. */
export const SIZES = {
  year: { font: 22, line: 32 },
  date: { font: 19, line: 25 },
  words: { font: 14, line: 19 },
  label: { font: 18, line: 25 },
  brief: { font: 17, line: 25 },
  source: { font: 14, line: 20 },
} as const;
