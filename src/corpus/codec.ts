/**
 * Articles with what was derived of them, as sections of a container. Sections, one after another article in
 * the order given:
 *
 * | section | holds |
 * |---|---|
 * | `articles` | JSON: each article's fields, without its text and blocks |
 * | `texts` | the texts, in UTF-8 (UTF-16 where a text has half a character, which UTF-8 cannot hold) |
 * | `words` | JSON: every term and name once; numbers elsewhere count in it |
 * | `spans` | uint32: the lengths and spans of texts, blocks, sentences and passages |
 * | `terms` | uint32: each passage's terms, the headline's terms and the names |
 */
import type { Derived } from "../derive.ts";
import type { Article, Block, Passage, Role, Sentence } from "../domain.ts";
import type { Container, Section } from "./container.ts";
import { BrokenContainer } from "./container.ts";

/** Gives the sections that hold articles. */
export function encodeArticles(articles: readonly Derived[]): Section[] {
  const texts: Uint8Array[] = [];
  const words = new Map<string, number>();
  const spans = new NumberWriter();
  const terms = new NumberWriter();
  const fields: Fields[] = [];
  const word = (text: string): number => {
    const known = words.get(text);
    if (known !== undefined) return known;
    words.set(text, words.size);
    return words.size - 1;
  };
  for (const derived of articles) {
    const { text, blocks, ...rest } = derived.article;
    fields.push(rest);
    const bytes = encodeText(text);
    texts.push(bytes);
    spans.write(bytes.length);
    spans.write(HALF_CHARACTER.test(text) ? 1 : 0);
    writeSpans(spans, derived, blocks);
    writeTerms(terms, derived, word);
  }
  return [
    { name: "articles", bytes: Buffer.from(JSON.stringify(fields)) },
    { name: "texts", bytes: Buffer.concat(texts) },
    { name: "words", bytes: Buffer.from(JSON.stringify([...words.keys()])) },
    { name: "spans", bytes: spans.bytes() },
    { name: "terms", bytes: terms.bytes() },
  ];
}

/** Gives the articles that a container holds. Throws a {@link BrokenContainer} where a section is missing. */
export function decodeArticles(container: Pick<Container, "section">): Derived[] {
  const section = (name: string): Uint8Array => {
    const bytes = container.section(name);
    if (bytes === null) throw new BrokenContainer(`has no section "${name}"`);
    return bytes;
  };
  const fields: Fields[] = JSON.parse(textOf(section("articles")));
  const words: string[] = JSON.parse(textOf(section("words")));
  const texts = section("texts");
  const spans = new NumberReader(section("spans"));
  const terms = new NumberReader(section("terms"));
  let at = 0;
  return fields.map((rest) => {
    const bytes = texts.subarray(at, at + spans.read());
    at += bytes.length;
    const text = textOf(bytes, spans.read() === 1 ? "utf16le" : "utf8");
    const { blocks, sentences, passages } = readSpans(spans, rest.id);
    const article: Article = { ...rest, text, blocks };
    return { article, sentences, passages, ...readTerms(terms, passages.length, words) };
  });
}

type Fields = Omit<Article, "text" | "blocks">;

function writeSpans(spans: NumberWriter, derived: Derived, blocks: readonly Block[]): void {
  spans.write(blocks.length);
  for (const { start, end, role, wrapped } of blocks) {
    spans.write(start);
    spans.write(end);
    spans.write(flagged(role, wrapped));
  }
  spans.write(derived.sentences.length);
  for (const { start, end, block, role, opensWithPronoun } of derived.sentences) {
    spans.write(start);
    spans.write(end);
    spans.write(block);
    spans.write(flagged(role, opensWithPronoun));
  }
  spans.write(derived.passages.length);
  for (const { start, end, from, to } of derived.passages) {
    spans.write(start);
    spans.write(end);
    spans.write(from);
    spans.write(to);
  }
}

function readSpans(spans: NumberReader, article: string) {
  const blocks = times(spans.read(), (): Block => {
    const [start, end, flags] = [spans.read(), spans.read(), spans.read()];
    return { start, end, role: ROLES[flags >> 1]!, wrapped: (flags & 1) === 1 };
  });
  const sentences = times(spans.read(), (index): Sentence => {
    const [start, end, block, flags] = [spans.read(), spans.read(), spans.read(), spans.read()];
    const opensWithPronoun = (flags & 1) === 1;
    return { start, end, article, index, block, role: ROLES[flags >> 1]!, opensWithPronoun };
  });
  const passages = times(spans.read(), (): Passage => {
    const [start, end, from, to] = [spans.read(), spans.read(), spans.read(), spans.read()];
    return { id: `${article}#${from}`, article, from, to, start, end };
  });
  return { blocks, sentences, passages };
}

function writeTerms(terms: NumberWriter, derived: Derived, word: (text: string) => number): void {
  for (const list of [derived.titleTerms, ...derived.terms]) {
    terms.write(list.length);
    for (const term of list) terms.write(word(term));
  }
  terms.write(derived.names.size);
  for (const [folded, term] of derived.names) {
    terms.write(word(folded));
    terms.write(word(term));
  }
}

function readTerms(terms: NumberReader, passages: number, words: readonly string[]) {
  const list = () => times(terms.read(), () => words[terms.read()]!);
  const titleTerms = list();
  const lists = times(passages, list);
  const names = new Map(
    times(terms.read(), (): [string, string] => [words[terms.read()]!, words[terms.read()]!]),
  );
  return { titleTerms, terms: lists, names };
}

const ROLES: readonly Role[] = ["headline", "body", "caption", "byline"];

function flagged(role: Role, flag: boolean): number {
  return ROLES.indexOf(role) * 2 + Number(flag);
}

const HALF_CHARACTER = /\p{Cs}/u;

function encodeText(text: string): Uint8Array {
  return Buffer.from(text, HALF_CHARACTER.test(text) ? "utf16le" : "utf8");
}

function textOf(bytes: Uint8Array, encoding: "utf8" | "utf16le" = "utf8"): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding);
}

function times<T>(count: number, make: (at: number) => T): T[] {
  const made: T[] = [];
  for (let at = 0; at < count; at += 1) made.push(make(at));
  return made;
}

/** Whole numbers up to 2^32 one after another, in little-endian order. */
class NumberWriter {
  #numbers = new Uint32Array(1024);
  #length = 0;

  write(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = value;
    this.#length += 1;
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#numbers.buffer, 0, this.#length * 4);
  }
}

class NumberReader {
  readonly #numbers: Uint32Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  }

  read(): number {
    const value = this.#numbers[this.#at];
    if (value === undefined) throw new BrokenContainer("is cut off within a section");
    this.#at += 1;
    return value;
  }
}
