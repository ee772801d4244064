import type { Stored } from "../text/analysis.ts";
import { sentenceAt } from "./packed-spans.ts";
import { MOST_BYTES } from "./packed-words.ts";

/** The terms of a packed article. */
export interface PackedTerms {
  /** Its words, a line each in UTF-8, and how many bytes each has. */
  readonly words: Uint8Array;
  readonly lengths: Uint16Array;
  /** Each passage's terms as places of these words. */
  readonly terms: Uint32Array;
}

/**
 * Gives what counts the terms of an article's sentences in its numbers: of a pool of sixty sentences a question looks
 * at a dozen more closely, and to read the words of the others took a tenth of an answer.
 */
export function termCounter(numbers: Uint32Array, packed: PackedTerms): Stored {
  const { terms } = packed;
  let sought: ReadonlyMap<string, number> | undefined;
  let placeOf: Uint16Array = new Uint16Array();
  return {
    length: (index) => numbers[sentenceAt(numbers, index) + 5]!,
    count(index, places, size) {
      if (places !== sought) {
        placeOf = placesIn(packed, soughtOf(places));
        sought = places;
      }
      const at = sentenceAt(numbers, index);
      const from = numbers[at + 6]!;
      const to = from + numbers[at + 7]!;
      const counts = new Uint32Array(size);
      for (let term = from; term < to; term += 1) {
        const place = placeOf[terms[term]!]!;
        if (place > 0) counts[place - 1]! += 1;
      }
      return counts;
    },
  };
}

/** A term that is sought, with the place + 1 of what it stands for. */
interface Needle {
  readonly bytes: Uint8Array;
  readonly place: number;
}

/** What is sought. At a word its first byte and its length are looked at first, which of most tell that it is not. */
interface Sought {
  /** By look, the place + 1 of the needles that look so; 0 where none does. */
  readonly looks: Uint16Array;
  readonly needles: readonly (readonly Needle[])[];
}

/** A question looks into a dozen articles for the same. */
const SOUGHT = new WeakMap<ReadonlyMap<string, number>, Sought>();

function soughtOf(places: ReadonlyMap<string, number>): Sought {
  const known = SOUGHT.get(places);
  if (known !== undefined) return known;
  const looks = new Uint16Array(LOOKS);
  const needles: Needle[][] = [];
  for (const [term, place] of places) {
    const bytes = Buffer.from(term);
    const look = lookOf(bytes[0]!, bytes.length);
    if (looks[look] === 0) looks[look] = needles.push([]);
    needles[looks[look]! - 1]!.push({ bytes, place: place + 1 });
  }
  const sought = { looks, needles };
  SOUGHT.set(places, sought);
  return sought;
}

function lookOf(first: number, length: number): number {
  return (first << 4) | (length & 0xf);
}

const LOOKS = 1 << 12;

/** Gives for each word the place + 1 of what it stands for, 0 where it stands for nothing that is sought. */
function placesIn({ words, lengths }: PackedTerms, { looks, needles }: Sought): Uint16Array {
  const places = new Uint16Array(lengths.length);
  let at = 0;
  for (let word = 0; word < lengths.length; word += 1) {
    const length = lengths[word]!;
    const look = looks[lookOf(words[at]!, length)]!;
    if (look > 0) places[word] = placeAt(words, at, needles[look - 1]!, length);
    at += length + 1;
    // Of a word that is longer than a number here holds, only the end of its line tells where the next begins.
    if (length === MOST_BYTES) at = words.indexOf(NEWLINE, at - 1) + 1 || words.length;
  }
  return places;
}

function placeAt(words: Uint8Array, at: number, needles: readonly Needle[], length: number): number {
  for (const { bytes, place } of needles) {
    if (bytes.length !== length) continue;
    let same = 0;
    while (same < length && words[at + same] === bytes[same]) same += 1;
    if (same === length) return place;
  }
  return 0;
}

const NEWLINE = 0x0a;
