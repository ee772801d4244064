import type { Piece, Row } from "./pieces.ts";

/** Gives the pages' rows without running heads and feet and without page numbers, and the rows that were those. */
export function withoutFurniture(
  pages: readonly (readonly Row[])[],
  leading: number,
): { pages: Row[][]; furniture: Row[] } {
  const edges = pages.map((rows) => edgesOf(rows, leading));
  const repeated = repeatedKeys(edges.map((rows) => [...rows]));
  const furniture: Row[] = [];
  const left = pages.map((rows, page) =>
    rows
      .map((row) => {
        if (!edges[page]?.has(row)) return row;
        const kept = row.filter((piece) => !repeated.has(keyOf(piece)));
        if (kept.length < row.length) furniture.push(row);
        return kept;
      })
      .filter((row) => row.length > 0),
  );
  return { pages: withoutNumbers(left), furniture };
}

/** Gives the rows that stand apart from the text, above and below it. */
function edgesOf(rows: readonly Row[], leading: number): Set<Row> {
  const edges = new Set<Row>();
  for (const side of [rows, rows.toReversed()]) {
    const y = (index: number) => side[index]?.[0]?.y ?? 0;
    for (let count = EDGE_ROWS; count > 0; count--) {
      if (count >= side.length || Math.abs(y(count) - y(count - 1)) < APART * leading) continue;
      for (const row of side.slice(0, count)) edges.add(row);
      break;
    }
  }
  return edges;
}

/** What stands at the top or the foot of several pages, its numbers aside, is of the pages and not of the text. */
function repeatedKeys(pages: readonly (readonly Row[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const rows of pages) {
    for (const key of new Set(rows.flat().map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = pages.length > MANY_PAGES ? 3 : 2;
  return new Set(
    [...counts].filter(([key, count]) => count >= enough && /\p{L}/u.test(key)).map(([key]) => key),
  );
}

/**
 * Takes away what carries the page's number on the first and last line: a number alone, and the head of a
 * chapter that is too short to be seen as repeated, whose number counts on with the pages.
 */
function withoutNumbers(pages: readonly (readonly Row[])[]): Row[][] {
  const offsets = new Map<number, number>();
  for (const [page, rows] of pages.entries()) {
    const numbers = rows.filter((_row, index) => isAtEdge(index, rows)).flatMap(numbersOf);
    for (const number of new Set(numbers)) offsets.set(number - page, (offsets.get(number - page) ?? 0) + 1);
  }
  const [best, count] = [...offsets].toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const isCounted = count >= 3 && count >= pages.length / 2;
  return pages.map((rows, page) =>
    rows.filter((row, index) => {
      if (!isAtEdge(index, rows)) return true;
      if (row.length === 1 && PAGE_NUMBER.test(row[0]?.text ?? "")) return false;
      return !(isCounted && numbersOf(row).includes(page + best));
    }),
  );
}

/** Gives the numbers with which a short row begins or ends. */
function numbersOf(row: Row): number[] {
  const text = row.map((piece) => piece.text).join(" ");
  if (text.length > HEAD_CHARS) return [];
  const found = [/^(\d{1,4})(?=\s|$)/.exec(text)?.[1], /(?:^|\s)(\d{1,4})$/.exec(text)?.[1]];
  return found.filter((number) => number !== undefined).map(Number);
}

/** Heads on left and right pages differ in their place, so only the words and the size count. */
function keyOf({ text, size }: Piece): string {
  return `${Math.round(size)} ${text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ").trim()}`;
}

function isAtEdge(index: number, rows: readonly Row[]): boolean {
  return index === 0 || index === rows.length - 1;
}

const EDGE_ROWS = 4;
/** Of the distance of two lines. */
const APART = 1.4;
const MANY_PAGES = 6;
const HEAD_CHARS = 120;
/** Up to 399, and nothing else that has their letters: "civil", "ill". */
const ROMAN = "(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})";
const PAGE_NUMBER = new RegExp(
  String.raw`^(?:page|p\.|pg\.)?\s*[-–—|•[(]*\s*(?:\d{1,4}|${ROMAN})\s*[-–—|•\])]*(?:\s*(?:of|\/)\s*\d{1,4})?$`,
  "i",
);
