import { dayFrom } from "../dates.ts";
import type { Block } from "./blocks.ts";
import { authorsFrom, isNameOf } from "./authors.ts";
import type { DomDocument } from "./dom.ts";
import type { StatedArticle } from "./jsonld.ts";

/** What is known of a page's article. */
export interface PageFields {
  readonly title: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly source: string | null;
  readonly language: string | null;
  /** The fields that the page does not state: they were read from what it shows, or from its address. */
  readonly inferred: readonly ("title" | "author" | "published" | "source")[];
}

/** What the fields are read from. */
export interface Sources {
  readonly document: DomDocument;
  readonly stated: StatedArticle | null;
  readonly url: string | null;
  /** The page's blocks down to the article's first paragraph or a little further, where bylines stand. */
  readonly head: readonly Block[];
}

/** Gives what a page says of its article: what it states first, then what it shows. */
export function fieldsOf(sources: Sources): PageFields {
  const { document, stated } = sources;
  const meta = metaOf(document);
  const url = canonical(sources, meta);
  const source = first([
    stated?.publisher,
    meta.get("og:site_name"),
    meta.get("application-name"),
    meta.get("publisher"),
    meta.get("dc.publisher"),
    meta.get("cre"),
  ]);
  const shownSource =
    source ??
    sourceFromTitle(document.title, sources) ??
    (url === null ? null : new URL(url).hostname.replace(/^www\./, ""));
  const title = titleOf(sources, meta, shownSource);
  const author = authorOf(sources, meta, shownSource);
  const published = publishedOf(sources, meta, url);
  const inferred = [
    ...(title?.isInferred ? (["title"] as const) : []),
    ...(author?.isInferred ? (["author"] as const) : []),
    ...(published?.isInferred ? (["published"] as const) : []),
    ...(source === null && shownSource !== null ? (["source"] as const) : []),
  ];
  return {
    title: title?.value ?? null,
    author: author?.value ?? null,
    published: published?.value ?? null,
    url,
    source: shownSource,
    language: languageOf(sources, meta),
    inferred,
  };
}

interface Value {
  readonly value: string;
  readonly isInferred: boolean;
}

type Meta = ReadonlyMap<string, string>;

/** Gives a page's meta tags by name or property, in lower case; the first of a name wins. */
function metaOf(document: DomDocument): Meta {
  const found = new Map<string, string>();
  for (const tag of document.querySelectorAll("meta[content]")) {
    const value = squeeze(tag.getAttribute("content"));
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (name !== undefined && name !== "" && value !== null && !found.has(name)) found.set(name, value);
    }
  }
  return found;
}

function titleOf({ document, stated, head }: Sources, meta: Meta, source: string | null): Value | null {
  const tidy = (value: string | null | undefined) => (value == null ? null : withoutSite(value, source));
  const given = [
    stated?.headline,
    meta.get("og:title"),
    meta.get("headline"),
    meta.get("twitter:title"),
    meta.get("dc.title"),
    meta.get("title"),
    meta.get("parsely-title"),
    meta.get("sailthru.title"),
  ].flatMap((value) => tidy(value) ?? []);
  const headings = head.filter(({ kind, level }) => kind === "heading" && level <= 2);
  const shown = headings.filter(({ level }) => level === 1).map(({ text }) => text.replace(/\s+/g, " "));
  const confirmed = shown.find((text) => [...given, document.title].some((value) => agree(text, value)));
  if (confirmed !== undefined) return { value: confirmed, isInferred: false };
  if (given[0] !== undefined) return { value: given[0], isInferred: false };
  const guess = shown.at(-1) ?? tidy(squeeze(document.title)) ?? headings[0]?.text;
  return guess === undefined || guess === null ? null : { value: guess, isInferred: true };
}

/** Tells whether a heading is the title that the page states: alike, or one cut short. */
function agree(heading: string, title: string): boolean {
  const [a, b] = [heading, title].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""));
  if (a === undefined || b === undefined || a.length < 8 || b.length < 8) return a === b && a !== "";
  return (
    a === b ||
    (a.startsWith(b.slice(0, Math.max(24, b.length - 4))) && b.length >= 24) ||
    (b.startsWith(a) && a.length >= 15)
  );
}

/** Leaves out the outlet's name that titles end or begin with: "Talks resume | The Example". */
function withoutSite(title: string, source: string | null): string {
  const parts = title.split(/\s+[|–—·»:-]\s+|\s*[|]\s*/);
  if (parts.length < 2) return title;
  const tail = parts.at(-1)!;
  const isSite = (part: string) => source !== null && isNameOf(part, source);
  if (
    isSite(tail) ||
    (/\|[^|]*$/.test(title) && tail.split(/\s+/).length <= 5 && title.length - tail.length > tail.length * 2)
  ) {
    const cut = title.slice(0, title.length - tail.length).replace(/\s*[|–—·»:-]\s*$/, "");
    return cut === title ? cut : withoutSite(cut, source);
  }
  if (isSite(parts[0]!)) return title.slice(parts[0]!.length).replace(/^\s*[|–—·»:-]\s*/, "");
  return title;
}

function sourceFromTitle(title: string, { url }: Sources): string | null {
  const tail = /\s[|–—-]\s+([^|–—]{2,40})$/.exec(title.trim())?.[1]?.trim();
  if (tail === undefined) return null;
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/[^a-z]/g, "") : "";
  const letters = tail
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .replace(/^the/, "");
  return host === "" || host.includes(letters) ? tail : null;
}

function authorOf({ document, stated, head }: Sources, meta: Meta, source: string | null): Value | null {
  const people = authorsFrom(stated?.people ?? [], source);
  if (people !== null) return { value: people, isInferred: false };
  const named = AUTHOR_META.flatMap((name) => meta.get(name) ?? [])
    .map((value) => authorsFrom([value], source))
    .find((value) => value !== null);
  if (named != null) return { value: named, isInferred: false };
  const marked = AUTHOR_SELECTORS.map((selector) =>
    authorsFrom(markedNames(document, selector), source),
  ).find((value) => value !== null);
  if (marked != null) return { value: marked, isInferred: true };
  const line = head
    .map(
      ({ text }) =>
        /^(?:[Bb]y|BY|[Ww]ritten by|[Ww]ords by)[:\s]\s*(\p{Lu}.{2,80})$/u.exec(
          text.replace(/\s+/g, " "),
        )?.[1],
    )
    .find((value) => value !== undefined);
  const byline = line === undefined ? null : authorsFrom([line], source);
  if (byline !== null) return { value: byline, isInferred: true };
  const body = stated?.bodies[0];
  return body === undefined ? null : { value: body, isInferred: false };
}

/** Gives what the first element of a selector says, and those beside it; the ones further down are of comments and teasers. */
function markedNames(document: DomDocument, selector: string): string[] {
  const [first, ...others] = Array.from(document.querySelectorAll(selector)).filter(
    ({ textContent }) => (textContent ?? "").trim() !== "",
  );
  if (first === undefined) return [];
  const near = [first.parentElement, first.parentElement?.parentElement];
  const beside = others.filter(
    (other) =>
      !first.contains(other) &&
      other.parentElement !== null &&
      (near.includes(other.parentElement) || near.includes(other.parentElement.parentElement)),
  );
  return [first, ...beside.slice(0, 5)].map(({ textContent }) => textContent ?? "");
}

const AUTHOR_META = [
  "author",
  "article:author",
  "article:author_name",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "dc.contributor",
  "byl",
  "byline",
  "citation_author",
  "creator",
  "authors",
  "article.author",
  "cxenseparse:author",
  "rnews:author",
  "twitter:creator:name",
];
const AUTHOR_SELECTORS = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  'a[rel~="author"]',
  '[class*="byline" i] a',
  '[class*="author-name" i], [class*="authorname" i], [class*="author_name" i]',
  '[class~="author" i]',
  '[class*="byline" i]',
  '[data-testid*="byline" i]',
];

function publishedOf({ document, stated, head }: Sources, meta: Meta, url: string | null): Value | null {
  const given = [stated?.published, ...DATE_META.map((name) => meta.get(name))]
    .map((value) => (value == null ? null : dayFrom(value)))
    .find((day) => day !== null);
  if (given != null) return { value: given, isInferred: false };
  const marked = Array.from(
    document.querySelectorAll(
      '[itemprop~="datePublished"], time[pubdate], time[datetime][class*="publish" i], time[datetime]',
    ),
  ).slice(0, 10);
  const day = marked
    .map((element) =>
      dayFrom(
        element.getAttribute("content") ?? element.getAttribute("datetime") ?? element.textContent ?? "",
      ),
    )
    .find((found) => found !== null);
  if (day != null) return { value: day, isInferred: true };
  const path =
    url === null
      ? null
      : /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:\/|-|_|$)/.exec(url);
  if (path !== null) {
    const found = dayFrom(`${path[1]}/${path[2]}/${path[3]}`);
    if (found !== null) return { value: found, isInferred: true };
  }
  const shown = head
    .flatMap(({ text }) => text.split("\n"))
    .filter((line) => DATED_LINE.test(line))
    .map((line) => dayFrom(line) ?? dottedDay(line))
    .find((found) => found?.length === 10);
  return shown == null ? null : { value: shown, isInferred: true };
}

/** Reads 23.01.2019: with dots, the day comes first everywhere. */
function dottedDay(line: string): string | null {
  const [, day, month, year] = /(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/.exec(line) ?? [];
  return year === undefined ? null : dayFrom(`${year}/${month}/${day}`);
}

/** A line that is a date, with a byline, a time or a label before it, and no sentence. */
const DATED_LINE = /^.{0,40}\b(?:19|20)\d\d\b.{0,30}(?<![.!?])$/;

const DATE_META = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "publishdate",
  "publish-date",
  "publish_date",
  "published_time",
  "pubdate",
  "pub_date",
  "date_published",
  "published-date",
  "publication_date",
  "article.published",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "dc.date.created",
  "originalpublicationdate",
  "rnews:datepublished",
  "citation_publication_date",
  "citation_date",
  "displaydate",
  "ptime",
  "cxenseparse:recs:publishtime",
  "og:published_time",
  "og:pubdate",
  "bt:pubdate",
  "iso-8601-publish-date",
  "article_date_original",
  "created",
  "date",
  "datecreated",
];

function canonical({ document, stated, url }: Sources, meta: Meta): string | null {
  const links = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute("href"),
    meta.get("og:url"),
    stated?.url,
    url,
  ];
  const base = links.find((link) => link != null && URL.canParse(link)) ?? undefined;
  const addresses = links.flatMap((link) => {
    if (link == null || !URL.canParse(link, base)) return [];
    const address = new URL(link, base);
    return /^https?:$/.test(address.protocol) ? [address] : [];
  });
  // Some canonical links, by mistake, name the front page.
  const found = addresses.find(({ pathname }) => pathname.length > 1) ?? addresses[0];
  return found === undefined || found.href.length > LONGEST_FIELD ? null : found.href;
}

function languageOf({ document, stated }: Sources, meta: Meta): string | null {
  const given = first([
    document.documentElement.getAttribute("lang"),
    stated?.language,
    meta.get("og:locale"),
    meta.get("content-language"),
  ]);
  const tag = given?.replace("_", "-") ?? "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null;
}

function first(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const found = squeeze(value ?? null);
    if (found !== null && found.length <= LONGEST_FIELD) return found;
  }
  return null;
}

function squeeze(value: string | null): string | null {
  const tidy = value?.replace(/\s+/g, " ").trim() ?? "";
  return tidy === "" ? null : tidy;
}

const LONGEST_FIELD = 500;
