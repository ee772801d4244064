/** Writes words as lines in UTF-8. */
export interface WordWriter {
  /** Gives how many bytes the words at some places take, the lines' ends between them included. */
  size(words: readonly string[], places: Uint32Array): number;
  /** Writes the words that were measured last, and how many bytes each has; of the longest the most that a number holds. */
  write(places: Uint32Array, into: Uint8Array, lengths: Uint16Array): void;
}

/**
 * Gives a writer that knows how words are written: articles that follow each other share them, and repeat them. A word
 * stands where its length does: what is looked at for each word of a corpus is fetched from far, and once so.
 */
export function createWordWriter(): WordWriter {
  let known: readonly string[] = [];
  /** A row a place: 0 where the word was not written yet, else its length + 1, and its bytes. */
  let rows = new Uint8Array(ROW << 12);
  /** The words that are longer, by place; their rows begin with {@link LONG}. */
  let long = new Map<number, Uint8Array>();
  const add = (place: number) => {
    const row = ROW * place;
    const bytes = Buffer.from(known[place]!);
    if (bytes.length < ROW) rows.set(bytes, row + 1);
    else long.set(place, bytes);
    rows[row] = Math.min(bytes.length + 1, LONG);
  };
  return {
    size(words, places) {
      if (words !== known) {
        known = words;
        rows.fill(0);
        long = new Map();
      }
      if (rows.length < ROW * words.length) rows = widened(rows, 2 * ROW * words.length);
      // Held at hand: what closures share is read anew for every word.
      const own = rows;
      let size = Math.max(0, places.length - 1);
      for (let at = 0; at < places.length; at += 1) {
        const row = ROW * places[at]!;
        if (own[row] === 0) add(places[at]!);
        size += own[row] === LONG ? long.get(places[at]!)!.length : own[row]! - 1;
      }
      return size;
    },
    write(places, into, lengths) {
      const own = rows;
      let to = 0;
      for (let at = 0; at < places.length; at += 1) {
        const row = ROW * places[at]!;
        if (at > 0) into[to++] = NEWLINE;
        if (own[row] === LONG) {
          const bytes = long.get(places[at]!)!;
          into.set(bytes, to);
          to += bytes.length;
          lengths[at] = Math.min(MOST_BYTES, bytes.length);
        } else {
          const length = own[row]! - 1;
          for (let byte = 1; byte <= length; byte += 1) into[to++] = own[row + byte]!;
          lengths[at] = length;
        }
      }
    },
  };
}

/** Nearly all words have no more bytes than a row holds behind their length. */
const ROW = 16;
const LONG = ROW + 1;

function widened(rows: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(length);
  wider.set(rows);
  return wider;
}

const NEWLINE = 0x0a;

/** The longest that a length tells of: where the next word begins, the end of its line tells then. */
export const MOST_BYTES = 0xffff;
