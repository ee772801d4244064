import type { Reference, ReferenceStyle } from "../domain.ts";
import { bibtexKey, bibtex } from "./bibtex.ts";
import { cslJson } from "./csl.ts";
import { dateOf, longDate, monthDay, shortDate } from "./dates.ts";
import { authorsOf, initialsOf, invertedName, plainName } from "./names.ts";
import type { Referenced } from "./types.ts";

/** The styles, by the names that people give. */
export const STYLES = [
  "apa",
  "mla",
  "chicago",
  "bibtex",
  "csl-json",
] as const satisfies readonly ReferenceStyle[];

/** Gives one article's reference in a style: plain text, of which BibTeX and CSL-JSON are read by programs. */
export function referenceOf(article: Referenced, style: ReferenceStyle): Reference {
  return { style, text: FORMATS[style](article) };
}

/** Gives one article's reference in each style. */
export function referencesOf(article: Referenced): Reference[] {
  return STYLES.map((style) => referenceOf(article, style));
}

/** Gives the references of several articles as one text: a line, an entry or an item each. */
export function bibliography(articles: readonly Referenced[], style: ReferenceStyle): string {
  if (style === "csl-json") return JSON.stringify(articles.map(cslJson), null, 2);
  return articles.map((article) => referenceOf(article, style).text).join(style === "bibtex" ? "\n\n" : "\n");
}

/** The styles as people name them. */
export const STYLE_NAMES: Readonly<Record<ReferenceStyle, string>> = {
  apa: "APA",
  mla: "MLA",
  chicago: "Chicago",
  bibtex: "BibTeX",
  "csl-json": "CSL-JSON",
};

const FORMATS: Readonly<Record<ReferenceStyle, (article: Referenced) => string>> = {
  apa,
  mla,
  chicago,
  bibtex: (article) => bibtex(article, bibtexKey(article)),
  "csl-json": (article) => JSON.stringify([cslJson(article)], null, 2),
};

/** APA, 7th edition, 9.7-9.15, 10.1 (16): Author. (Year, Month Day). Title. Outlet. Address */
function apa(article: Referenced): string {
  const authors = authorsOf(article.author).map((one) =>
    one.kind === "person" ? invertedName({ ...one, given: initialsOf(one.given) }) : one.name,
  );
  const date = dateOf(article.published);
  const when = date === null ? "n.d." : [String(date.year), monthDay(date)].filter(Boolean).join(", ");
  const title = titleOf(article);
  // Without an author the title takes its place (9.12).
  const opening =
    authors.length === 0
      ? [ended(title), `(${when}).`]
      : [ended(joined(authors, "&")), `(${when}).`, ended(title)];
  return line([...opening, ...outletUnlessAuthor(article).map(ended), ...address(article)]);
}

/** MLA, 9th edition, 5.1-5.99: Author. "Title." Outlet, Day Month Year, address. */
function mla(article: Referenced): string {
  const authors = authorsOf(article.author);
  const [first, second] = authors;
  const who =
    first === undefined
      ? []
      : authors.length > 2
        ? [`${invertedName(first)}, et al.`]
        : [
            ended(
              second === undefined ? invertedName(first) : `${invertedName(first)}, and ${plainName(second)}`,
            ),
          ];
  const date = dateOf(article.published);
  // An undated page is cited without a date; the outlet that is its own author is named once (5.16).
  const container = [
    ...outletUnlessAuthor(article),
    ...(date === null ? [] : [shortDate(date)]),
    // MLA leaves the protocol out (5.95).
    ...address(article).map((url) => url.replace(/^https?:\/\//u, "")),
  ];
  return line([
    ...who,
    quoted(titleOf(article)),
    ...(container.length === 0 ? [] : [ended(container.join(", "))]),
  ]);
}

/** Chicago, notes and bibliography, 17th (14.191, 14.207) and 18th edition (14.87): Author. "Title." Outlet, Month Day, Year. Address. */
function chicago(article: Referenced): string {
  const authors = authorsOf(article.author);
  const names = authors.map((one, at) => (at === 0 ? invertedName(one) : plainName(one)));
  const date = dateOf(article.published);
  const when = [...outletUnlessAuthor(article), date === null ? "n.d." : longDate(date)].join(", ");
  return line([
    ...(names.length === 0 ? [] : [ended(joined(names, "and"))]),
    quoted(titleOf(article)),
    ended(when),
    ...address(article).map(ended),
  ]);
}

function titleOf({ title, id }: Referenced): string {
  return title ?? id;
}

function address({ url }: Referenced): string[] {
  return url === null ? [] : [url];
}

/** Where the outlet is the author, it is named once. */
function outletUnlessAuthor({ source, author }: Referenced): string[] {
  if (source === null) return [];
  const isAuthor = authorsOf(author).some((one) => plainName(one).toLowerCase() === source.toLowerCase());
  return isAuthor ? [] : [source];
}

/** "A", "A, & B", "A, B, & C": with a comma before the last, as inverted names need. */
function joined(names: readonly string[], and: "&" | "and"): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")}, ${and} ${last}`;
}

/** A title in double quotes has single ones within. */
function quoted(title: string): string {
  const inner = title
    .replaceAll(/[“„]/gu, "‘")
    .replaceAll("”", "’")
    .replaceAll(/"([^"]*)"/gu, "‘$1’");
  return `“${/[.?!]’?$/u.test(inner) ? inner : `${inner}.`}”`;
}

function ended(text: string): string {
  return /[.?!][”’)]?$/u.test(text) ? text : `${text}.`;
}

function line(parts: readonly string[]): string {
  return parts.join(" ").replaceAll(/\s+/gu, " ").trim();
}
