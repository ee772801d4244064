import type { DomDocument } from "./dom.ts";

/** What a page's JSON-LD states of its article; null or empty where it states nothing. */
export interface StatedArticle {
  readonly headline: string | null;
  readonly people: readonly string[];
  /** Authors that are no people: a desk, an agency, the publisher itself. */
  readonly bodies: readonly string[];
  readonly published: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly language: string | null;
  readonly isFree: boolean | null;
}

type Thing = Readonly<Record<string, unknown>>;

/** Gives the article that a page's JSON-LD states, the one that is the page's own where there are several; null where none is. */
export function statedArticle(document: DomDocument, address: string | null): StatedArticle | null {
  const things = thingsOf(document);
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLES.test(type)));
  const own = articles.find((thing) => isOf(thing, address));
  const article = own ?? articles.find((thing) => text(thing["headline"]) !== null) ?? articles[0];
  if (article === undefined) return null;
  const byId = new Map(things.map((thing) => [thing["@id"], thing]));
  const whole = (value: unknown): unknown => {
    const id = isThing(value) ? value["@id"] : undefined;
    const known = typeof id === "string" ? byId.get(id) : undefined;
    return isThing(value) && known !== undefined ? { ...known, ...value } : value;
  };
  const authors = listOf(article["author"] ?? article["creator"]).map(whole);
  return {
    headline: text(article["headline"]) ?? text(article["name"]),
    people: authors.filter((author) => !isBody(author)).flatMap(namesOf),
    bodies: authors.filter(isBody).flatMap(namesOf),
    published: text(article["datePublished"]) ?? text(article["dateCreated"]) ?? text(article["uploadDate"]),
    url: text(article["url"]) ?? addressOf(article["mainEntityOfPage"]),
    publisher:
      listOf(article["publisher"] ?? article["sourceOrganization"])
        .map(whole)
        .flatMap(namesOf)[0] ?? null,
    body: text(article["articleBody"]) ?? text(article["text"]),
    language: text(article["inLanguage"]),
    isFree: freedom(article["isAccessibleForFree"]),
  };
}

const ARTICLES = /(?:Article|BlogPosting|LiveBlogPosting|^Report|Review)$/;

/** Gives everything that the page's JSON-LD describes, the innermost too. */
function thingsOf(document: DomDocument): Thing[] {
  const found: Thing[] = [];
  for (const script of document.querySelectorAll("script")) {
    if (!/ld\+json/i.test(script.getAttribute("type") ?? "")) continue;
    collect(parse(script.textContent ?? ""), found, 0);
  }
  return found;
}

function collect(value: unknown, found: Thing[], depth: number): void {
  if (depth > DEEPEST || found.length >= MOST_THINGS) return;
  if (Array.isArray(value)) for (const one of value) collect(one, found, depth + 1);
  else if (isThing(value)) {
    if (value["@type"] !== undefined) found.push(value);
    for (const key of [
      "@graph",
      "mainEntity",
      "mainEntityOfPage",
      "hasPart",
      "itemListElement",
      "item",
      "author",
      "publisher",
    ]) {
      collect(value[key], found, depth + 1);
    }
  }
}

const DEEPEST = 8;
const MOST_THINGS = 2_000;

/** Reads JSON as pages have it: in CDATA or comments, with line breaks inside strings, with a comma too many. */
function parse(written: string): unknown {
  const bare = written
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*(?:;\s*)?$/g, "")
    .trim()
    .replace(/;$/, "");
  for (const attempt of [
    bare,
    bare.replace(/\p{Cc}+/gu, " "),
    bare.replace(/\p{Cc}+/gu, " ").replace(/,\s*([}\]])/g, "$1"),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt mends more; what none can mend states nothing.
    }
  }
  return null;
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typesOf(thing: Thing): string[] {
  return listOf(thing["@type"]).filter((type) => typeof type === "string");
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.flat() : [value];
}

function isOf(thing: Thing, address: string | null): boolean {
  const own = text(thing["url"]) ?? addressOf(thing["mainEntityOfPage"]);
  return own !== null && address !== null && pathOf(own) === pathOf(address);
}

function pathOf(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/[?#].*$/, "")
    .replace(/(?<!\/)\/+$/, "");
}

function addressOf(value: unknown): string | null {
  return isThing(value) ? (text(value["@id"]) ?? text(value["url"])) : text(value);
}

function isBody(author: unknown): boolean {
  return isThing(author) && typesOf(author).some((type) => /Organi[sz]ation|Corporation/.test(type));
}

function namesOf(author: unknown): string[] {
  const names = isThing(author) ? listOf(author["name"]) : [author];
  return names.flatMap((name) => text(name) ?? []);
}

function freedom(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  return typeof value === "string" && /^(?:true|false)$/i.test(value) ? /true/i.test(value) : null;
}

/** Gives a text, its entities and tags settled, as some pages write them into their JSON-LD too. */
function text(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const plain = value
    .replace(/<[/!]?[a-z][^<>]{0,1000}>/gi, " ")
    .replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|quot|apos|lt|gt|nbsp|rsquo|lsquo|rdquo|ldquo|ndash|mdash));/gi,
      (_, decimal?: string, hex?: string, name?: string) =>
        name === undefined ? letterOf(Number(decimal ?? `0x${hex}`)) : ENTITIES[name.toLowerCase()]!,
    )
    .trim();
  return plain === "" ? null : plain;
}

/** Gives the letter of a number; of one that none has, what browsers show in its place. */
function letterOf(code: number): string {
  const isLetter = code > 0 && (code < 0xd800 || code > 0xdfff);
  return isLetter ? String.fromCodePoint(code) : "\uFFFD";
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
};
