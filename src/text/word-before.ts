import { FULL_STOP, isLetterOrDigit } from "./letters.ts";

/** Gives the word that ends at a place, of what stands there from `from` on. */
export function wordBefore(text: string, at: number, from: number): string {
  const earliest = Math.max(from, at - 40);
  let start = at;
  while (start > earliest && isPlainInWord(text.charCodeAt(start - 1))) start -= 1;
  // Marks stand in a word, and do not begin one. What is not of ASCII, the expression knows.
  if (start > earliest && text.charCodeAt(start - 1) > 127)
    return /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}.'’&-]*$/u.exec(text.slice(earliest, at))?.[0] ?? "";
  while (start < at && !isLetterOrDigit(text.charCodeAt(start))) start += 1;
  return text.slice(start, at);
}

function isPlainInWord(code: number): boolean {
  return isLetterOrDigit(code) || code === FULL_STOP || code === 0x27 || code === 0x26 || code === 0x2d;
}
