import type { Derived } from "../derive.ts";
import type { SourceRow } from "../domain.ts";
import { createEntry, type Entry } from "../snapshot/entries.ts";
import { createNumbering } from "../text/numbering.ts";
import { MOST_BYTES_A_UNIT, utf8Of } from "../text/units.ts";
import { aligned, HEAD, numbersAt, placesOf } from "./packed-layout.ts";
import { firstBytes, spanCount, writeSpans } from "./packed-spans.ts";
import { createWordWriter } from "./packed-words.ts";
import { openArticle, unpackedOf } from "./unpack.ts";

/** Gives an article as bytes, see `packed-layout.ts`; the same article gives the same bytes. */
export function packArticle(derived: Derived): Uint8Array {
  return unpackedOf(derived) ?? pack(derived);
}

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
  const { text, blocks } = derived.article;
  // UTF-8 has this sign for half a character: where it is not, the text need not be looked through for one.
  const isHalved = utf8Of(text).includes(REPLACEMENT) && !text.isWellFormed();
  // What is undefined is left out: to take an object apart takes ten times as long.
  const stated = JSON.stringify([
    { ...derived.article, text: undefined, blocks: undefined },
    derived.titleTerms,
  ]);
  const { words, numbers } = localised(derived);
  const wordBytes = writer.size(derived.words, words);
  const spans = spanCount(derived, blocks);
  const written = isHalved ? Buffer.from(text, "utf16le") : utf8Of(text);
  // Of the fields there is room for whatever they become: to measure them first takes as long as to write them.
  const most = MOST_BYTES_A_UNIT * stated.length + written.length + wordBytes + 2 * words.length;
  const room = roomFor(most + 4 * (HEAD + PARTS + spans + numbers.length));
  const fieldBytes = room.write(stated, 4 * HEAD, "utf8");
  const textAt = filled(room, 4 * HEAD + fieldBytes);
  const textBytes = written.length;
  room.set(written, textAt);
  filled(room, textAt + textBytes);
  const head = numbersAt(room, 0, HEAD);
  head.set([fieldBytes, textBytes, wordBytes, spans, numbers.length, Number(isHalved), words.length]);
  const { wordsAt, spansAt, termsAt, lengthsAt } = placesOf(room);
  const lengths = new Uint16Array(room.buffer, room.byteOffset + lengthsAt, words.length);
  writer.write(words, room.subarray(wordsAt, wordsAt + wordBytes), lengths);
  filled(room, wordsAt + wordBytes);
  const firsts = firstBytes(text, derived.sentences, { bytes: textBytes, isHalved });
  writeSpans(numbersAt(room, spansAt, spans), derived, { blocks, firsts });
  numbersAt(room, termsAt, numbers.length).set(numbers);
  return new Uint8Array(room.subarray(0, filled(room, lengthsAt + 2 * words.length)));
}

const REPLACEMENT = Buffer.from("\ufffd");

const writer = createWordWriter();
/** Before each there may be a gap. */
const PARTS = 6;

/** Fills the gap behind a part, and gives where the next begins. */
function filled(room: Buffer, end: number): number {
  const next = aligned(end);
  room.fill(0, end, next);
  return next;
}

/** Gives bytes that the next call gives again. */
function roomFor(bytes: number): Buffer {
  if (room.length < bytes) room = Buffer.alloc(2 * bytes);
  return room;
}

let room = Buffer.alloc(1 << 16);

/** Gives the places of the words that an article has, and its passages' terms and its names as places among these. */
function localised({ terms, names }: Derived): { words: Uint32Array; numbers: Uint32Array } {
  let count = 1 + names.length;
  for (const list of terms) count += 1 + list.length;
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
  return { words: numbering.places(), numbers };
}

const numbering = createNumbering();

/** What the next call overwrites. */
let localNumbers = new Uint32Array(1 << 12);
