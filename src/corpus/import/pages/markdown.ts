import type { Block } from "./blocks.ts";
import type { DomElement } from "./dom.ts";
import { plainToMarkdown, shownLine } from "../plain.ts";
import { tableRow, tableRule } from "../table-lines.ts";

/** Gives blocks as Markdown: headings, items, quotes and tables marked; links, emphasis and pictures as plain text. */
export function toMarkdown(blocks: readonly Block[]): string {
  let text = "";
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    const before = blocks[at - 1];
    if (before !== undefined) text += isOneList(before, block) ? "\n" : "\n\n";
    const cells = block.kind === "cell" ? tableFrom(blocks, at) : [block];
    text += block.kind === "cell" ? table(cells) : written(block);
    at += cells.length - 1;
  }
  return text;
}

function isOneList(before: Block, block: Block): boolean {
  return (
    before.kind === "item" && block.kind === "item" && (before.number === null) === (block.number === null)
  );
}

/** Gives the cells of one table, from its first on. */
function tableFrom(blocks: readonly Block[], first: number): Block[] {
  const whole = blocks[first]!.element.closest("table");
  let end = first + 1;
  while (blocks[end]?.kind === "cell" && blocks[end]!.element.closest("table") === whole) end += 1;
  return blocks.slice(first, end);
}

/** Gives the rows of a table as the page has them: an empty cell keeps its place, a cell of several blocks is one. */
function table(cells: readonly Block[]): string {
  const texts = new Map<DomElement | null, string>();
  for (const { element, text } of cells) {
    const cell = element.closest("td,th");
    const before = texts.get(cell);
    texts.set(cell, before === undefined ? text : `${before} ${text}`);
  }
  const rows = [...new Set(cells.map(({ element }) => element.closest("tr")))].map((row) =>
    Array.from(row?.children ?? [], (cell) => texts.get(cell) ?? ""),
  );
  const lines = rows.map(tableRow);
  // A table may have more rows than a call takes arguments.
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return [lines[0], tableRule(columns), ...lines.slice(1)].join("\n");
}

function written({ kind, text, level, number }: Block): string {
  const flat = text.replace(/\s+/g, " ");
  if (kind === "heading") return `${"#".repeat(Math.min(6, Math.max(2, level)))} ${flat}`;
  if (kind === "item")
    return `${"  ".repeat(Math.max(0, level - 1))}${number === null ? "-" : `${number}.`} ${flat}`;
  if (kind === "code") return plainToMarkdown(text);
  const lines = text.split("\n").map(shownLine);
  // A line break that a page shows ends a line; one before a small letter is a mere wrap.
  const body = lines.map((line, at) =>
    /^[\p{Lu}\p{N}“"'‘«*•–—-]/u.test(lines[at + 1] ?? "") ? `${line}  ` : line,
  );
  return kind === "quote" ? body.map((line) => `> ${line}`).join("\n") : body.join("\n");
}
