import type { Span } from "../domain.ts";

/**
 * Gives what an abbreviation stands for where a text says it beside: "did not finish" of "did not finish (DNF)" and of
 * "DNF (did not finish)"; null where it does not, or the words have other initials. Small words may have none: "BoE" and
 * "BE" are both the Bank of England.
 *
 * @param at - where the abbreviation stands in the text
 */
export function expandedIn(text: string, { start, end }: Span): Span | null {
  const short = text.slice(start, end);
  if (!ABBREVIATION.test(short)) return null;
  const letters = short.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
  const before = text.slice(Math.max(0, start - REACH), start);
  const opening = /\s\(["“]?$/u.exec(before);
  if (opening !== null && text[end] === ")") {
    const from = start - before.length;
    const words = wordsIn(before.slice(0, opening.index), from);
    const first = firstOf(words, letters);
    return first === null ? null : { start: words[first]!.start, end: words.at(-1)!.end };
  }
  const behind = /^ \(([^()]+)\)/u.exec(text.slice(end, end + REACH));
  if (behind === null) return null;
  const words = wordsIn(behind[1]!, end + " (".length);
  return firstOf(words, letters) === 0 ? { start: words[0]!.start, end: words.at(-1)!.end } : null;
}

const ABBREVIATION = /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\p{N}.&]{2,8}$/u;
/** The words of eight letters, with small ones between. */
const REACH = 160;

interface Word extends Span {
  readonly letter: string;
  readonly isSmall: boolean;
}

function wordsIn(text: string, from: number): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}'’]+/gu)].map(({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
    letter: word.charAt(0).toLowerCase(),
    isSmall: SMALL.test(word),
  }));
}

const SMALL = /^(?:of|the|and|for|in|on|to|at|by|a|an|de|la|du|et)$/iu;

/**
 * Gives the first of the last words that have some letters for their initials, in order; null where they have not. A small
 * word may be meant by a letter or by none: both are followed, as how many letters are left, and a small one is the first
 * only where no other is: "OFT" is not "of Fair Trading".
 */
function firstOf(words: readonly Word[], letters: readonly string[]): number | null {
  let left: ReadonlySet<number> = new Set([letters.length]);
  let small: number | null = null;
  for (let at = words.length - 1; at >= 0 && left.size > 0; at -= 1) {
    const { letter, isSmall } = words[at]!;
    const taken = [...left].filter((many) => letters[many - 1] === letter).map((many) => many - 1);
    if (taken.includes(0)) {
      if (!isSmall) return at;
      small ??= at;
    }
    left = new Set([...taken, ...(isSmall ? left : [])].filter((many) => many > 0));
  }
  return small;
}
