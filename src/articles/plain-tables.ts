import type { Role, Span } from "../domain.ts";
import { cellsOf } from "../text/cells.ts";

/** What a line of a table in plain text is, by its place among the lines: "rule" for a line that is only drawn. */
export type TableLines = ReadonlyMap<number, Extract<Role, "columns" | "row"> | "rule">;

/**
 * Finds the tables of a plain text: the names of the columns and at least two rows right below them, as many cells in
 * each line, parted by tabs, or by two spaces or more and then set under each other. The lines are trimmed.
 */
export function plainTables(text: string, lines: readonly Span[]): TableLines {
  const found = new Map<number, "columns" | "row" | "rule">();
  // Most texts have none, and are not split.
  if (!mayHaveRows(text, lines)) return found;
  for (let at = 0; at < lines.length;) {
    const { columns, rows, end } = tableFrom(text, lines, at);
    for (let line = columns; line < end; line += 1)
      found.set(line, line === columns ? "columns" : line < rows ? "rule" : "row");
    at = Math.max(end, at + 1);
  }
  return found;
}

/**
 * Tells whether a line with a gap in it stands right below another. Every other line is looked at: of two rows that
 * follow each other one is among these, and to look through every letter of a corpus takes its time.
 */
function mayHaveRows(text: string, lines: readonly Span[]): boolean {
  for (let at = 2; at < lines.length; at += 2) {
    const { start, end } = lines[at]!;
    const isFit = start < end && end - start <= LONGEST_ROW && lines[at - 1]!.start < lines[at - 1]!.end;
    if (isFit && / {2}|\t/.test(text.slice(start, end))) return true;
  }
  return false;
}

/** Where a table stands among the lines: its columns, its first row, and what follows it; all alike where there is none. */
interface Place {
  readonly columns: number;
  readonly rows: number;
  readonly end: number;
}

/** Gives the table that begins at a line; where there is none, the place is the first where one may begin. */
function tableFrom(text: string, lines: readonly Span[], columns: number): Place {
  const head = rowAt(text, lines[columns]!);
  if (head === null || !head.cells.every((cell) => isName(text.slice(cell.start, cell.end))))
    return noneBefore(columns);
  let rows = columns + 1;
  while (rows < lines.length && RULE.test(text.slice(lines[rows]!.start, lines[rows]!.end))) rows += 1;
  const all = [head];
  let end = rows;
  for (; end < lines.length; end += 1) {
    const row = rowAt(text, lines[end]!);
    if (row === null || row.hasTabs !== head.hasTabs || row.cells.length !== head.cells.length) break;
    all.push(row);
  }
  if (end - rows < FEWEST_ROWS) return noneBefore(columns);
  const from = head.hasTabs ? 0 : alignedFrom(all);
  // A table that began sooner would have the same rows, and these are not set under each other.
  return from === 0 ? { columns, rows, end } : noneBefore(rows + from - 1);
}

function noneBefore(line: number): Place {
  return { columns: line, rows: line, end: line };
}

const FEWEST_ROWS = 2;
const RULE = /^[-=+\s]{3,}$/u;

interface Row {
  readonly cells: readonly Span[];
  readonly hasTabs: boolean;
  /** Where its line begins: what is indented stands farther right. */
  readonly left: number;
}

/** Gives the cells of a line; null where there is but one, one is empty, or it is longer than any row. */
function rowAt(text: string, line: Span): Row | null {
  if (line.end - line.start > LONGEST_ROW) return null;
  const raw = text.slice(line.start, line.end);
  // Bars part cells before all else.
  if (raw.includes("|")) return null;
  const cells = cellsOf({ text: raw, start: line.start });
  if (cells.length < 2 || cells.some(({ start, end }) => start === end)) return null;
  let left = line.start;
  while (left > 0 && INDENT.test(text.charAt(left - 1))) left -= 1;
  return { cells, hasTabs: raw.includes("\t"), left };
}

const LONGEST_ROW = 1_000;
const INDENT = /[^\S\r\n]/u;

/** A column's name is short, no amount, and no sentence. */
function isName(told: string): boolean {
  return told.length <= 40 && /^[^\d]*\p{L}/u.test(told) && !/[.!?:;,]$/u.test(told);
}

/** Gives from which row on a gutter parts each column from the next in all of them, however the cells are set. */
function alignedFrom(rows: readonly Row[]): number {
  const starts = rows[0]!.cells.map(() => Infinity);
  const ends = starts.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const { cells, left } = rows[at]!;
    for (const [column, { start, end }] of cells.entries()) {
      starts[column] = Math.min(starts[column]!, start - left);
      ends[column] = Math.max(ends[column]!, end - left);
    }
    if (ends.some((end, column) => starts[column + 1]! <= end)) return at + 1;
  }
  return 0;
}
