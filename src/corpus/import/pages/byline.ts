import { authorsFrom } from "./authors.ts";
import { blocksOf } from "./blocks.ts";
import { type DomElement, FOLLOWING } from "./dom.ts";
import type { Meta, Sources, Value } from "./said.ts";

/** Gives who wrote a page's article: whom it states, else whom its byline names; null where neither says. */
export function authorOf(
  { document, stated, head }: Sources,
  meta: Meta,
  source: string | null,
): Value | null {
  const people = authorsFrom(stated?.people ?? [], source);
  if (people !== null) return { value: people, isInferred: false };
  const named = AUTHOR_META.flatMap((name) => meta.get(name) ?? [])
    .map((value) => authorsFrom([value], source))
    .find((value) => value !== null);
  if (named != null) return { value: named, isInferred: false };
  const marked = AUTHOR_SELECTORS.map((selector) =>
    authorsFrom(markedNames({ document, head }, selector), source),
  ).find((value) => value !== null);
  if (marked != null) return { value: marked, isInferred: true };
  const line = head.flatMap(({ text }) => BYLINE.exec(text)?.[1] ?? []).at(0);
  const byline = line === undefined ? null : authorsFrom([line], source);
  if (byline !== null) return { value: byline, isInferred: true };
  const body = stated?.bodies.map(oneLine).find((name) => name.length <= LONGEST_BODY);
  return body === undefined ? null : { value: body, isInferred: false };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** An organisation's name; longer is a text that stands where a name should. */
const LONGEST_BODY = 200;

/** Gives what the first element of a selector says, and those beside it; the ones further down are of comments and teasers. */
function markedNames({ document, head }: Pick<Sources, "document" | "head">, selector: string): string[] {
  const heading = document.querySelector("h1");
  const [first, ...others] = Array.from(document.querySelectorAll(selector)).filter(
    (element) => (element.textContent ?? "").trim() !== "" && !isOfComment(element, heading),
  );
  if (first === undefined || isLabels(first)) return [];
  // Many names under the text are of those who wrote other things: comments, teasers.
  const end = head.at(-1)?.element;
  const isBelow = end !== undefined && (end.compareDocumentPosition(first) & FOLLOWING) !== 0;
  if (isBelow && others.length >= MANY) return [];
  const near = [first.parentElement, first.parentElement?.parentElement];
  const beside = others.filter(
    (other) =>
      !first.contains(other) &&
      other.parentElement !== null &&
      (near.includes(other.parentElement) || near.includes(other.parentElement.parentElement)),
  );
  return [first, ...beside.slice(0, 5)].filter((element) => !isLabels(element)).map(linesOf);
}

const MANY = 3;

/** Gives an element's text, a line for each that the page shows. */
function linesOf(element: DomElement): string {
  return blocksOf(element)
    .map(({ text }) => text)
    .join("\n");
}

/** Tells whether an element is in a comment: in something of that name that does not hold the page's heading. */
function isOfComment(element: DomElement, heading: DomElement | null): boolean {
  const holder = element.closest('[class*="comment" i], [id*="comment" i]');
  return holder !== null && holder.localName !== "body" && !holder.contains(heading);
}

/** Tells whether an element has nothing but links to categories and tags, which stand beside bylines. */
function isLabels(element: DomElement): boolean {
  const links = element.localName === "a" ? [element] : Array.from(element.querySelectorAll("a"));
  const linked = links.reduce((sum, link) => sum + lettersOf(link), 0);
  return links.length > 0 && links.every(isLabelLink) && linked === lettersOf(element);
}

function lettersOf(element: DomElement): number {
  return (element.textContent ?? "").replace(/\P{L}/gu, "").length;
}

function isLabelLink(link: DomElement): boolean {
  if (/\b(?:tag|category)\b/.test(link.getAttribute("rel") ?? "")) return true;
  return LABEL_PATH.test(link.getAttribute("href") ?? "");
}

const LABEL_PATH = /\/(?:categor(?:y|ies|ie)|kategorie|tags?|topics?|thema|sections?)\//i;

/** A byline, at the beginning of a block or of one of its lines, with the lines after it. */
const BYLINE =
  /(?:^|\n)(?:[Bb]y|BY|(?:[Ww]ritten|[Ss]ubmitted|[Pp]osted|[Pp]ublished|[Rr]eported|[Ww]ords) by)[:\s]\s*(\p{Lu}[^\n]{2,80}(?:\n[^\n]{0,80}){0,3})$/u;

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
  '[class$="author" i], [class*="author " i], [class*="authorinfo" i], [class*="author-info" i]',
];
