import { posix } from "node:path";
import { RefusedArticle } from "../../../articles/refused.ts";
import { dayFrom } from "../../../articles/day.ts";
import { type Draft, draftOf } from "../draft.ts";
import { markdownOf } from "../markup.ts";
import { attribute, elementText, xmlOf } from "./xml.ts";
import type { Archive } from "./zip.ts";

/** Gives the chapters of a book, each an article: a quote's place in a chapter can be found again. */
export async function readEpub(archive: Archive): Promise<Draft[]> {
  const container = xmlOf(archive, "META-INF/container.xml") ?? "";
  const rootfile = /<rootfile\b[^>]*>/.exec(container)?.[0] ?? "";
  const path = attribute(rootfile, "full-path") ?? "";
  const book = xmlOf(archive, path);
  if (book === null) throw new RefusedArticle("is a book whose table of parts is missing");
  const chapters = chaptersOf(book, path);
  const locked = xmlOf(archive, "META-INF/encryption.xml") ?? "";
  if (chapters.some((chapter) => locked.includes(chapter))) {
    throw new RefusedArticle("is a book that is protected against copying");
  }
  const fields = {
    author: elementText(book, "dc:creator"),
    source: elementText(book, "dc:publisher"),
    published: dayFrom(elementText(book, "dc:date") ?? ""),
  };
  const title = elementText(book, "dc:title");
  const drafts: Draft[] = [];
  for (const chapter of chapters) {
    const page = xmlOf(archive, chapter);
    const text = page === null ? "" : await markdownOf(page);
    // Covers, title pages and lists of contents.
    if (text.replace(/[^\p{L}]/gu, "").length < LEAST_LETTERS) continue;
    const heading = /^#{1,6} (.+)$/m.exec(text.slice(0, 2_000))?.[1] ?? null;
    const name = [title, heading].filter((part) => part !== null).join(": ");
    drafts.push(draftOf({ ...fields, title: name === "" ? null : name }, text, { key: chapter }));
  }
  if (drafts.length === 0) throw new RefusedArticle("is a book without text");
  return drafts;
}

/** Gives the paths of the chapters, in reading order. */
function chaptersOf(book: string, path: string): string[] {
  const items = new Map<string, string>();
  for (const [tag] of book.matchAll(/<(?:opf:)?item\b[^>]*>/g)) {
    const [id, href] = [attribute(tag, "id"), attribute(tag, "href")];
    const isPage =
      /html/i.test(attribute(tag, "media-type") ?? "") && !/\bnav\b/.test(attribute(tag, "properties") ?? "");
    if (id !== null && href !== null && isPage) items.set(id, decoded(href.replace(/#.*$/, "")));
  }
  const paths = Array.from(book.matchAll(/<(?:opf:)?itemref\b[^>]*>/g), ([tag]) => {
    const href = items.get(attribute(tag, "idref") ?? "");
    return href === undefined ? null : posix.join(posix.dirname(path), href);
  });
  // A chapter that a book names twice is one.
  return [...new Set(paths)].filter((chapter) => chapter !== null);
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

const LEAST_LETTERS = 150;
