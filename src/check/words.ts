import type { Span } from "../domain.ts";
import { foldWord } from "../text/names.ts";
import { STOP_WORDS } from "../text/stopwords.ts";
import { NEGATORS } from "./negation.ts";

/** A word as two texts are held against each other by: also the signs that change what a figure says. */
export interface Word extends Span {
  readonly folded: string;
  readonly capital: boolean;
  /** What the word counts: words that carry no subject count half. */
  readonly weight: number;
}

/** Gives the words of a stretch of a text, spans counted in the text. */
export function wordsIn(text: string, { start, end }: Span = { start: 0, end: text.length }): Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => {
    const folded = spelt(word).replaceAll(/(?<=\d),(?=\d)|(?<=\p{L})\./gu, "");
    return {
      start: start + index,
      end: start + index + word.length,
      folded,
      capital: /^\p{Lu}/u.test(word),
      weight: STOP_WORDS.has(folded) && !NEGATORS.has(folded) && !folded.endsWith("n't") ? STOP_WEIGHT : 1,
    };
  });
}

/** A name and its possessive are one word to a search, and two words of a quote. */
function spelt(word: string): string {
  if (/^[-−–]$/u.test(word)) return "-";
  return /['’]s$/iu.test(word) ? `${foldWord(word.slice(0, -2))}'s` : foldWord(word);
}

const STOP_WEIGHT = 0.5;

/** A dash that stands right before a number, and behind no word, is its sign. */
const WORD =
  /(?<![\p{L}\p{N}\p{M}])[-−–](?=[$€£¥]?\d)|(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[$€£¥%°]|\p{Extended_Pictographic}/gu;
