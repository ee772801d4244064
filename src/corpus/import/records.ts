import { RefusedArticle } from "../../articles/refused.ts";
import { FIELD_NAMES, underOurNames } from "../../articles/field-names.ts";
import { type Draft, draftOf } from "./draft.ts";
import { plainToMarkdown } from "./plain.ts";

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

/** Tells whether one of these columns holds the text of an article. */
export function haveText(columns: readonly string[]): boolean {
  const record = Object.fromEntries(columns.map((column) => [column, column]));
  return named(record)["text"] !== undefined;
}

/** Gives the record under the names that articles use, whatever its source calls them. */
function named(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...record, ...underOurNames(record, NAMES), ...status(record["status"]) };
}

/** A "status" of "publish" or 200 is the source's own affair. */
function status(value: unknown): Record<string, unknown> {
  return value === "corrected" || value === "retracted" ? {} : { status: null };
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
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
  ...FIELD_NAMES,
};
