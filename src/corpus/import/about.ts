import { MAX_TEXT_CHARS, readArticle } from "../../articles/article.ts";
import { dayFrom } from "../../articles/day.ts";

/** What a file says of itself. */
export interface Said {
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
  /** When it was made. */
  readonly made: string | null;
}

/**
 * Gives what is known of a document: what its file says of itself where that is worth anything, else what its
 * first page says, which is named under `inferred`. `heads` are running heads and feet that were left out.
 */
export function aboutDocument(
  said: Said,
  read: { readonly text: string; readonly heads: readonly string[]; readonly title?: string | null },
): Record<string, unknown> {
  const lines = read.text.slice(0, 10_000).split("\n\n").slice(0, 6);
  const known: Record<string, unknown> = {
    title: statedTitle(said.title, read.text),
    author: stated(said.author),
  };
  if (said.language !== null && LANGUAGE.test(said.language)) known["language"] = said.language;
  // Who wrote what is longer stands at its beginning.
  const content = read.text.slice(0, MAX_TEXT_CHARS);
  const page = readArticle({ id: "document", content, format: "markdown" });
  const inferred: Record<string, unknown> = {
    title: read.title ?? /^#{1,2} (.{1,300})$/m.exec(lines.join("\n"))?.[1] ?? null,
    author: page.author ?? bylineOf(lines),
    // The day that a file was made is the next best thing where its pages name none.
    published: page.published ?? dayOnPage([...lines, ...read.heads.slice(0, 4)]) ?? dayFrom(said.made ?? ""),
  };
  const found = Object.keys(inferred).filter(
    (key) => inferred[key] !== null && (known[key] ?? null) === null,
  );
  return { ...known, ...Object.fromEntries(found.map((key) => [key, inferred[key]])), inferred: found };
}

function stated(value: string | null): string | null {
  const text = (value ?? "").replace(/[\p{Cc}\s]+/gu, " ").trim();
  return text === "" || text.length > 300 || NOBODY.test(text) ? null : text;
}

/** Many titles are the name of a file, or of the template that it was begun with: a real one stands in the text. */
function statedTitle(value: string | null, text: string): string | null {
  const title = stated(value)?.replace(/^Microsoft Word - /, "") ?? null;
  if (title === null || /\.\w{2,5}$/.test(title) || !title.includes(" ")) return null;
  const letters = (some: string) => some.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return letters(text.slice(0, 5_000)).includes(letters(title)) ? title : null;
}

/** A date in a short line of the beginning, or in the running heads. */
function dayOnPage(lines: readonly string[]): string | null {
  const days = lines.filter((line) => line.length <= SHORT_LINE).map((line) => dayFrom(line));
  return days.find((day) => day !== null && day.length === 10) ?? null;
}

function bylineOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const name = line.length <= SHORT_LINE ? BYLINE.exec(line)?.[1] : undefined;
    if (name !== undefined) return name.trim();
  }
  return null;
}

const BYLINE =
  /^[Bb][Yy] (\p{Lu}[\p{L}.’'-]*(?: (?:(?:de|van|von|al|bin|and) )?\p{Lu}[\p{L}.’'-]*){1,5})(?:,| \||$)/u;
const SHORT_LINE = 120;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const NOBODY =
  /^(?:unknown|untitled|anonymous|user|admin|administrator|author|owner|root|default|python-docx|microsoft.*|none|[^\p{L}\p{N}]*)$/iu;
