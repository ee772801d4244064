import { dayFrom } from "./day.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What site builders, notebooks, exports and news interfaces call the fields of an article. */
export const FIELD_NAMES: Readonly<Record<string, readonly string[]>> = {
  title: ["headline", "name"],
  author: ["authors", "byline", "by", "creator", "writer"],
  source: ["publisher", "outlet", "publication", "site", "site_name", "newspaper", "domain", "sitename"],
  published: [
    "date",
    "published_at",
    "publishedat",
    "publication_date",
    "publish_date",
    "publishdate",
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

/**
 * Gives what a record has of some fields under the names that articles use, whatever its source calls them: the
 * field's own name wins, then the first of the others. Several authors become one text, and a day in any form that is
 * read alike everywhere becomes an ISO one.
 */
export function underOurNames(
  record: Fields,
  names: Readonly<Record<string, readonly string[]>>,
): Record<string, unknown> {
  const given = new Map<string, unknown>();
  for (const [key, value] of Object.entries(record)) {
    const lower = key
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_");
    if (value !== null && value !== "" && !given.has(lower)) given.set(lower, value);
  }
  const found: Record<string, unknown> = {};
  for (const [name, others] of Object.entries(names)) {
    const other = [name.toLowerCase(), ...others].find((one) => given.has(one));
    if (other !== undefined) found[name] = given.get(other);
  }
  return { ...found, ...day(found["published"]), ...people(found["author"]) };
}

function day(written: unknown): Record<string, unknown> {
  const found = typeof written === "string" ? dayFrom(written) : null;
  return found === null ? {} : { published: found };
}

function people(names: unknown): Record<string, unknown> {
  if (!Array.isArray(names)) return {};
  return { author: names.filter((name) => typeof name === "string").join(", ") };
}
