import { larger } from "../text/larger.ts";
import { MOST_BYTES_A_UNIT } from "./packed-layout.ts";

/** Writes words as lines in UTF-8. */
export interface WordWriter {
  /** Gives how many bytes the words at some places take, the lines' ends between them included. */
  size(words: readonly string[], places: Uint32Array): number;
  /** Writes the words that were measured last, and how many bytes each has; of the longest the most that a number holds. */
  write(places: Uint32Array, into: Uint8Array, lengths: Uint16Array): void;
}

/** Gives a writer that knows how words are written: articles that follow each other share them, and repeat them. */
export function createWordWriter(): WordWriter {
  let known: readonly string[] = [];
  /** By place, where the word's bytes begin + 1, and how many there are; 0 where it was not written yet. */
  let rows = new Uint32Array(1 << 12);
  let bytes = Buffer.alloc(1 << 14);
  let end = 0;
  const add = (place: number) => {
    const word = known[place]!;
    const most = end + MOST_BYTES_A_UNIT * word.length;
    if (most > bytes.length) bytes = Buffer.concat([bytes], 2 * most);
    const length = bytes.write(word, end);
    rows[2 * place] = end + 1;
    rows[2 * place + 1] = length;
    end += length;
  };
  return {
    size(words, places) {
      if (words !== known) {
        known = words;
        rows.fill(0);
        end = 0;
      }
      if (rows.length < 2 * words.length) rows = larger(rows, 4 * words.length);
      const own = rows;
      let size = Math.max(0, places.length - 1);
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at]!;
        if (own[2 * place] === 0) add(place);
        size += own[2 * place + 1]!;
      }
      return size;
    },
    write(places, into, lengths) {
      // Held at hand: what closures share is read anew for every byte.
      const own = rows;
      const written = bytes;
      let to = 0;
      for (let at = 0; at < places.length; at += 1) {
        const row = 2 * places[at]!;
        const from = own[row]! - 1;
        const length = own[row + 1]!;
        if (at > 0) into[to++] = NEWLINE;
        for (let byte = 0; byte < length; byte += 1) into[to + byte] = written[from + byte]!;
        to += length;
        lengths[at] = Math.min(MOST_BYTES, length);
      }
    },
  };
}

const NEWLINE = 0x0a;

/** The longest that a length tells of: where the next word begins, the end of its line tells then. */
export const MOST_BYTES = 0xffff;
