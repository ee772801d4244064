import type { Block } from "./blocks.ts";
import { shownLine } from "../plain.ts";

/** Gives blocks as Markdown: headings, items and quotes marked; links, emphasis and pictures as plain text. */
export function toMarkdown(blocks: readonly Block[]): string {
  let text = "";
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    text += before === undefined ? "" : before.kind === "item" && block.kind === "item" ? "\n" : "\n\n";
    text += written(block);
  });
  return text;
}

function written({ kind, text, level, number }: Block): string {
  const flat = text.replace(/\s+/g, " ");
  if (kind === "heading") return `${"#".repeat(Math.min(6, Math.max(2, level)))} ${flat}`;
  if (kind === "item")
    return `${"  ".repeat(Math.max(0, level - 1))}${number === null ? "-" : `${number}.`} ${flat}`;
  const lines = text.split("\n").map(shownLine);
  // A line break that a page shows ends a line; one before a small letter is a mere wrap.
  const body = lines.map((line, at) =>
    /^[\p{Lu}\p{N}“"'‘«*•–—-]/u.test(lines[at + 1] ?? "") ? `${line}  ` : line,
  );
  return kind === "quote" ? body.map((line) => `> ${line}`).join("\n") : body.join("\n");
}
