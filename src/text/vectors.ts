import { readBuiltFile, readModelFile } from "./model-file.ts";
import { openStemRows, packStemRows } from "./stem-rows.ts";

/** Word vectors by stem: unit length, quantised to a byte a dimension. */
export interface Vectors {
  /** Gives the cosine of two stems' vectors, −1 … 1; 0 where one of them has none. */
  similarity(a: string, b: string): number;
  /** Gives a stem's place among those that have a vector; -1 where it has none. */
  row(stem: string): number;
  /** Gives the cosine of the vectors at two places. */
  between(a: number, b: number): number;
  /** How many stems have a vector. */
  readonly size: number;
  readonly dimensions: number;
  /** Adds the vector at a place to a sum, so many times. */
  add(row: number, sum: Float64Array, times: number): void;
  /** Gives the product of the vector at a place and another. */
  along(row: number, other: Float64Array): number;
}

/**
 * Gives the word vectors that Footnote ships: GloVe's (Pennington et al., 2014; public domain), of the
 * stems of its most frequent words. Read when first needed, in a few milliseconds.
 */
export function loadVectors(): Vectors {
  loaded ??= readVectors(readModelFile("vectors.bin"), readBuiltFile(VECTOR_ROWS));
  return loaded;
}

let loaded: Vectors | undefined;

/** The file in which the build leaves the rows of their stems. */
export const VECTOR_ROWS = "vector-rows.bin";

/** Gives the rows of the stems packed, for the build. */
export function packVectorRows(): Uint8Array {
  return packStemRows(layoutOf(readModelFile("vectors.bin")).lines);
}

/**
 * Reads what `packVectors` wrote: the length of the stems, the stems a line each, then their bytes in order; with
 * what was packed of the stems' rows, if anything.
 */
export function readVectors(file: Uint8Array, packedRows: Uint8Array | null = null): Vectors {
  const { dimensions, lines } = layoutOf(file);
  const stems = openStemRows(lines, packedRows);
  const { size } = stems;
  const bytes = new Int8Array(file.buffer, lines.byteOffset + lines.byteLength, size * dimensions);
  const between = (a: number, b: number) =>
    dot(bytes, a * dimensions, b * dimensions, dimensions) / (UNIT * UNIT);
  const row = (stem: string) => stems.row(stem);
  return {
    row,
    between,
    size,
    dimensions,
    add(at, sum, times) {
      const each = times / UNIT;
      for (let axis = 0; axis < dimensions; axis += 1) sum[axis]! += each * bytes[at * dimensions + axis]!;
    },
    along(at, other) {
      let product = 0;
      for (let axis = 0; axis < dimensions; axis += 1)
        product += bytes[at * dimensions + axis]! * other[axis]!;
      return product / UNIT;
    },
    similarity(a, b) {
      const [left, right] = [row(a), row(b)];
      return left === -1 || right === -1 ? 0 : between(left, right);
    },
  };
}

function layoutOf(file: Uint8Array): { readonly dimensions: number; readonly lines: Uint8Array } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const lines = file.subarray(HEADER_BYTES, HEADER_BYTES + view.getUint32(4, true));
  return { dimensions: view.getUint32(0, true), lines };
}

/** Packs vectors of unit length for `readVectors`. */
export function packVectors(vectors: ReadonlyMap<string, readonly number[]>, dimensions: number): Uint8Array {
  const text = new TextEncoder().encode([...vectors.keys()].join("\n"));
  const packed = new Uint8Array(HEADER_BYTES + text.length + vectors.size * dimensions);
  const view = new DataView(packed.buffer);
  view.setUint32(0, dimensions, true);
  view.setUint32(4, text.length, true);
  packed.set(text, HEADER_BYTES);
  let at = HEADER_BYTES + text.length;
  for (const vector of vectors.values()) {
    for (const value of vector) view.setInt8(at++, Math.max(-127, Math.min(127, Math.round(value * UNIT))));
  }
  return packed;
}

const HEADER_BYTES = 8;

/** A unit vector's components are small: three of a hundred dimensions reach a third, none of them a half. */
const UNIT = 254;

function dot(bytes: Int8Array, left: number, right: number, dimensions: number): number {
  let [sum, other] = [0, 0];
  let at = 0;
  // Two sums at a time do not wait for each other.
  for (; at + 1 < dimensions; at += 2) {
    sum += bytes[left + at]! * bytes[right + at]!;
    other += bytes[left + at + 1]! * bytes[right + at + 1]!;
  }
  return at < dimensions ? sum + other + bytes[left + at]! * bytes[right + at]! : sum + other;
}
