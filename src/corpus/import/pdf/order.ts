import type { Piece, Row } from "./pieces.ts";

/** Rows that are read one after another: a column, or the whole width. */
export type Block = readonly Row[];

/**
 * Gives the blocks of a page in the order in which they are read: from top to bottom, and where the page is set
 * in columns, each column whole before the next.
 *
 * Rows are taken together as long as all of them leave one and the same strip free:
 *
 *     title over both columns     <- leaves no strip free: a block of its own
 *     left column | right column  <- these leave the strip between the columns free,
 *     left column | right column     also where only one of the two has a line
 *     a wide caption              <- and this one ends them
 */
export function blocksOf(rows: readonly Row[], bodySize: number): Block[] {
  const edges = edgesOf(rows);
  const blocks: Block[] = [];
  let wide: Row[] = [];
  for (let start = 0; start < rows.length;) {
    const { end, gutter } = together(rows, start, edges, bodySize);
    if (gutter === null) {
      for (const row of rows.slice(start, end)) wide.push(row);
    } else {
      if (wide.length > 0) blocks.push(wide);
      wide = [];
      const [left, right] = splitAt(rows.slice(start, end), (gutter.from + gutter.to) / 2);
      blocks.push(...blocksOf(left, bodySize), ...blocksOf(right, bodySize));
    }
    start = end;
  }
  if (wide.length > 0) blocks.push(wide);
  return blocks;
}

interface Strip {
  readonly from: number;
  readonly to: number;
}

/** Gives how far the rows leave a strip free together, and the strip where it parts columns. */
function together(
  rows: readonly Row[],
  start: number,
  { left, right }: { readonly left: number; readonly right: number },
  bodySize: number,
): { end: number; gutter: Strip | null } {
  let free: Strip[] = [{ from: left, to: right }];
  let end = start;
  for (; end < rows.length; end++) {
    const next = freeOf(free, rows[end] ?? []).filter(({ from, to }) => to - from >= GUTTER * bodySize);
    if (next.length === 0) break;
    free = next;
  }
  if (end === start) return { end: start + 1, gutter: null };
  const taken = rows.slice(start, end);
  const gutters = free
    .filter((strip) => partsColumns(taken, strip, bodySize))
    .toSorted((a, b) => b.to - b.from - (a.to - a.from));
  return { end, gutter: gutters[0] ?? null };
}

function freeOf(strips: readonly Strip[], row: Row): Strip[] {
  let free = [...strips];
  for (const { x, right } of row) {
    free = free.flatMap((strip) =>
      right <= strip.from || x >= strip.to
        ? [strip]
        : [
            { from: strip.from, to: x },
            { from: right, to: strip.to },
          ].filter(({ from, to }) => to > from),
    );
  }
  return free;
}

/** Columns have several lines of several words each; the columns of a table have not. */
function partsColumns(rows: readonly Row[], strip: Strip, bodySize: number): boolean {
  return splitAt(rows, (strip.from + strip.to) / 2).every((side) => {
    if (side.length < COLUMN_ROWS) return false;
    const widths = side.map((row) => (row.at(-1)?.right ?? 0) - (row[0]?.x ?? 0)).toSorted((a, b) => a - b);
    const words = side.flat().reduce((sum, { text }) => sum + text.split(" ").length, 0);
    const median = widths[widths.length >> 1] ?? 0;
    return median >= COLUMN_WIDTH * bodySize && words / side.length >= COLUMN_WORDS;
  });
}

function splitAt(rows: readonly Row[], x: number): [Row[], Row[]] {
  const side = (keep: (piece: Piece) => boolean) =>
    rows.map((row) => row.filter(keep)).filter((row) => row.length > 0);
  return [side((piece) => piece.x < x), side((piece) => piece.x >= x)];
}

/** A page may have more pieces than a call takes arguments. */
function edgesOf(rows: readonly Row[]): { left: number; right: number } {
  let [left, right] = [Infinity, -Infinity];
  for (const piece of rows.flat()) {
    left = Math.min(left, piece.x);
    right = Math.max(right, piece.right);
  }
  return { left, right };
}

/** Of the size of the letters: the least gap between columns, and the least width of one. */
const GUTTER = 0.8;
const COLUMN_WIDTH = 8;
const COLUMN_ROWS = 3;
const COLUMN_WORDS = 3;
