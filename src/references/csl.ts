import { dateOf } from "./dates.ts";
import { authorsOf } from "./names.ts";
import type { Referenced } from "./types.ts";

/** Gives an article as an item of CSL-JSON (https://docs.citationstyles.org, csl-data schema 1.0.2). */
export function cslJson(article: Referenced): object {
  const { id, title, source, url } = article;
  const authors = authorsOf(article.author).map((one) =>
    one.kind === "person"
      ? { family: one.family, given: one.given, ...(one.suffix === undefined ? {} : { suffix: one.suffix }) }
      : { literal: one.name },
  );
  const date = dateOf(article.published);
  const parts = date === null ? [] : [date.year, date.month, date.day].filter((part) => part !== undefined);
  return {
    id,
    type: "article-newspaper",
    title: title ?? id,
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(source === null ? {} : { "container-title": source }),
    ...(parts.length === 0 ? {} : { issued: { "date-parts": [parts] } }),
    ...(url === null ? {} : { URL: url }),
  };
}
