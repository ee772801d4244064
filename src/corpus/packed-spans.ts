import type { Derived } from "../derive.ts";
import type { Block, Passage, Role, Sentence } from "../domain.ts";
import { unitsOf } from "../text/units.ts";

const ROLES: readonly Role[] = ["headline", "body", "caption", "byline", "columns", "row"];

/** So many numbers a sentence has: start, end, block, flags, its first byte, its words, where its terms begin, how many. */
const SENTENCE = 8;

/** Gives how many numbers the spans of an article take. */
export function spanCount({ sentences, passages }: Derived, blocks: readonly Block[]): number {
  return 3 + 3 * blocks.length + SENTENCE * sentences.length + 4 * passages.length;
}

/** Gives what counts the bytes before each place of a text, which takes so many bytes in all; places in order. */
export function byteCounter(
  text: string,
  { bytes, isHalved }: { readonly bytes: number; readonly isHalved: boolean },
): (place: number) => number {
  if (isHalved) return (place) => 2 * place;
  if (bytes === text.length) return (place) => place;
  const units = unitsOf(text);
  let [at, before] = [0, 0];
  return (place) => {
    // Counted at hand: what a closure keeps is read and written anew for every unit.
    let counted = before;
    for (let unit = at; unit < place; unit += 1) counted += UNIT_BYTES[units[unit]!]!;
    [at, before] = [place, counted];
    return counted;
  };
}

/** By unit, how many bytes of UTF-8 it is; of a surrogate, half of its pair's. */
const UNIT_BYTES = new Uint8Array(1 << 16).fill(3).fill(2, 0, 0x800).fill(1, 0, 0x80).fill(2, 0xd800, 0xe000);

/** The blocks of a text, and what counts its bytes before a place. */
interface Laid {
  readonly blocks: readonly Block[];
  readonly bytesBefore: (place: number) => number;
}

/** Writes the spans of an article into as many numbers as {@link spanCount} gives. */
export function writeSpans(
  numbers: Uint32Array,
  { sentences, passages, counts }: Derived,
  { blocks, bytesBefore }: Laid,
): void {
  numbers.set([blocks.length, sentences.length, passages.length]);
  let at = 3;
  for (const { start, end, role, wrapped } of blocks) {
    numbers[at++] = start;
    numbers[at++] = end;
    numbers[at++] = flagged(role, wrapped);
  }
  const sentencesAt = at;
  for (const { index, start, end, block, role, opensWithPronoun } of sentences) {
    numbers[at++] = start;
    numbers[at++] = end;
    numbers[at++] = block;
    numbers[at++] = flagged(role, opensWithPronoun);
    numbers[at++] = bytesBefore(start);
    numbers[at++] = counts[2 * index]!;
    at += 1;
    numbers[at++] = counts[2 * index + 1]!;
  }
  let term = 0;
  for (const { start, end, from, to } of passages) {
    numbers[at++] = start;
    numbers[at++] = end;
    numbers[at++] = from;
    numbers[at++] = to;
    // Each passage's terms follow how many they are.
    term += 1;
    for (let sentence = from; sentence < to; sentence += 1) {
      numbers[sentencesAt + SENTENCE * sentence + 6] = term;
      term += counts[2 * sentence + 1]!;
    }
  }
}

/** Gives the blocks of written spans. */
export function readBlocks(numbers: Uint32Array): Block[] {
  return times(numbers[0]!, (place): Block => {
    const at = 3 + 3 * place;
    const flags = numbers[at + 2]!;
    return {
      start: numbers[at]!,
      end: numbers[at + 1]!,
      role: ROLES[flags >> 1]!,
      wrapped: isFlagged(flags),
    };
  });
}

/** Gives the sentences of written spans, each with its article's id. */
export function readSentences(numbers: Uint32Array, article: string): Sentence[] {
  return times(numbers[1]!, (index) => readSentence(numbers, index, article));
}

/** Gives where the numbers of a sentence begin. */
export function sentenceAt(numbers: Uint32Array, index: number): number {
  return 3 + 3 * numbers[0]! + SENTENCE * index;
}

export function readSentence(numbers: Uint32Array, index: number, article: string): Sentence {
  const at = sentenceAt(numbers, index);
  const [start, end, block] = [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!];
  const flags = numbers[at + 3]!;
  const role = ROLES[flags >> 1]!;
  return { start, end, article, index, block, role, opensWithPronoun: isFlagged(flags) };
}

/** Gives of each sentence how many words it has, and how many terms. */
export function readCounts(numbers: Uint32Array): Uint32Array {
  const counts = new Uint32Array(2 * numbers[1]!);
  for (let index = 0; index < numbers[1]!; index += 1) {
    counts[2 * index] = numbers[sentenceAt(numbers, index) + 5]!;
    counts[2 * index + 1] = numbers[sentenceAt(numbers, index) + 7]!;
  }
  return counts;
}

/** Gives the passages of written spans, each with its article's id. */
export function readPassages(numbers: Uint32Array, article: string): Passage[] {
  return times(numbers[2]!, (place) => readPassage(numbers, place, article));
}

/** Gives where the numbers of a passage begin: start, end, first sentence, and the one behind its last. */
export function passageAt(numbers: Uint32Array, place: number): number {
  return sentenceAt(numbers, numbers[1]!) + 4 * place;
}

export function readPassage(numbers: Uint32Array, place: number, article: string): Passage {
  const at = passageAt(numbers, place);
  const [start, end, from, to] = [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!, numbers[at + 3]!];
  return { id: `${article}#${from}`, article, from, to, start, end };
}

function flagged(role: Role, flag: boolean): number {
  return ROLES.indexOf(role) * 2 + Number(flag);
}

function isFlagged(flags: number): boolean {
  return (flags & 1) === 1;
}

/** Gives what is made for each number below a count. */
export function times<T>(count: number, make: (at: number) => T): T[] {
  const made: T[] = [];
  for (let at = 0; at < count; at += 1) made.push(make(at));
  return made;
}
