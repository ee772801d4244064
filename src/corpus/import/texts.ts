import { splitFrontMatter } from "../../articles/frontmatter.ts";
import { type Draft } from "./draft.ts";
import { plainToMarkdown } from "./plain.ts";

/** Gives the draft of a Markdown file: its text as it is, and what its front matter says. */
export function parseMarkdown(content: string): Draft {
  const { stated, text } = splitFrontMatter(content);
  return { stated, text: text.trim(), key: null, page: null, isExcerpt: false };
}

/** Gives the draft of a plain text file, with front matter or without. */
export function parseText(content: string): Draft {
  const { stated, text } = splitFrontMatter(content);
  return { stated, text: plainToMarkdown(text), key: null, page: null, isExcerpt: false };
}
