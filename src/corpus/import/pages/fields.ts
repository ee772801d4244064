import { isNameOf } from "./authors.ts";
import { authorOf } from "./byline.ts";
import type { DomDocument } from "./dom.ts";
import { publishedOf } from "./published.ts";
import type { Meta, Sources, Value } from "./said.ts";

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
  const language = languageOf(sources, meta);
  const published = publishedOf(sources, meta, { url, language });
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
    language,
    inferred,
  };
}

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
  const tidy = (value: string | null | undefined) => {
    const title = fitting(value);
    return title === null ? null : withoutSite(title, source);
  };
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
  const headings = head.filter(
    ({ kind, level, text }) => kind === "heading" && level <= 2 && text.length <= LONGEST_FIELD,
  );
  const shown = headings.filter(({ level }) => level === 1).map(({ text }) => text.replace(/\s+/g, " "));
  const window = fitting(document.title) ?? "";
  const confirmed = shown.find((text) => [...given, window].some((value) => agree(text, value)));
  if (confirmed !== undefined) return { value: confirmed, isInferred: false };
  if (given[0] !== undefined) return { value: given[0], isInferred: false };
  const whole = tidy(window);
  const guess = guessed(shown, whole) ?? headings[0]?.text;
  return guess === undefined || guess === null ? null : { value: guess, isInferred: true };
}

/**
 * Gives the better of what a page shows as its heading and its window's title, where they say different things:
 * the heading of many old pages is the outlet's or the section's name.
 */
function guessed(shown: readonly string[], whole: string | null): string | null {
  const heading = shown.at(-1);
  if (heading === undefined || whole === null) return heading ?? whole;
  const rest = [heading, ...shown].map((label) => afterLabel(whole, label)).find((text) => text !== null);
  if (rest != null) return rest;
  const [a, b] = [heading, whole].map((text) => text.split(" ").length);
  return b! >= FEWEST_TITLE_WORDS && b! >= a! * 2 ? whole : heading;
}

/** A title is a sentence or nearly one; a section's name is a word or two. */
const FEWEST_TITLE_WORDS = 6;

/** Gives a title without the name of the outlet or section before it, where that is what a heading shows. */
function afterLabel(title: string, label: string): string | null {
  if (!title.toLowerCase().startsWith(label.toLowerCase())) return null;
  const rest = /^\s*[|–—·»:-]\s+(\S.*)$/u.exec(title.slice(label.length))?.[1];
  return rest === undefined || rest.length < label.length ? null : rest;
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
    const found = fitting(value);
    if (found !== null) return found;
  }
  return null;
}

/** Gives a value in one line; null where there is none, or a text that stands where a value should. */
function fitting(value: string | null | undefined): string | null {
  const found = squeeze(value ?? null);
  return found !== null && found.length <= LONGEST_FIELD ? found : null;
}

function squeeze(value: string | null): string | null {
  const tidy = value?.replace(/\s+/g, " ").trim() ?? "";
  return tidy === "" ? null : tidy;
}

const LONGEST_FIELD = 500;
