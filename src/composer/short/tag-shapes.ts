import type { Tag } from "../../text/tagger.ts";

/**
 * Gives the tags of a stretch in order, as a number that {@link shapeName} reads: to put hundreds of names together takes
 * longer than all else that is told of the stretches.
 */
export function shapeOf(tagNumbers: Int32Array, from: number, to: number): number {
  if (to - from > MOST_TAGS)
    return LONG + inDigits(tagNumbers, from, from + 2) * BASE ** 2 + inDigits(tagNumbers, to - 2, to);
  return inDigits(tagNumbers, from, to);
}

function inDigits(tagNumbers: Int32Array, from: number, to: number): number {
  let digits = 0;
  for (let at = from; at < to; at += 1) digits = digits * BASE + tagNumbers[at]!;
  return digits;
}

/** Gives the tags of a shape; of a long one, its ends. */
export function shapeName(shape: number): string {
  const tags: string[] = [];
  for (let rest = shape % LONG; rest > 0; rest = Math.floor(rest / BASE)) tags.unshift(TAGS[rest % BASE]!);
  if (shape >= LONG) tags.splice(2, 0, "…");
  return tags.join(" ");
}

/** Gives the shape that has a name. */
export function shapeNamed(name: string): number {
  const tags = name.split(" ");
  const ends = tags.filter((tag) => tag !== "…");
  const digits = inDigits(Int32Array.from(ends, tagNumber), 0, ends.length);
  return ends.length < tags.length ? LONG + digits : digits;
}

/** Gives the number of a tag in a shape. */
export function tagNumber(tag: Tag): number {
  return TAG_NUMBERS.get(tag) ?? UNKNOWN;
}

/** In the order of the numbers; 0 is none, so that no tag at all is told from one. */
const TAGS =
  " UNK ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SPACE SYM VERB X".split(" ");
const TAG_NUMBERS: ReadonlyMap<Tag, number> = new Map(TAGS.map((tag, number) => [tag, number]));
const UNKNOWN = TAG_NUMBERS.get("UNK")!;

/** A shape is a number with so many digits to choose from. */
const BASE = 32;
const MOST_TAGS = 5;
const LONG = BASE ** MOST_TAGS;
