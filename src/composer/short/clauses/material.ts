import type { Span } from "../../../domain.ts";
import { asksMadeOf, materialsIn } from "../../../text/made-of.ts";
import type { Scene } from "../scene.ts";

/** Gives what a sentence says that something is made of: "rye, oats and treacle" of "what is the loaf made from". */
export function materialOf({ question, sentence }: Scene): Span | null {
  const found = asksMadeOf(question.text) ? materialsIn(sentence.text) : null;
  return found === null ? null : { start: sentence.start + found.start, end: sentence.start + found.end };
}
