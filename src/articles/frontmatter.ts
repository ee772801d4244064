import { parseDocument } from "yaml";
import type { Stated } from "../domain.ts";
import { readFields } from "./fields.ts";
import { RefusedArticle } from "./refused.ts";

/** Front matter is a dozen short lines; more than this is something else between two `---`. */
const MAX_FRONT_MATTER_CHARS = 16_384;

/** Aliases have no use here, and are how a small YAML text becomes a huge value. */
const MAX_ALIASES = 10;

/** Some readers run front matter that is marked so. */
const CODE = /^---[ \t]*(js|javascript|json|coffee|cson|toml|ts|typescript)[ \t]*\r?\n/i;

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;
const KEY = /^\s*(?:#|["'{]?[\w-]+["']?\s*:|$)/;

/**
 * Splits a stored text into what its front matter states and the text after it, which offsets count from.
 *
 * Front matter is YAML between two `---` lines, the first of which opens the file. Throws a
 * {@link RefusedArticle} that names the line where it cannot be read.
 */
export function splitFrontMatter(content: string): { stated: Stated; text: string } {
  const code = CODE.exec(content)?.[1];
  if (code !== undefined) {
    throw new RefusedArticle(`has front matter in ${code} ("---${code}"), which is not run; write YAML`);
  }
  const opening = openingOf(content);
  if (opening === null) return { stated: readFields({}), text: content };
  const rest = content.slice(opening);
  const closing = CLOSING.exec(rest);
  if (closing === null) {
    throw new RefusedArticle('has front matter that is never closed; end it with a line of "---"');
  }
  if (closing.index > MAX_FRONT_MATTER_CHARS) {
    throw new RefusedArticle(
      `has front matter of more than ${MAX_FRONT_MATTER_CHARS} characters; shorten it`,
    );
  }
  return {
    stated: readFields(parseRecord(rest.slice(0, closing.index))),
    text: rest.slice(closing.index + closing[0].length),
  };
}

/** Gives how long the line is that opens a text's front matter; null where it has none. A rule may open a text too: front matter begins with a key (or is empty). */
export function openingOf(content: string): number | null {
  const opening = OPENING.exec(content)?.[0].length;
  return opening !== undefined && KEY.test(firstLine(content.slice(opening))) ? opening : null;
}

/** Parses YAML of the core schema: plain values only, no code, no custom types. */
function parseRecord(yaml: string): Record<string, unknown> {
  let value: unknown;
  try {
    const strict = parse(yaml);
    const [error] = strict.errors;
    const document = error === undefined ? strict : parse(withTitlesQuoted(yaml));
    if (error !== undefined && document.errors.length > 0)
      throw unreadable(error.message, (error.linePos?.[0].line ?? 1) + 1);
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (error instanceof RefusedArticle) throw error;
    throw unreadable(error instanceof Error ? error.message : "too deep", 2);
  }
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value)) throw unreadable("it is not a list of keys", 2);
  return { ...value };
}

function parse(yaml: string) {
  return parseDocument(yaml, { schema: "core", prettyErrors: true, logLevel: "silent" });
}

/**
 * Puts quotes around what people write without them, and YAML reads as something else: "title: Fact check: is it so?",
 * "title: “Safe,” says the mayor" with straight quotes. A line that can be read as it is stays so.
 */
function withTitlesQuoted(yaml: string): string {
  return yaml.replace(WORDS, (line, key: string, words: string) =>
    parse(line).errors.length === 0 ? line : `${key} ${JSON.stringify(words.trim())}`,
  );
}

/** A key that opens its line, with words behind it: no alias, block, list or record, but "[Update] New rules". */
const WORDS = /^([\w-]+:)[ \t]+((?![&*!|>{])(?:\[[^[\]\r\n]*\][ \t]*[^\s,#]|[^\s[])[^\r\n]*)/gm;

function unreadable(message: string, line: number): RefusedArticle {
  const what = firstLine(message).replace(/ at line \d+, column \d+:?$/, "");
  return new RefusedArticle(`has front matter that cannot be read, line ${line}: ${what}`);
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? "";
}
