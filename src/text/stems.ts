import { IRREGULAR } from "./irregular.ts";
import { isDigit } from "./letters.ts";
import { porter2 } from "./porter2.ts";

/** Gives the stem of a folded word: its base form's Porter2 stem. Numbers lose their thousands commas. */
export function stemOf(word: string): string {
  // Never past its end: V8 would give up what it made of this function.
  if (word === "") return "";
  return isDigit(word.charCodeAt(0)) ? word.replaceAll(",", "") : porter2(IRREGULAR.get(word) ?? word);
}

/** Gives the same, and remembers it: every rule asks for the same few words. Bounded, since questions come from outside. */
export function stem(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const stemmed = stemOf(word);
  if (memo.size < MEMO_WORDS && word.length <= MEMO_LENGTH) memo.set(word, stemmed);
  return stemmed;
}

const memo = new Map<string, string>();
const MEMO_WORDS = 50_000;
const MEMO_LENGTH = 40;
