import { RefusedArticle } from "../../../articles/refused.ts";
import { checkShape } from "./shape.ts";
import { loadJsdom } from "./libraries.ts";

/** The part of the DOM that pages are read with. */
export interface DomNode {
  readonly nodeType: number;
  readonly parentElement: DomElement | null;
  readonly childNodes: Iterable<DomNode> & ArrayLike<DomNode>;
  readonly textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly children: Iterable<DomElement> & ArrayLike<DomElement>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  contains(other: DomNode | null): boolean;
  compareDocumentPosition(other: DomNode): number;
  closest(selector: string): DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement> & ArrayLike<DomElement>;
  remove(): void;
}

export interface DomDocument extends DomNode {
  readonly title: string;
  readonly body: DomElement | null;
  readonly documentElement: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement> & ArrayLike<DomElement>;
  cloneNode(deep: boolean): DomDocument;
}

export const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
/** The bit by which `compareDocumentPosition` says that the other stands further down. */
export const FOLLOWING = 4;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT_NODE;
}

/** Gives the child of `root` that is, or holds, an element; null where none does. */
export function branchOf(element: DomElement, root: DomElement): DomElement | null {
  let branch: DomElement | null = element;
  while (branch !== null && branch.parentElement !== root) branch = branch.parentElement;
  return branch;
}

/** Tells whether an element is, or stands in, one of these. */
export function isWithin(element: DomElement, holders: ReadonlySet<DomElement>): boolean {
  let holder: DomElement | null = element;
  while (holder !== null && !holders.has(holder)) holder = holder.parentElement;
  return holder !== null;
}

/** Gives what an element is made of: its tag and its classes. */
export function madeOf(element: DomElement): string {
  return `${element.localName}.${element.getAttribute("class") ?? ""}`;
}

/**
 * Parses a page; nothing of it runs and nothing that it names is fetched. jsdom, which takes a quarter of a
 * second to load, is loaded with the first page.
 */
export async function openDom(html: string, url: string | null): Promise<Dom> {
  if (html.length > LONGEST_PAGE) {
    throw new RefusedArticle(`is a page of ${html.length} characters; at most ${LONGEST_PAGE} are read`);
  }
  const kept = withoutCode(XHTML.test(html.slice(0, HEAD_CHARS)) ? withEnds(html) : html);
  if (tagsIn(kept) > MOST_TAGS) {
    throw new RefusedArticle(`is a page of more than ${MOST_TAGS} tags, the most that are read`);
  }
  checkShape(kept);
  const { JSDOM, VirtualConsole } = await loadJsdom();
  const options = { virtualConsole: new VirtualConsole(), ...(url === null ? {} : { url }) };
  const { window } = new JSDOM(kept, options);
  return {
    document: window.document,
    fragment: (markup) => JSDOM.fragment(`<div>${markup}</div>`).querySelector("div")!,
    close: () => window.close(),
  };
}

/** A page that is XML, as the chapters of a book are. */
const XHTML = /^\uFEFF?\s*<\?xml\b|<html\b[^>]{0,500}\sxmlns\s*=/i;
const HEAD_CHARS = 2_000;

/** Writes out the end of elements that XML may close with a slash and HTML may not: `<title/>` would hide all behind it. */
function withEnds(html: string): string {
  return html.replace(CLOSED, (whole, tag: string, attributes: string) =>
    VOID.test(tag) ? whole : `<${tag}${attributes}></${tag}>`,
  );
}

const CLOSED = /<([a-z][\w-]{0,100})((?:\s(?:[^<>"']|"[^"<]{0,4000}"|'[^'<]{0,4000}'){0,1000}?)?)\/>/gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** A parsed page, and the parser for what an extractor gives of it. */
export interface Dom {
  readonly document: DomDocument;
  fragment(html: string): DomElement;
  close(): void;
}

/**
 * Leaves out scripts (their data aside), styles and comments: jsdom reads every style sheet, which
 * takes longer than the page. One pass over all of them, so that a tag inside a comment opens nothing.
 */
function withoutCode(html: string): string {
  return html.replace(CODE, (whole, script: string | undefined) =>
    script !== undefined && /ld\+json/i.test(script) ? whole : "",
  );
}

const CODE =
  /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<script\b([^>]{0,4000})>[\s\S]*?(?:<\/script\s*>|$)|<style\b[^>]{0,4000}>[\s\S]*?(?:<\/style\s*>|$)/gi;

function tagsIn(html: string): number {
  let count = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) count += 1;
  return count;
}

/** A page's characters; the largest live blogs have about four million. */
const LONGEST_PAGE = 12_000_000;

/** Tags that open or close; a long live blog has 40,000. */
const MOST_TAGS = 120_000;
