import type { Role, Span } from "../domain.ts";

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
  for (let at = 0; at < lines.length; at += 1) {
    const table = tableAt(text, lines, at);
    if (table === null) continue;
    for (const [index, role] of table) found.set(index, role);
    at = Math.max(...table.keys());
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

function tableAt(text: string, lines: readonly Span[], at: number): TableLines | null {
  const head = cellsIn(text, lines[at]!, TAB) ?? cellsIn(text, lines[at]!, GAP);
  if (head === null || !head.cells.every(({ told }) => isName(told))) return null;
  const found: [number, "columns" | "row" | "rule"][] = [[at, "columns"]];
  const rows: Row[] = [];
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = text.slice(lines[index]!.start, lines[index]!.end);
    if (rows.length === 0 && /^[-=+\s]{3,}$/u.test(line)) {
      found.push([index, "rule"]);
      continue;
    }
    const row = cellsIn(text, lines[index]!, head.parting);
    if (row === null || row.cells.length !== head.cells.length) break;
    rows.push(row);
    found.push([index, "row"]);
  }
  const isTable = rows.length >= FEWEST_ROWS && (head.parting === TAB || areAligned([head, ...rows]));
  return isTable ? new Map(found) : null;
}

const FEWEST_ROWS = 2;
const TAB = /\t/gu;
const GAP = / {2,}/gu;

interface Row {
  readonly parting: RegExp;
  /** Where each cell stands from the line's own start. */
  readonly cells: readonly (Span & { readonly told: string })[];
}

/** Gives the cells of a line; null where there is but one, one is empty, or it is longer than any row. */
function cellsIn(text: string, line: Span, parting: RegExp): Row | null {
  if (line.end - line.start > LONGEST_ROW) return null;
  // What is indented stands farther right than its own line begins.
  const left = Math.max(text.lastIndexOf("\n", line.start - 1), text.lastIndexOf("\r", line.start - 1)) + 1;
  const raw = text.slice(line.start, line.end);
  // Bars part cells before all else.
  if (raw.includes("|")) return null;
  const cells: (Span & { told: string })[] = [];
  let from = 0;
  for (const { index, 0: gap } of [...raw.matchAll(parting), { index: raw.length, 0: "" }]) {
    const told = raw.slice(from, index);
    const start = line.start - left + from;
    if (told.trim() === "") return null;
    cells.push({ start, end: start + told.length, told: told.trim() });
    from = index + gap.length;
  }
  return cells.length < 2 ? null : { parting, cells };
}

const LONGEST_ROW = 1_000;

/** A column's name is short, no amount, and no sentence. */
function isName(told: string): boolean {
  return told.length <= 40 && /^[^\d]*\p{L}/u.test(told) && !/[.!?:;,]$/u.test(told);
}

/** Tells whether a gutter parts each column from the next in all lines, however its cells are set. */
function areAligned(rows: readonly Row[]): boolean {
  const [first] = rows;
  return first!.cells.every((_, at) => {
    const end = rows.reduce((most, { cells }) => Math.max(most, cells[at]!.end), 0);
    return rows.every(({ cells }) => cells[at + 1] === undefined || cells[at + 1]!.start > end);
  });
}
