import { hash } from "node:crypto";
import type { Article, Metadata, Span, Stated } from "../domain.ts";
import { METADATA, readFields } from "./fields.ts";
import type { Finding } from "./finding.ts";
import { splitFrontMatter } from "./frontmatter.ts";
import { folded } from "./headline.ts";
import { label } from "./label.ts";
import { markdownStretches } from "./markdown.ts";
import { plainStretches } from "./plain.ts";
import { RefusedArticle } from "./refused.ts";
import { utf8Of } from "../text/units.ts";

/** A stored file, decoded. */
export interface RawArticle {
  readonly id: string;
  readonly content: string;
  readonly format: "text" | "markdown";
  readonly collection?: string | null;
}

/** About 150,000 words, a long novel: what is longer is a dump, and would crowd out all other articles. */
export const MAX_TEXT_CHARS = 1_000_000;

/** An id is typed, shown and autocompleted; Discord shows 100 characters of it. */
const MAX_ID_CHARS = 200;

/** Gives the article of a stored file. Throws a {@link RefusedArticle} where it is none. */
export function readArticle(raw: RawArticle): Article {
  const { stated, text } = splitFrontMatter(raw.content);
  return build(raw, stated, text);
}

/**
 * Gives the article of a parsed JSON line: `id`, `text`, and optionally `title`, `source`, `author`,
 * `published`, `url` and the other fields of front matter. Throws a {@link RefusedArticle} where it is none.
 */
export function readRecord(value: unknown, collection: string | null = null): Article {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RefusedArticle('is not an object; write {"id": "…", "title": "…", "text": "…"}');
  }
  const record: Record<string, unknown> = { ...value };
  const { text } = record;
  // A number is an id as good as any, and many exports have one.
  const id = typeof record["id"] === "number" ? String(record["id"]) : record["id"];
  if (typeof id !== "string")
    throw new RefusedArticle(
      'has no "id" that is a text; give it one, or import the file from another folder',
    );
  if (typeof text !== "string") throw new RefusedArticle('has no "text" that is a text; give it one');
  return build({ id, content: text, format: "text", collection }, readFields(record), text);
}

function build(raw: RawArticle, stated: Stated, text: string): Article {
  checkId(raw.id);
  checkText(text);
  const stretches = raw.format === "markdown" ? markdownStretches(text) : plainStretches(text);
  const { blocks, findings } = label(text, stretches, stated.title);
  const { known, fieldSpans } =
    findings.length === 0 ? { known: stated, fieldSpans: {} } : filled(stated, findings);
  const { title, source, author, published, url, license, language, basedOn, inferred } = known;
  const { status, corrected, supersedes, quoteMaxChars, sample } = stated;
  // Written out: spreading takes twenty times as long.
  return {
    title,
    source,
    author,
    published,
    url,
    license,
    language,
    basedOn,
    status,
    corrected,
    supersedes,
    quoteMaxChars,
    sample,
    inferred,
    fieldSpans,
    id: raw.id,
    text,
    blocks,
    version: hash("sha256", utf8Of(text)),
    collection: raw.collection ?? null,
  };
}

/**
 * Fills what is not stated with what the text states, and says where each value stands.
 *
 * Of two dates the first is taken (findings come best first); two authors are a list of books or a page of
 * several reports, and nobody is named.
 */
function filled(
  stated: Stated,
  findings: readonly Finding[],
): { readonly known: Metadata & Pick<Article, "inferred">; readonly fieldSpans: Article["fieldSpans"] } {
  const inferred: (keyof Metadata)[] = [...stated.inferred];
  const values: Partial<Record<keyof Metadata, string>> = {};
  const fieldSpans: Partial<Record<keyof Metadata, Span>> = {};
  for (const field of METADATA) {
    const value = stated[field];
    const found = findings.filter(
      (one) => one.field === field && (value === null || folded(one.value) === folded(value)),
    );
    const [first] = found;
    const differ =
      field === "author" && found.some((one) => folded(one.value) !== folded(first?.value ?? ""));
    if (first === undefined || differ) continue;
    fieldSpans[field] = { start: first.start, end: first.end };
    if (value !== null) continue;
    inferred.push(field);
    values[field] = first.value;
  }
  return { known: { ...stated, ...values, inferred }, fieldSpans };
}

function checkId(id: string): void {
  if (id.trim() === "") throw new RefusedArticle("has an empty id; name it");
  if (id.length > MAX_ID_CHARS)
    throw new RefusedArticle(
      `has an id of ${id.length} characters; at most ${MAX_ID_CHARS} are read, shorten it`,
    );
  if (/[\p{Cc}\p{Cs}]/u.test(id))
    throw new RefusedArticle("has an id with a line break, a tab or the like in it; rename it");
}

function checkText(text: string): void {
  if (text.trim() === "") throw new RefusedArticle("is empty");
  if (text.length > MAX_TEXT_CHARS) {
    throw new RefusedArticle(
      `has ${text.length} characters; at most ${MAX_TEXT_CHARS} are read, split it into several articles`,
    );
  }
  // In its bytes, which are made once: in a string of several alphabets it is looked for unit by unit.
  if (utf8Of(text).includes(NUL)) throw new RefusedArticle("is not a text (it holds NUL characters)");
}

const NUL = 0;
