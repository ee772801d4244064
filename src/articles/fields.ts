import type { ArticleStatus, Metadata, Stated } from "../domain.ts";
import { FULL_DATE, calendarDate, dayOf } from "./day.ts";
import { FIELD_NAMES, underOurNames } from "./field-names.ts";
import { RefusedArticle } from "./refused.ts";

/** A metadata value longer than this is a mistake (a whole text under the wrong key), and would fill a reply. */
const MAX_FIELD_CHARS = 1000;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Gives the stated fields of a parsed record, checked; keys that are not known are ignored. What other tools call a
 * field by another name (`date`, `link`, `authors`) counts where the field itself is not given and the value is one.
 *
 * Throws a {@link RefusedArticle} that names the key where a value has the wrong type or form.
 */
export function readFields(given: Fields): Stated {
  const record = mayNameOtherwise(given) ? { ...given, ...otherwiseNamed(given) } : given;
  const corrected = text(record, "corrected");
  return {
    title: text(record, "title"),
    source: text(record, "source"),
    author: text(record, "author"),
    published: date(record, "published"),
    url: address(record, "url"),
    license: text(record, "license"),
    language: language(record, "language"),
    basedOn: text(record, "basedOn"),
    status: status(record, corrected),
    corrected,
    supersedes: names(record, "supersedes"),
    quoteMaxChars: quoteMaxChars(record),
    sample: sample(record),
    inferred: inferred(record),
  };
}

/** A key of another tool's is its own affair: a value that is none of ours is passed over, where ours would be refused. */
function otherwiseNamed(given: Fields): Fields {
  const found = Object.entries(underOurNames(given, FIELD_NAMES));
  const isStated = ([key, value]: [string, unknown]) =>
    Array.isArray(given[key]) ? typeof value === "string" : given[key] === undefined && isFit(key, value);
  return Object.fromEntries(found.filter(isStated));
}

/** Tells whether another of our fields may be given under a key: most records name all as we do. */
function mayNameOtherwise(given: Fields): boolean {
  for (const key in given) if (!OURS.has(key) || Array.isArray(given[key])) return true;
  return false;
}

const OURS: ReadonlySet<string> = new Set([...Object.keys(FIELD_NAMES), "id", "text"]);

function isFit(key: string, value: unknown): boolean {
  const read = key === "published" ? date : key === "url" ? address : key === "language" ? language : text;
  try {
    return read({ [key]: value }, key) !== null;
  } catch {
    return false;
  }
}

function text(record: Fields, key: string): string | null {
  const value = record[key];
  if (value === undefined || value === null) return null;
  if (typeof value === "number") {
    throw new RefusedArticle(`has a number as its "${key}"; put the value in quotes`);
  }
  if (typeof value !== "string") throw wrong(key, value, "a text");
  if (value.length > MAX_FIELD_CHARS) {
    throw new RefusedArticle(
      `has a "${key}" of ${value.length} characters; at most ${MAX_FIELD_CHARS} are read`,
    );
  }
  const trimmed = value.trim();
  return trimmed === "" ? null : trimmed;
}

/** One name, or a list of them. */
function names(record: Fields, key: string): readonly string[] {
  const value = record[key];
  if (value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length > MAX_NAMES) {
    throw new RefusedArticle(`has ${list.length} names under "${key}"; at most ${MAX_NAMES} are read`);
  }
  return list.flatMap((one) => text({ [key]: one }, key) ?? []);
}

/** A correction replaces an article or two. */
const MAX_NAMES = 50;

function date(record: Fields, key: string): string | null {
  const value = record[key];
  // YAML reads a year alone as a number.
  const written = typeof value === "number" ? String(value) : text(record, key);
  if (written === null) return null;
  const day = calendarDate(written) ?? (WRITTEN_OUT.test(written) ? dayOf(written) : null);
  if (day === null) throw wrong(key, value, "a date of the calendar: 2025, 2025-08 or 2025-08-19");
  return day;
}

const WRITTEN_OUT = new RegExp(`^${FULL_DATE}$`, "i");

function address(record: Fields, key: string): string | null {
  const written = text(record, key);
  if (written === null) return null;
  const scheme = URL.canParse(written) ? new URL(written).protocol : "";
  if (scheme !== "http:" && scheme !== "https:") throw wrong(key, written, "an http or https address");
  return written;
}

function language(record: Fields, key: string): string | null {
  const written = text(record, key);
  if (written === null) return null;
  if (!/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(written))
    throw wrong(key, written, 'a language tag such as "en"');
  return written;
}

function status(record: Fields, corrected: string | null): ArticleStatus {
  const written = text(record, "status");
  if (written === null) return corrected === null ? "current" : "corrected";
  if (written === "current" || written === "corrected" || written === "retracted") return written;
  throw wrong("status", written, '"current", "corrected" or "retracted"');
}

function quoteMaxChars(record: Fields): number | null {
  const value = record["quoteMaxChars"];
  if (value === undefined || value === null) return null;
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  throw wrong("quoteMaxChars", value, "a whole number above 0");
}

function sample(record: Fields): boolean {
  const value = record["sample"];
  if (value === undefined || value === null) return false;
  if (typeof value === "boolean") return value;
  throw wrong("sample", value, "true or false");
}

function inferred(record: Fields): (keyof Metadata)[] {
  const value = record["inferred"];
  if (!Array.isArray(value)) return [];
  return METADATA.filter((field) => value.includes(field) && record[field] != null);
}

/** The fields of what an article says about itself, in the order in which they are written. */
export const METADATA = [
  "title",
  "source",
  "author",
  "published",
  "url",
  "license",
  "language",
  "basedOn",
] as const;

function wrong(key: string, value: unknown, wanted: string): RefusedArticle {
  const shown = JSON.stringify(value) ?? typeof value;
  const cut = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  return new RefusedArticle(`has ${cut} as its "${key}"; write ${wanted}`);
}
