import { passagesOf, type Segment } from "./segment.ts";
import { countStrings, type PackedStrings } from "../../text/strings.ts";

/**
 * A segment as bytes: its arrays as they are, so that opening it is laying views over them.
 *
 * ```
 *  offset 0   uint32      magic
 *         4   uint32      version of this form and of what is in it
 *         8   uint32 × 2  offset in bytes and number of elements, for each array of `ARRAYS`
 *             arrays      each at a multiple of 8 bytes
 * ```
 *
 * Numbers are in the order of bytes of the machine; another machine's file has another magic. What damage a file
 * took, and whether it belongs to the corpus, is for the container that holds these bytes to tell.
 */
export function encodeSegment(segment: Segment): Uint8Array<ArrayBuffer> {
  segment.needPostings(0, segment.postings.length);
  const arrays = ARRAYS.map(({ of }) => of(segment));
  let size = aligned(HEAD_BYTES + arrays.length * 8);
  const offsets = arrays.map((array) => {
    const offset = size;
    size = aligned(size + array.byteLength);
    return offset;
  });
  if (size > 0xffff_ffff) throw new RangeError("Cannot write the index: it has more than 4 GiB");
  const bytes = new Uint8Array(size);
  const head = new Uint32Array(bytes.buffer, 0, HEAD_BYTES / 4 + arrays.length * 2);
  head.set([MAGIC, VERSION, ...arrays.flatMap((array, at) => [offsets[at]!, array.length])]);
  for (const [at, array] of arrays.entries())
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offsets[at]);
  return bytes;
}

/** Has bytes `[from, to)` of a file there, which may not be read yet. */
export type ReadBytes = (from: number, to: number) => void;

/**
 * Opens what `encodeSegment` wrote, in a few microseconds however large; null where it is of another form. The
 * postings, most of it, are read when they are asked for.
 */
export function openSegment(bytes: Uint8Array, read: ReadBytes = () => {}): Segment | null {
  // A view of 8-byte numbers must begin at a multiple of 8.
  const file = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const headBytes = HEAD_BYTES + ARRAYS.length * 8;
  if (file.length < headBytes) return null;
  read(0, headBytes);
  const head = new Uint32Array(file.buffer, file.byteOffset, HEAD_BYTES / 4 + ARRAYS.length * 2);
  if (head[0] !== MAGIC || head[1] !== VERSION) return null;
  const at = (place: number) => ({ offset: head[2 + place * 2]!, length: head[3 + place * 2]! });
  const isWhole = ARRAYS.every(({ bytes: each }, place) => {
    const { offset, length } = at(place);
    return offset % 8 === 0 && offset + length * each <= file.length;
  });
  if (!isWhole) return null;
  const postings = at(POSTINGS);
  read(headBytes, postings.offset);
  read(postings.offset + 4 * postings.length, file.length);
  const small = (place: number) => viewOf(Uint8Array, file, at(place));
  const whole = (place: number) => viewOf(Uint32Array, file, at(place));
  const strings = (place: number): PackedStrings => ({ bytes: small(place), offsets: whole(place + 1) });
  const segment: Segment = {
    articles: strings(0),
    tails: strings(2),
    terms: strings(4),
    articleOf: whole(6),
    starts: whole(7),
    textLengths: whole(8),
    titleLengths: whole(9),
    textFrequencies: whole(10),
    titleFrequencies: whole(11),
    postingOffsets: whole(12),
    postings: whole(POSTINGS),
    needPostings: (from, to) => read(postings.offset + 4 * from, postings.offset + 4 * to),
    frequent: whole(14),
    longTerms: whole(15),
    longPeaks: viewOf(Float64Array, file, at(16)),
    windowPeaks: small(17),
    totals: viewOf(Float64Array, file, at(18)),
  };
  return isConsistent(segment) ? segment : null;
}

const MAGIC = 0x58444e46;
const VERSION = 2;
const HEAD_BYTES = 8;

type Numbers = Uint8Array | Uint32Array | Float64Array;

/** The arrays in their order, with the bytes of an element. */
const ARRAYS: readonly { readonly bytes: 1 | 4 | 8; readonly of: (segment: Segment) => Numbers }[] = [
  { bytes: 1, of: ({ articles }) => articles.bytes },
  { bytes: 4, of: ({ articles }) => articles.offsets },
  { bytes: 1, of: ({ tails }) => tails.bytes },
  { bytes: 4, of: ({ tails }) => tails.offsets },
  { bytes: 1, of: ({ terms }) => terms.bytes },
  { bytes: 4, of: ({ terms }) => terms.offsets },
  { bytes: 4, of: ({ articleOf }) => articleOf },
  { bytes: 4, of: ({ starts }) => starts },
  { bytes: 4, of: ({ textLengths }) => textLengths },
  { bytes: 4, of: ({ titleLengths }) => titleLengths },
  { bytes: 4, of: ({ textFrequencies }) => textFrequencies },
  { bytes: 4, of: ({ titleFrequencies }) => titleFrequencies },
  { bytes: 4, of: ({ postingOffsets }) => postingOffsets },
  { bytes: 4, of: ({ postings }) => postings },
  { bytes: 4, of: ({ frequent }) => frequent },
  { bytes: 4, of: ({ longTerms }) => longTerms },
  { bytes: 8, of: ({ longPeaks }) => longPeaks },
  { bytes: 1, of: ({ windowPeaks }) => windowPeaks },
  { bytes: 8, of: ({ totals }) => totals },
];

/** The place of the postings among the arrays. */
const POSTINGS = 13;

function viewOf<T>(
  View: new (buffer: ArrayBufferLike, offset: number, length: number) => T,
  file: Uint8Array,
  { offset, length }: { readonly offset: number; readonly length: number },
): T {
  return new View(file.buffer, file.byteOffset + offset, length);
}

/** Tells whether the arrays' lengths fit each other, as far as that is told without reading them. */
function isConsistent(segment: Segment): boolean {
  const passages = passagesOf(segment);
  const terms = countStrings(segment.terms);
  return (
    [segment.articleOf, segment.textLengths, segment.titleLengths].every(
      ({ length }) => length === passages,
    ) &&
    [segment.textFrequencies, segment.titleFrequencies].every(({ length }) => length === terms) &&
    countStrings(segment.tails) === passages &&
    segment.postingOffsets.length === terms + 1 &&
    segment.postingOffsets.at(-1) === segment.postings.length &&
    segment.longPeaks.length === segment.longTerms.length &&
    segment.totals.length === 2
  );
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
