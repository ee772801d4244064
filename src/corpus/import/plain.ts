import { plainStretches } from "../../articles/plain.ts";
import { cellsOf } from "../../text/cells.ts";
import { tableRow, tableRule } from "./table-lines.ts";

/**
 * Gives plain text as Markdown: its paragraphs with a blank line between them, in their own letters, its tables as tables.
 *
 * Hard-wrapped lines stay as they are wrapped. A line that Markdown would hide (a fence, a comment, a link's
 * definition) gets a backslash before it; lists, quotes and headings read alike in both.
 */
export function plainToMarkdown(text: string): string {
  const unified = text.replace(/\r\n?/g, "\n");
  return plainStretches(unified)
    .map(({ start, end, role }, at) => {
      const told = unified.slice(start, end);
      const before = at === 0 ? "" : role === "row" ? "\n" : "\n\n";
      if (role === "row" || role === "columns") return before + tableLine(told, role === "columns");
      return before + told.split("\n").map(shownLine).join("\n");
    })
    .join("");
}

function tableLine(line: string, areColumns: boolean): string {
  const cells = cellsOf({ text: line, start: 0 }).map(({ start, end }) => line.slice(start, end));
  const row = tableRow(cells);
  return areColumns ? `${row}\n${tableRule(cells.length)}` : row;
}

/** Gives a line of text as Markdown shows it: with a backslash where Markdown would hide it. */
export function shownLine(line: string): string {
  return HIDDEN.test(line) ? line.replace(/\S/, "\\$&") : line;
}

const HIDDEN = /^\s*(?:`{3,}|~{3,}|<!--|<\/?[a-zA-Z]|\[[^\]^][^\]]*\]:\s|(?=.*\|)\|?[ \t]*:?-+:?[ \t]*\|)/;
