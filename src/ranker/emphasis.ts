import type { Question } from "../domain.ts";

/**
 * Gives what each of a question's terms counts beside the others, 0 … 1. What stands before the sentence that
 * asks tells what it is about, and is seldom what the answer repeats; "this week" and "right now" tell when it was asked.
 */
export function emphasis({ terms, tokens, asking }: Question): number[] {
  return terms.map(({ term }) => {
    const stands = tokens.flatMap((token, at) => (token.term === term ? [at] : []));
    if (stands.length === 0) return 1;
    if (stands.every((at) => isNow(tokens[at]!.folded, tokens[at - 1]?.folded, tokens[at + 1]?.folded)))
      return NOW;
    return stands.some((at) => tokens[at]!.start >= asking.start) ? 1 : CONTEXT;
  });
}

/** Both were chosen by hand on the first fourteen weeks of news-2022. */
const CONTEXT = 0.5;
const NOW = 0.2;

function isNow(word: string, before = "", after = ""): boolean {
  if ((word === "right" && after === "now") || (word === "far" && before === "so")) return true;
  if (/^(?:recently|currently|today|tonight|yesterday)$/u.test(word)) return true;
  return /^(?:this|last|past|recent)$/u.test(before) && /^(?:week|month|year|weekend|days?)$/u.test(word);
}
