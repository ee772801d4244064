import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Derived } from "../derive.ts";
import type { IndexedPassage } from "../domain.ts";
import { numbered, written } from "../text/terms.ts";

/** A passage as each engine takes it: its text, and our terms of it. */
export interface Doc extends IndexedPassage {
  readonly title: string;
  readonly text: string;
}

/** Gives the passages of an article. */
export function docsOf({ article, passages, words, terms: own, titleTerms }: Derived): Doc[] {
  const title = numbered(titleTerms);
  return passages.map(({ id, start, end }, at) => ({
    id,
    article: article.id,
    start,
    title: article.title ?? "",
    text: article.text.slice(start, end),
    terms: { words, places: own[at]! },
    titleTerms: title,
  }));
}

/** Writes passages to a file, a line each, for the processes that index them. */
export async function writePassages(file: string, docs: Iterable<Doc>): Promise<void> {
  await pipeline(Readable.from(lines(docs)), createWriteStream(file));
}

function* lines(docs: Iterable<Doc>): Generator<string> {
  for (const doc of docs)
    yield `${JSON.stringify({ ...doc, terms: line(doc.terms), titleTerms: line(doc.titleTerms) })}\n`;
}

/** A term has no space. */
function line(terms: Doc["terms"]): string {
  return written(terms).join(" ");
}

/** Reads passages that were written, one after the other. */
export async function* readPassages(file: string): AsyncGenerator<Doc> {
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const { terms, titleTerms, ...doc } = JSON.parse(text);
    yield { ...doc, terms: numbered(termsOf(terms)), titleTerms: numbered(termsOf(titleTerms)) };
  }
}

function termsOf(line: string): string[] {
  return line === "" ? [] : line.split(" ");
}
