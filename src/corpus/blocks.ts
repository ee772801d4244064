import { crc32 } from "node:zlib";

/** Bytes on the disk that are read where they are needed. */
export interface UnreadBytes {
  /** All of them, laid at a multiple of 8; what was not read yet is 0. */
  readonly bytes: Uint8Array;
  /** Reads bytes `[from, to)`, if they are not there yet. Throws where they are damaged. */
  read(from: number, to: number): void;
}

interface Blocks {
  readonly length: number;
  /** What `sumsOf` gave for the bytes as they were written. */
  readonly sums: readonly number[];
  /** Fills an array with the bytes from a place on. */
  readonly read: (from: number, into: Uint8Array) => void;
  /** Gives what is thrown for a block that has another checksum. */
  readonly damaged: () => Error;
}

const BLOCK_BYTES = 64 * 1024;

/** Gives the checksums of bytes, block by block. */
export function sumsOf(bytes: Uint8Array): number[] {
  const sums: number[] = [];
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES)
    sums.push(crc32(bytes.subarray(at, at + BLOCK_BYTES)));
  return sums;
}

/** Gives bytes whose blocks are read and verified when they are first needed, neighbours at once. */
export function unreadBlocks({ length, sums, read, damaged }: Blocks): UnreadBytes {
  const bytes = new Uint8Array(length);
  const isRead = new Uint8Array(sums.length);
  const readBlocks = (first: number, behind: number) => {
    read(first * BLOCK_BYTES, bytes.subarray(first * BLOCK_BYTES, behind * BLOCK_BYTES));
    for (let block = first; block < behind; block += 1) {
      const content = bytes.subarray(block * BLOCK_BYTES, (block + 1) * BLOCK_BYTES);
      if (crc32(content) !== sums[block]) throw damaged();
      isRead[block] = 1;
    }
  };
  return {
    bytes,
    read(from, to) {
      const end = Math.ceil(to / BLOCK_BYTES);
      for (let block = Math.floor(from / BLOCK_BYTES); block < end; block += 1) {
        if (isRead[block] === 1) continue;
        const first = block;
        while (block + 1 < end && isRead[block + 1] === 0) block += 1;
        readBlocks(first, block + 1);
      }
    },
  };
}
