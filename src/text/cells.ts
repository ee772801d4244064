import type { AnalysedSentence, Span } from "../domain.ts";
import { trimSpan } from "./spans.ts";

/**
 * Gives the cells of a table's row, or of the names of its columns, in order, each without the spaces around it. Bars
 * part them; where the line has none, tabs do, and where it has none of these, two spaces or more.
 */
export function cellsOf({ text, start }: Pick<AnalysedSentence, "text" | "start">): Span[] {
  const part = PARTS.find((one) => text.search(one) >= 0) ?? PARTS[0]!;
  const cells: Span[] = [];
  let from = 0;
  for (const { index, 0: parting } of [...text.matchAll(part), { index: text.length, 0: "" }]) {
    const cell = trimSpan(text, { start: from, end: index });
    cells.push({ start: start + cell.start, end: start + cell.end });
    from = index + parting.length;
  }
  return cells;
}

const PARTS: readonly RegExp[] = [/(?<!\\)\|/gu, /\t/gu, / {2,}/gu];
