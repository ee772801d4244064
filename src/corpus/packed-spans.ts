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

/** How a text is written. */
interface Written {
  /** How many bytes it takes in all. */
  readonly bytes: number;
  /** True where it is in UTF-16. */
  readonly isHalved: boolean;
}

/** Gives the byte of a text at which each of its sentences begins. */
export function firstBytes(
  text: string,
  sentences: readonly Sentence[],
  { bytes, isHalved }: Written,
): Uint32Array {
  const firsts = new Uint32Array(sentences.length);
  const each = isHalved ? 2 : 1;
  const isEven = bytes === each * text.length;
  const units = unitsOf(text);
  let [at, before] = [0, 0];
  for (let index = 0; index < sentences.length; index += 1) {
    const { start } = sentences[index]!;
    if (isEven) before = each * start;
    else for (; at < start; at += 1) before += UNIT_BYTES[units[at]!]!;
    firsts[index] = before;
  }
  return firsts;
}

/** By unit, how many bytes of UTF-8 it is; of a surrogate, half of its pair's. */
const UNIT_BYTES = new Uint8Array(1 << 16).fill(3).fill(2, 0, 0x800).fill(1, 0, 0x80).fill(2, 0xd800, 0xe000);

/** The blocks of a text, and the byte at which each of its sentences begins. */
interface Laid {
  readonly blocks: readonly Block[];
  readonly firsts: Uint32Array;
}

/** Writes the spans of an article into as many numbers as {@link spanCount} gives. */
export function writeSpans(numbers: Uint32Array, derived: Derived, { blocks, firsts }: Laid): void {
  const { sentences, passages, counts } = derived;
  numbers.set([blocks.length, sentences.length, passages.length]);
  let at = 3;
  for (let place = 0; place < blocks.length; place += 1) {
    const { start, end, role, wrapped } = blocks[place]!;
    numbers[at++] = start;
    numbers[at++] = end;
    numbers[at++] = flagged(role, wrapped);
  }
  const sentencesAt = at;
  for (let index = 0; index < sentences.length; index += 1) {
    const { start, end, block, role, opensWithPronoun } = sentences[index]!;
    numbers[at++] = start;
    numbers[at++] = end;
    numbers[at++] = block;
    numbers[at++] = flagged(role, opensWithPronoun);
    numbers[at++] = firsts[index]!;
    numbers[at++] = counts[2 * index]!;
    at += 1;
    numbers[at++] = counts[2 * index + 1]!;
  }
  let term = 0;
  for (let place = 0; place < passages.length; place += 1) {
    const { start, end, from, to } = passages[place]!;
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

/** Reads one sentence of an article by its place. */
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

/** Reads one passage of an article by its place. */
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
