import type { Span } from "../../../domain.ts";
import { withBounds } from "../bounds.ts";
import type { Scene } from "../scene.ts";

/** Gives the amount that stands before the word that is asked by: "68.2 %" of "storage that is 68.2 % full", asked how full it is. */
export function howAdjectiveOf({ question, sentence }: Scene): Span | null {
  const word = ASKED.exec(question.text)?.[1]?.toLowerCase();
  if (word === undefined || OTHERS.test(word)) return null;
  const { text, start } = sentence;
  const amount = sentence.quantities.find(
    ({ kind, end }) => kind !== "date" && behind(text.slice(end - start), word),
  );
  return amount === undefined ? null : withBounds(question, sentence, amount);
}

/** "Late" of "12 years late" and of "12 years later than planned". */
function behind(text: string, word: string): boolean {
  return new RegExp(`^\\s${word}(?:r|er)?\\b`, "iu").test(text);
}

const ASKED = /^\W*how (\p{L}{3,12}) (?:is|are|was|were|will|has|have|did|does|do)\b/iu;
/** What has answers of other kinds. */
const OTHERS = /^(?:much|many|often|come|else|about|old|long)$/u;
