import type { Article, NamedCell, Sentence } from "../../src/domain.ts";
import { cellsOf } from "../../src/text/cells.ts";

/**
 * Gives the cells of a table's row with the names of their columns: who reads one row need not count bars. Empty where
 * the sentence at a place is no row, or nothing names its columns.
 */
export function cellsNamed(
  article: Pick<Article, "text">,
  sentences: readonly Sentence[],
  index: number,
): readonly NamedCell[] {
  const row = sentences[index];
  if (row?.role !== "row") return [];
  let at = index;
  while (sentences[at]?.role === "row") at -= 1;
  const columns = sentences[at];
  if (columns?.role !== "columns") return [];
  const names = cellTexts(article, columns);
  return cellTexts(article, row).flatMap((cell, place) =>
    cell === "" ? [] : [{ column: names[place] ?? "", cell }],
  );
}

function cellTexts({ text }: Pick<Article, "text">, { start, end }: Sentence): string[] {
  return cellsOf({ text: text.slice(start, end), start }).map((cell) => text.slice(cell.start, cell.end));
}

/** Gives named cells on one line: "Sword: Sunbreaker · Damage: 61". */
export function cellsInWords(cells: readonly NamedCell[]): string {
  return cells.map(({ column, cell }) => (column === "" ? cell : `${column}: ${cell}`)).join(" · ");
}
