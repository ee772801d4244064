import { plainStretches } from "../../articles/plain.ts";

/**
 * Gives plain text as Markdown: its paragraphs with a blank line between them, in their own letters.
 *
 * Hard-wrapped lines stay as they are wrapped. A line that Markdown would hide (a fence, a comment, a link's
 * definition) gets a backslash before it; lists, quotes and headings read alike in both.
 */
export function plainToMarkdown(text: string): string {
  const unified = text.replace(/\r\n?/g, "\n");
  return plainStretches(unified)
    .map(({ start, end }) => unified.slice(start, end).split("\n").map(shownLine).join("\n"))
    .join("\n\n");
}

/** Gives a line of text as Markdown shows it: with a backslash where Markdown would hide it. */
export function shownLine(line: string): string {
  return HIDDEN.test(line) ? line.replace(/\S/, "\\$&") : line;
}

const HIDDEN = /^\s*(?:`{3,}|~{3,}|<!--|<\/?[a-zA-Z]|\[[^\]^][^\]]*\]:\s|(?=.*\|)\|?[ \t]*:?-+:?[ \t]*\|)/;
