import { RefusedArticle } from "../../articles/refused.ts";
import { dayFrom } from "./dates.ts";
import { type Draft, draftOf } from "./draft.ts";
import { plainToMarkdown } from "./plain.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Gives the draft of a parsed line of JSON. Throws a {@link RefusedArticle} where it is no article. */
export function draftOfRecord(value: unknown): Draft {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RefusedArticle('is not an object; write {"title": "…", "text": "…"}');
  }
  const record = named({ ...value });
  const { text, id } = record;
  if (typeof text !== "string") throw new RefusedArticle('has no "text" that is a text; give it one');
  const { title } = record;
  const name = [id, title].find((one) => typeof one === "string" || typeof one === "number");
  const key = String(name ?? text.slice(0, 60));
  return draftOf(record, plainToMarkdown(text), { key });
}

/** Gives the record under the names that articles use, whatever its source calls them; the first name wins. */
function named(record: Fields): Record<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(record)) {
    const lower = key
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_");
    if (value !== null && value !== "" && !found.has(lower)) found.set(lower, value);
  }
  const named: Record<string, unknown> = { ...record };
  for (const [name, aliases] of Object.entries(ALIASES)) {
    const alias = [name.toLowerCase(), ...aliases].find((one) => found.has(one));
    if (alias !== undefined) named[name] = found.get(alias);
  }
  return { ...named, ...day(named["published"]), ...people(named["author"]), ...status(named["status"]) };
}

/** A "status" of "publish" or 200 is the source's own affair. */
function status(value: unknown): Record<string, unknown> {
  return value === "corrected" || value === "retracted" ? {} : { status: null };
}

function day(written: unknown): Record<string, unknown> {
  const found = typeof written === "string" ? dayFrom(written) : null;
  return found === null ? {} : { published: found };
}

function people(names: unknown): Record<string, unknown> {
  if (!Array.isArray(names)) return {};
  return { author: names.filter((name) => typeof name === "string").join(", ") };
}

/** What exports, news interfaces and tables call the fields. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  id: ["guid", "article_id", "uuid"],
  text: [
    "content",
    "body",
    "article",
    "maintext",
    "article_text",
    "full_text",
    "articlebody",
    "content_text",
  ],
  title: ["headline", "name"],
  author: ["authors", "byline", "by", "creator", "writer"],
  source: ["publisher", "outlet", "publication", "site", "site_name", "newspaper", "domain", "sitename"],
  published: [
    "date",
    "published_at",
    "publishedat",
    "publication_date",
    "publish_date",
    "date_published",
    "datepublished",
    "pubdate",
    "date_publish",
    "created_at",
    "timestamp",
  ],
  url: ["link", "address", "canonical_url", "permalink", "href", "source_url"],
  language: ["lang"],
  license: ["licence"],
};
