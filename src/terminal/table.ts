import type { ReplyBlock } from "../domain.ts";
import { neutralise } from "./neutral.ts";
import { columns, MIN_WIDTH, wrap } from "./wrap.ts";

type Table = Extract<ReplyBlock, { kind: "table" }>;

/** Where a table is shown: how many columns of a screen it may take, and how its head is set off. */
interface Place {
  readonly width: number;
  readonly heading: (line: string) => string;
}

/**
 * Gives a table as lines, its columns under each other. Where the screen is narrower, the widest columns are broken
 * within themselves; where even that leaves no room, each row is a line of its cells.
 */
export function showTable(table: Table, { width, heading }: Place): string[] {
  const rows = [table.columns, ...table.rows];
  const natural = table.columns.map((_, column) => widest(rows.map((row) => neutralise(row[column] ?? ""))));
  const widths = narrowed(natural, width - GAP.length * (natural.length - 1));
  return rows.flatMap((row, index) => {
    const lines = widths === null ? wrap(row.filter(Boolean).join(" · "), width) : beside(row, widths);
    return index === 0 ? lines.map(heading) : lines;
  });
}

/** Takes from the widest column until all fit; null where they cannot. */
function narrowed(natural: readonly number[], width: number): number[] | null {
  const widths = [...natural];
  let over = widths.reduce((sum, one) => sum + one, 0) - width;
  while (over > 0) {
    const most = Math.max(...widths);
    if (most <= MIN_WIDTH) return null;
    widths[widths.indexOf(most)] = most - 1;
    over -= 1;
  }
  return widths;
}

/** The cells of a row beside each other, each in as many lines as it takes. */
function beside(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, column) => {
    const cell = row[column] ?? "";
    return columns(neutralise(cell)) <= width ? [neutralise(cell)] : wrap(cell, width);
  });
  const height = widest(cells, ({ length }) => length);
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => padded(lines[line] ?? "", widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

/** A list that cannot be turned page by page may have more rows than a call takes arguments. */
function widest<Cell>(
  cells: readonly Cell[],
  sizeOf: (cell: Cell) => number = (cell) => columns(String(cell)),
): number {
  return cells.reduce((most, cell) => Math.max(most, sizeOf(cell)), 0);
}

const GAP = "  ";
