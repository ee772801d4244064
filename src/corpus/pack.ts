/**
 * An article with what was derived of it, as bytes that stand alone: they cross from thread to thread and lie in
 * a snapshot as they are. What is not looked at is not decoded.
 *
 * ```
 *  7 × uint32 LE   lengths in bytes of fields, text, words; numbers in spans, in terms; 1 where the text is UTF-16;
 *                  how many words there are
 *  fields          JSON: the article without its text and blocks, and the headline's terms
 *  text            UTF-8 (UTF-16 where it has half a character, which UTF-8 cannot hold)
 *  words           UTF-8: every term and name of the article once, a line each; `terms` counts in it
 *  spans           uint32: blocks, sentences and passages; of sentences also where their bytes begin in the text, how
 *                  many words they have, and where their terms stand
 *  terms           uint32: each passage's terms, the names
 *  lengths         uint16: of each word in bytes; of the longest the most that it holds
 * ```
 *
 * Each part begins at a multiple of 4.
 */
import type { Derived } from "../derive.ts";
import type { Article, Sentence, SourceRow } from "../domain.ts";
import { createEntry, type Entry, type Opened } from "../snapshot/entries.ts";
import { createNumbering } from "../text/numbering.ts";
import { inPlaces } from "../text/strings.ts";
import {
  byteCounter,
  passageAt,
  readBlocks,
  readCounts,
  readPassage,
  readPassages,
  readSentence,
  readSentences,
  sentenceAt,
  spanCount,
  times,
  writeSpans,
} from "./packed-spans.ts";
import { type PackedTerms, termCounter, writeLengths } from "./packed-terms.ts";

/** Gives an article as bytes; the same article gives the same bytes. */
export function packArticle(derived: Derived): Uint8Array {
  return PACKED.get(derived) ?? pack(derived);
}

/** The bytes that articles were unpacked of. */
const PACKED = new WeakMap<Derived, Uint8Array>();

/** Gives the entry of an article that is packed: all that is asked of it is read in its bytes. */
export function packedEntry(bytes: Uint8Array, card: SourceRow): Entry {
  const entry = createEntry(
    () => openArticle(bytes),
    () => card,
  );
  ENTRIES.set(entry, bytes);
  return entry;
}

const ENTRIES = new WeakMap<Entry, Uint8Array>();

/** Gives the article of an entry as bytes. */
export function packOf(entry: Entry): Uint8Array {
  return ENTRIES.get(entry) ?? packArticle(entry.derived);
}

function pack(derived: Derived): Uint8Array {
  const { text, blocks, ...fields } = derived.article;
  const isHalved = !text.isWellFormed();
  const { words, numbers } = localised(derived);
  const parts = [
    [JSON.stringify([fields, derived.titleTerms]), "utf8"],
    [text, isHalved ? "utf16le" : "utf8"],
    [words.join("\n"), "utf8"],
  ] as const;
  const spans = spanCount(derived, blocks);
  const terms = numbers.length;
  // Written where there is room for whatever it becomes: to measure it first takes as long as to write it.
  const numbered = 4 * (HEAD + spans + terms) + aligned(2 * words.length);
  const room = roomFor(parts.reduce((sum, [part]) => sum + 3 * part.length + 4, numbered));
  const lengths: number[] = [];
  let at = HEAD * 4;
  for (const [part, encoding] of parts) {
    const length = room.write(part, at, encoding);
    lengths.push(length);
    room.fill(0, at + length, at + aligned(length));
    at += aligned(length);
  }
  numbersAt(room, 0, HEAD).set([...lengths, spans, terms, Number(isHalved), words.length]);
  writeSpans(numbersAt(room, at, spans), derived, {
    blocks,
    bytesBefore: byteCounter(text, { bytes: lengths[1]!, isHalved }),
  });
  at += 4 * spans;
  numbersAt(room, at, terms).set(numbers);
  at += 4 * terms;
  const end = at + aligned(2 * words.length);
  room.fill(0, at + 2 * words.length, end);
  writeLengths(new Uint16Array(room.buffer, room.byteOffset + at, words.length), words, lengths[2]!);
  return new Uint8Array(room.subarray(0, end));
}

/** Gives bytes that the next call gives again. */
function roomFor(bytes: number): Buffer {
  if (room.length < bytes) room = Buffer.alloc(2 * bytes);
  return room;
}

let room = Buffer.alloc(1 << 16);

/** Gives the article of packed bytes, of which a question reads a few sentences: the others are not made for it. */
export function openArticle(packed: Uint8Array): Opened {
  const stated = statedIn(packed);
  const derived = unpack(packed, stated);
  const { id } = stated[0];
  const numbers = spansOf(packed);
  return {
    derived,
    sentenceAt: (at) => (at >= 0 && at < numbers[1]! ? readSentence(numbers, at, id) : undefined),
    sliceOf: slicesIn(packed, numbers),
    stored: termCounter(numbers, termsOf(packed)),
    passageFrom(sentence) {
      for (let place = 0; place < numbers[2]!; place += 1)
        if (numbers[passageAt(numbers, place) + 2] === sentence) return readPassage(numbers, place, id);
      return undefined;
    },
  };
}

/** Gives the article of packed bytes, which begin at a multiple of 4 in their buffer. */
export function unpackArticle(packed: Uint8Array): Derived {
  return unpack(packed, statedIn(packed));
}

/** What stands in the fields: the article without its text, and its headline's terms. */
type StatedFields = readonly [Omit<Article, "text" | "blocks">, readonly string[]];

function statedIn(packed: Uint8Array): StatedFields {
  return JSON.parse(stringAt(packed, HEAD * 4, placesOf(packed).counts.fieldBytes));
}

function unpack(packed: Uint8Array, [fields, titleTerms]: StatedFields): Derived {
  const { counts, wordsAt, termsAt } = placesOf(packed);
  const { wordBytes, termCount } = counts;
  const text = once(() => textIn(packed));
  const numbers = spansOf(packed);
  const blocks = once(() => readBlocks(numbers));
  const sentences = once(() => readSentences(numbers, fields.id));
  const passages = once(() => readPassages(numbers, fields.id));
  const words = once(() => linesOf(stringAt(packed, wordsAt, wordBytes)));
  const terms = once(() => readTerms(numbersAt(packed, termsAt, termCount), numbers[2]!));
  // To put it together takes longer than to read it, and most articles that a question looks into are not cited.
  const article = once((): Article => ({
    ...fields,
    get text() {
      return text();
    },
    get blocks() {
      return blocks();
    },
  }));
  const unpacked: Derived = {
    get article() {
      return article();
    },
    get sentences() {
      return sentences();
    },
    get passages() {
      return passages();
    },
    titleTerms,
    get words() {
      return words();
    },
    get terms() {
      return terms().terms;
    },
    get counts() {
      return readCounts(numbers);
    },
    get names() {
      return terms().names;
    },
  };
  PACKED.set(unpacked, packed);
  return unpacked;
}

function placesOf(packed: Uint8Array) {
  const head = numbersAt(packed, 0, HEAD);
  const [fieldBytes, textBytes, wordBytes] = [head[0]!, head[1]!, head[2]!];
  const [spanCount, termCount, isHalved, wordCount] = [head[3]!, head[4]!, head[5]!, head[6]!];
  const textAt = HEAD * 4 + aligned(fieldBytes);
  const wordsAt = textAt + aligned(textBytes);
  const spansAt = wordsAt + aligned(wordBytes);
  const termsAt = spansAt + spanCount * 4;
  const lengthsAt = termsAt + termCount * 4;
  const sizes = { fieldBytes, textBytes, wordBytes, spanCount, termCount, wordCount };
  const counts = { ...sizes, isHalved: isHalved === 1 };
  return { counts, textAt, wordsAt, spansAt, termsAt, lengthsAt };
}

function spansOf(packed: Uint8Array): Uint32Array {
  const { spansAt, counts } = placesOf(packed);
  return numbersAt(packed, spansAt, counts.spanCount);
}

function termsOf(packed: Uint8Array): PackedTerms {
  const { wordsAt, termsAt, lengthsAt, counts } = placesOf(packed);
  return {
    lengths: new Uint16Array(packed.buffer, packed.byteOffset + lengthsAt, counts.wordCount),
    words: packed.subarray(wordsAt, wordsAt + counts.wordBytes),
    terms: numbersAt(packed, termsAt, counts.termCount),
  };
}

function textIn(packed: Uint8Array): string {
  const { counts, textAt } = placesOf(packed);
  return stringAt(packed, textAt, counts.textBytes, encodingOf(counts));
}

/** Gives what reads one sentence of the text: of a page of many, a question looks at a few. */
function slicesIn(packed: Uint8Array, numbers: Uint32Array): (sentence: Sentence) => string {
  const { counts, textAt } = placesOf(packed);
  const encoding = encodingOf(counts);
  const text = Buffer.from(packed.buffer, packed.byteOffset + textAt, counts.textBytes);
  return ({ index, start, end }) => {
    const from = numbers[sentenceAt(numbers, index) + 4]!;
    const length = end - start;
    // Up to the next sentence, and no farther than a slice of this length can reach.
    const next = index + 1 < numbers[1]! ? numbers[sentenceAt(numbers, index + 1) + 4]! : counts.textBytes;
    const to = Math.min(next, from + MOST_BYTES_A_UNIT * length);
    return text.toString(encoding, from, to).slice(0, length);
  };
}

const MOST_BYTES_A_UNIT = 3;

function encodingOf({ isHalved }: { readonly isHalved: boolean }): "utf8" | "utf16le" {
  return isHalved ? "utf16le" : "utf8";
}

const HEAD = 7;
/** Gives the words that an article has, and its passages' terms and its names as places among these. */
function localised({ words, terms, names }: Derived): { words: string[]; numbers: Uint32Array } {
  const count = terms.reduce((sum, { length }) => sum + 1 + length, 1 + names.length);
  if (localNumbers.length < count) localNumbers = new Uint32Array(2 * count);
  const numbers = localNumbers.subarray(0, count);
  numbering.begin();
  let at = 0;
  for (const list of terms) {
    numbers[at++] = list.length;
    at = numbering.write(list, numbers, at);
  }
  numbers[at++] = names.length / 2;
  numbering.write(names, numbers, at);
  return { words: inPlaces(words, numbering.places()), numbers };
}

const numbering = createNumbering();

/** What the next call overwrites. */
let localNumbers = new Uint32Array(1 << 12);

function readTerms(numbers: Uint32Array, passages: number) {
  let at = 0;
  const list = (each: number) => {
    const from = at + 1;
    at = from + numbers[at]! * each;
    return numbers.subarray(from, at);
  };
  return { terms: times(passages, () => list(1)), names: list(2) };
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function numbersAt(packed: Uint8Array, at: number, count: number): Uint32Array {
  return new Uint32Array(packed.buffer, packed.byteOffset + at, count);
}

function stringAt(
  packed: Uint8Array,
  at: number,
  length: number,
  encoding: "utf8" | "utf16le" = "utf8",
): string {
  return Buffer.from(packed.buffer, packed.byteOffset + at, length).toString(encoding);
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
