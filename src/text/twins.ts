import { stem } from "./stems.ts";
import { wordPairs } from "./word-pairs.ts";

/**
 * Gives the terms of words that mean the same as a term in nearly every sentence: who asks when it starts is answered by
 * when it begins, also where articles have both words. None for most terms.
 */
export function twins(term: string): readonly string[] {
  return TABLE.get(term) ?? NONE;
}

const NONE: readonly string[] = [];

/** Only what stands for the other wherever it stands: to "end" is to finish, but to "close" may be near. */
const TWINS =
  "start begin, kid child, xmas christmas, mum mother, dad father, fridge refrigerator, phone telephone, " +
  "photo photograph, pic picture, vid video, bike bicycle, exam examination, info information, lab laboratory, " +
  "gym gymnasium, sub substitute, ref referee, admin administrator";

const TABLE = wordPairs(TWINS, stem);
