import { crc32 } from "node:zlib";
import { findLexeme, packLexemes, type PackedLexemes } from "./lexemes.ts";
import { countStrings, stringAt } from "./strings.ts";

/** The stems of a model, by their rows in it. */
export interface StemRows {
  readonly size: number;
  /** Gives a stem's row; -1 where it has none. */
  row(stem: string): number;
  /** Gives the stem of a row. */
  stem(row: number): string;
}

/**
 * Gives the rows of stems that are written a line each, with what {@link packStemRows} made of them where it is at hand:
 * to make twenty thousand strings and a map of them takes a thirtieth of the time to a first answer. What was made of
 * other lines is made anew.
 */
export function openStemRows(lines: Uint8Array, packed: Uint8Array | null = null): StemRows {
  const { words, table } = (packed === null ? null : unpacked(packed, crc32(lines))) ?? packedOf(lines);
  const rows = new Map<string, number>();
  const stems: string[] = [];
  return {
    size: countStrings(words),
    row(stem) {
      const known = rows.get(stem);
      if (known !== undefined) return known;
      const row = findLexeme({ words, table }, stem);
      // What has no row comes from outside, and there is no end of it.
      if (row !== -1) rows.set(stem, row);
      return row;
    },
    stem: (row) => (stems[row] ??= stringAt(words, row)),
  };
}

/**
 * Packs stems that are written a line each: as uint32 the lines' checksum, how many stems there are and how many slots
 * the table has, where each stem begins, the table; then the stems' bytes.
 */
export function packStemRows(lines: Uint8Array): Uint8Array {
  const { words, table } = packedOf(lines);
  const head = Uint32Array.of(crc32(lines), countStrings(words), table.length);
  return Buffer.concat([head, words.offsets, table, words.bytes].map(bytesOf));
}

function packedOf(lines: Uint8Array): PackedLexemes {
  return packLexemes(new TextDecoder().decode(lines).split("\n"));
}

/** Gives what was packed; null where it was of other lines. */
function unpacked(packed: Uint8Array, sum: number): PackedLexemes | null {
  // A Buffer may begin anywhere.
  const { buffer, byteOffset, byteLength } = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const [own, count, slots] = new Uint32Array(buffer, byteOffset, HEAD);
  if (own !== sum) return null;
  const tableAt = 4 * (HEAD + count! + 1);
  const wordsAt = tableAt + 4 * slots!;
  return {
    words: {
      offsets: new Uint32Array(buffer, byteOffset + 4 * HEAD, count! + 1),
      bytes: new Uint8Array(buffer, byteOffset + wordsAt, byteLength - wordsAt),
    },
    table: new Uint32Array(buffer, byteOffset + tableAt, slots),
  };
}

const HEAD = 3;

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
