import type { Article, Passage, Sentence } from "../domain.ts";
import { standsOver } from "../text/roles.ts";
import { unitsOf } from "../text/units.ts";

/** Short enough to point at one matter, long enough to hold a question's words together. */
const TARGET_WORDS = 100;

/** A block longer than this is split; up to it, a paragraph stays whole. */
const MOST_WORDS = 150;

/** A run of sentences `[from, to)` that stays together. */
interface Unit {
  readonly from: number;
  readonly to: number;
  readonly words: number;
  readonly headline: boolean;
}

/**
 * Gives the passages of an article: every sentence in exactly one, neighbouring blocks joined to about 100
 * words, a block of more than 150 split at sentence boundaries, a headline with what follows it.
 *
 * A passage's slice may hold what no sentence covers (navigation between two paragraphs); its words are
 * those of its sentences.
 */
export function passages(article: Article, sentences: readonly Sentence[]): Passage[] {
  const found: Passage[] = [];
  for (const { from, to } of join(blockUnits(article, sentences))) {
    const id = `${article.id}#${from}`;
    const { start } = sentences[from]!;
    const { end } = sentences[to - 1]!;
    found.push({ id, article: article.id, from, to, start, end });
  }
  return found;
}

function blockUnits({ text }: Article, sentences: readonly Sentence[]): Unit[] {
  const units: Unit[] = [];
  let from = 0;
  while (from < sentences.length) {
    const { block, role } = sentences[from]!;
    const headline = standsOver(role);
    let words = 0;
    let to = from;
    for (; to < sentences.length && sentences[to]!.block === block; to += 1)
      words += countWords(text, sentences[to]!);
    if (words <= MOST_WORDS) units.push({ from, to, words, headline });
    else {
      const counts = sentences.slice(from, to).map((sentence) => countWords(text, sentence));
      units.push(...split(counts, { from, words, headline }));
    }
    from = to;
  }
  return units;
}

function countWords(text: string, { start, end }: Sentence): number {
  let words = 1;
  let wasSpace = 0;
  const units = unitsOf(text);
  for (let at = start; at < end; at += 1) {
    const isSpace = SPACES[units[at]!]!;
    words += isSpace & (wasSpace ^ 1);
    wasSpace = isSpace;
  }
  return words;
}

/** 1 for what is white space: looked up, since this is asked of every letter of a corpus. */
const SPACES = new Uint8Array(1 << 16);
for (const [from, to = from] of [
  [0x09, 0x0d],
  [0x20],
  [0xa0],
  [0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f],
  [0x205f],
  [0x3000],
  [0xfeff],
] as const)
  SPACES.fill(1, from, to + 1);

/** Splits a long block into parts of near-equal length: part k ends where the running count passes k/n. */
function split(
  counts: readonly number[],
  { from, words: total, headline }: Pick<Unit, "from" | "words" | "headline">,
): Unit[] {
  const parts = Math.round(total / TARGET_WORDS);
  const units: Unit[] = [];
  let start = 0;
  let before = 0;
  let held = 0;
  counts.forEach((count, i) => {
    held += count;
    const bound = (total * (units.length + 1)) / parts;
    const following = counts[i + 1] ?? Infinity;
    const nearest = Math.abs(before + held - bound) <= Math.abs(before + held + following - bound);
    if (!nearest && i < counts.length - 1) return;
    units.push({ from: from + start, to: from + i + 1, words: held, headline });
    start = i + 1;
    before += held;
    held = 0;
  });
  return units;
}

/** Joins neighbours for as long as that brings the passage nearer to its target. */
function join(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    if (last === undefined || !belongs(last, unit)) {
      joined.push(unit);
      continue;
    }
    const headline = last.headline && unit.headline;
    joined[joined.length - 1] = { from: last.from, to: unit.to, words: last.words + unit.words, headline };
  }
  return joined;
}

function belongs(last: Unit, unit: Unit): boolean {
  if (last.headline) return true;
  if (unit.headline) return false;
  const sum = last.words + unit.words;
  return sum <= MOST_WORDS && Math.abs(sum - TARGET_WORDS) < Math.abs(last.words - TARGET_WORDS);
}
