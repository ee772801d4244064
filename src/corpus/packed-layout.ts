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

/** How many numbers the head has. */
export const HEAD = 7;

/** Where the parts of packed bytes begin, and how large they are. */
export function placesOf(packed: Uint8Array) {
  const head = numbersAt(packed, 0, HEAD);
  // Written out: to spread and to take apart takes ten times as long, and every article is laid out twice.
  const counts = {
    fieldBytes: head[0]!,
    textBytes: head[1]!,
    wordBytes: head[2]!,
    spanCount: head[3]!,
    termCount: head[4]!,
    isHalved: head[5] === 1,
    wordCount: head[6]!,
  };
  const textAt = HEAD * 4 + aligned(counts.fieldBytes);
  const wordsAt = textAt + aligned(counts.textBytes);
  const spansAt = wordsAt + aligned(counts.wordBytes);
  const termsAt = spansAt + counts.spanCount * 4;
  const lengthsAt = termsAt + counts.termCount * 4;
  return { counts, textAt, wordsAt, spansAt, termsAt, lengthsAt };
}

/** Gives the numbers that stand somewhere among bytes, which are there as they are. */
export function numbersAt(packed: Uint8Array, at: number, count: number): Uint32Array {
  return new Uint32Array(packed.buffer, packed.byteOffset + at, count);
}

/** Gives where the next part begins. */
export function aligned(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

/** Gives how the text is written, by whether it has half a character. */
export function encodingOf(isHalved: boolean): "utf8" | "utf16le" {
  return isHalved ? "utf16le" : "utf8";
}
