import { parseDocument } from "yaml";
import { openingOf } from "../../articles/frontmatter.ts";

/** What tells a stored article from others, and its text, read without the rest of its front matter. */
export interface StoredHead {
  readonly url: string | null;
  readonly origin: string | null;
  readonly published: string | null;
  readonly text: string;
}

/**
 * Reads the head of a stored file. Front matter as import writes it is read line by line, a hundredth of the
 * time that YAML takes; what people wrote otherwise is read as YAML.
 */
export function headOf(content: string): StoredHead {
  const match = openingOf(content) === null ? null : FRONT_MATTER.exec(content);
  if (match === null) return { url: null, origin: null, published: null, text: content };
  const [whole, lines = ""] = match;
  const values = readLines(lines) ?? readYaml(lines);
  const text = (key: string) => (typeof values[key] === "string" ? values[key] : null);
  return {
    url: text("url"),
    origin: text("origin"),
    published: text("published"),
    text: content.slice(whole.length),
  };
}

function readLines(lines: string): Record<string, unknown> | null {
  const values: Record<string, unknown> = {};
  for (const line of lines.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const match = /^(\w+): (?:(".*")|([\p{L}\p{N}[][^"'#]*))$/u.exec(line);
    const [, key, quoted, plain] = match ?? [];
    if (key === undefined) return null;
    try {
      values[key] = quoted === undefined ? plain : JSON.parse(quoted);
    } catch {
      return null;
    }
  }
  return values;
}

function readYaml(lines: string): Record<string, unknown> {
  try {
    return Object(parseDocument(lines, { schema: "core", logLevel: "silent" }).toJS({ maxAliasCount: 10 }));
  } catch {
    return {};
  }
}

/** At the beginning alone: rules may stand between the paragraphs of a text. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,16384}?)(?<=\n)---[ \t]*(?:\r?\n|$)/;
