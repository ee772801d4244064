import { splitFrontMatter } from "../../articles/frontmatter.ts";
import type { Draft } from "./draft.ts";

/**
 * Gives the stored file of a draft: front matter that says what is known of it, and its text, whose offsets
 * are the stored article's.
 */
export function storedFile(draft: Draft, origin: string | null): string {
  const lines = fieldsOf(draft, origin).map(([key, value]) => `${key}: ${scalar(value)}`);
  // A text that opens with a rule of its own would be taken for front matter.
  if (lines.length === 0) lines.push("# Nothing is known of it.");
  return `---\n${lines.join("\n")}\n---\n${draft.text}\n`;
}

/** Gives a stored file with an address in its front matter; null where it has one, of whatever kind, already. */
export function withAddress(content: string, url: string): string | null {
  const line = `url: ${scalar(url)}\n`;
  const { text } = splitFrontMatter(content);
  const matter = content.slice(0, content.length - text.length);
  if (matter === "") return `---\n${line}---\n${text}`;
  if (/^["']?url["']?\s*:/m.test(matter)) return null;
  return content.replace(/^---[ \t]*\r?\n/, (opening) => `${opening}${line}`);
}

/** Gives what the front matter says, in its order; what is not known is left out. */
function fieldsOf({ stated }: Draft, origin: string | null): [string, unknown][] {
  const fields = { ...stated, status: stated.status === "current" ? null : stated.status };
  return Object.entries({ ...fields, origin }).filter(([, value]) => !isNothing(value));
}

function isNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

/** Writes a YAML value: plain where it can be read in one way only, else in the quotes of JSON, which YAML reads. */
function scalar(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(item).join(", ")}]`;
  if (typeof value !== "string") return JSON.stringify(value);
  return PLAIN.test(value) && !RESERVED.test(value) ? value : JSON.stringify(value);
}

/** Within brackets a comma ends a plain value. */
function item(value: unknown): string {
  const written = scalar(value);
  return written.includes(",") && !written.startsWith('"') ? JSON.stringify(value) : written;
}

const PLAIN =
  /^(?:\d{4}-\d{2}(?:-\d{2})?|https?:\/\/[\w./%~?=&+;,@-]+|\p{L}[\p{L}\p{N} .’–-]*[\p{L}\p{N}.])$/u;
const RESERVED = /^(?:true|false|yes|no|on|off|null|nan|inf)$/i;
