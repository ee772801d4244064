import { dateOf } from "./dates.ts";
import { authorsOf } from "./names.ts";
import type { Referenced } from "./types.ts";

/** Gives an article as a BibTeX entry: `@misc`, which every style knows; what is not known is left out. */
export function bibtex(article: Referenced, key: string): string {
  const { title, id, source, url } = article;
  const authors = authorsOf(article.author).map((one) =>
    // Braces keep an organisation's name whole.
    one.kind === "person"
      ? [one.family, ...(one.suffix === undefined ? [] : [one.suffix]), one.given].map(escape).join(", ")
      : `{${escape(one.name)}}`,
  );
  const date = dateOf(article.published);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", authors.length === 0 ? undefined : authors.join(" and ")],
    // Braces keep the capitals, which styles would lower.
    ["title", `{${escape(title ?? id)}}`],
    ["howpublished", source === null ? undefined : escape(source)],
    ["year", date === null ? undefined : String(date.year)],
    ["month", date?.month === undefined ? undefined : MONTHS[date.month - 1]],
    ["day", date?.day === undefined ? undefined : String(date.day)],
    ["url", url === null ? undefined : url.replaceAll(/[{}\\]/gu, encodeURIComponent)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${name === "month" ? value : `{${value}}`},`],
  );
  return [`@misc{${key},`, ...lines, "}"].join("\n");
}

/**
 * Gives an entry's key: author, year and the article's id, in letters that BibTeX takes. Ids are unique, and a
 * sum of the id keeps apart those that differ in other letters alone.
 */
export function bibtexKey({ id, author, published }: Referenced): string {
  const [first] = authorsOf(author);
  const name = first === undefined ? "" : first.kind === "person" ? first.family : first.name;
  const plain = (text: string) =>
    text
      .normalize("NFKD")
      .replaceAll(/[^A-Za-z0-9]+/gu, "-")
      .replaceAll(/^-|-$/gu, "");
  const parts = [
    plain(name).toLowerCase().slice(0, NAME_CHARS),
    published?.slice(0, 4) ?? "",
    plain(id).slice(0, ID_CHARS),
  ];
  const isWhole = plain(id) === id && id.length <= ID_CHARS;
  return [...parts, ...(isWhole ? [] : [sumOf(id)])].filter((part) => part !== "").join("-");
}

function sumOf(text: string): string {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return (hash >>> 0).toString(36);
}

function escape(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replaceAll(/[\\{}$&#%_~^]/gu, (one) => ESCAPED[one] ?? one);
}

const ESCAPED: Readonly<Record<string, string>> = {
  "\\": String.raw`\textbackslash{}`,
  "{": String.raw`\{`,
  "}": String.raw`\}`,
  $: String.raw`\$`,
  "&": String.raw`\&`,
  "#": String.raw`\#`,
  "%": String.raw`\%`,
  _: String.raw`\_`,
  "~": String.raw`\textasciitilde{}`,
  "^": String.raw`\textasciicircum{}`,
};

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const NAME_CHARS = 20;
const ID_CHARS = 40;
