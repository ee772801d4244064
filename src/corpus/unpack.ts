import type { Derived } from "../derive.ts";
import type { Article, Sentence } from "../domain.ts";
import type { Opened } from "../snapshot/entries.ts";
import { encodingOf, HEAD, numbersAt, placesOf } from "./packed-layout.ts";
import {
  passageAt,
  readBlocks,
  readCounts,
  readPassage,
  readPassages,
  readSentence,
  readSentences,
  sentenceAt,
  times,
} from "./packed-spans.ts";
import { type PackedTerms, termCounter } from "./packed-terms.ts";
import { MOST_BYTES_A_UNIT } from "../text/units.ts";

/** Gives the article of packed bytes, of which a question reads a few sentences: the others are not made for it. */
export function openArticle(packed: Uint8Array): Opened {
  const places = placesOf(packed);
  const stated = statedIn(packed, places);
  const { id } = stated[0];
  const numbers = spansOf(packed, places);
  return {
    derived: unpack(packed, places, stated),
    sentenceAt: (at) => (at >= 0 && at < numbers[1]! ? readSentence(numbers, at, id) : undefined),
    sliceOf: slicesIn(packed, places, numbers),
    stored: termCounter(numbers, termsOf(packed, places)),
    passageFrom(sentence) {
      for (let place = 0; place < numbers[2]!; place += 1)
        if (numbers[passageAt(numbers, place) + 2] === sentence) return readPassage(numbers, place, id);
      return undefined;
    },
  };
}

/** Gives the article of packed bytes, which begin at a multiple of 4 in their buffer. */
export function unpackArticle(packed: Uint8Array): Derived {
  const places = placesOf(packed);
  return unpack(packed, places, statedIn(packed, places));
}

/** What stands in the fields: the article without its text, and its headline's terms. */
type StatedFields = readonly [Omit<Article, "text" | "blocks">, readonly string[]];

/** Where the parts of an article's bytes begin: told once, since a question opens a dozen articles. */
type Places = ReturnType<typeof placesOf>;

function statedIn(packed: Uint8Array, { counts }: Places): StatedFields {
  return JSON.parse(stringAt(packed, HEAD * 4, counts.fieldBytes));
}

function unpack(packed: Uint8Array, places: Places, [fields, titleTerms]: StatedFields): Derived {
  const { counts, wordsAt, termsAt } = places;
  const { wordBytes, termCount } = counts;
  const text = once(() => textIn(packed, places));
  const numbers = spansOf(packed, places);
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
    // Its words are those of its text alone.
    titlePlaces: null,
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

/** Gives the bytes of an article that was unpacked; undefined where it was read. */
export function unpackedOf(derived: Derived): Uint8Array | undefined {
  return PACKED.get(derived);
}

const PACKED = new WeakMap<Derived, Uint8Array>();

function spansOf(packed: Uint8Array, { spansAt, counts }: Places): Uint32Array {
  return numbersAt(packed, spansAt, counts.spanCount);
}

function termsOf(packed: Uint8Array, { wordsAt, termsAt, lengthsAt, counts }: Places): PackedTerms {
  return {
    lengths: new Uint16Array(packed.buffer, packed.byteOffset + lengthsAt, counts.wordCount),
    words: packed.subarray(wordsAt, wordsAt + counts.wordBytes),
    terms: numbersAt(packed, termsAt, counts.termCount),
  };
}

function textIn(packed: Uint8Array, { counts, textAt }: Places): string {
  return stringAt(packed, textAt, counts.textBytes, encodingOf(counts.isHalved));
}

/** Gives what reads one sentence of the text: of a page of many, a question looks at a few. */
function slicesIn(
  packed: Uint8Array,
  { counts, textAt }: Places,
  numbers: Uint32Array,
): (sentence: Sentence) => string {
  const encoding = encodingOf(counts.isHalved);
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

function stringAt(
  packed: Uint8Array,
  at: number,
  length: number,
  encoding: "utf8" | "utf16le" = "utf8",
): string {
  return Buffer.from(packed.buffer, packed.byteOffset + at, length).toString(encoding);
}
