import type { Span } from "../../../domain.ts";
import type { Scene } from "../scene.ts";

/** Gives who won by a line that has nothing but two sides with what each has: "Lowhaven" of "Lowhaven 2, Orlen 1". */
export function winnerOf({ question, sentence }: Scene): Span | null {
  if (!WON.test(question.text)) return null;
  const line = LINE.exec(sentence.text);
  if (line === null) return null;
  const [, first = "", one, between = "", second = "", other] = line;
  const margin = Number(one) - Number(other);
  if (margin === 0) return null;
  const lead = sentence.text.indexOf(first);
  const start = sentence.start + (margin > 0 ? lead : lead + first.length + between.length + one!.length + 1);
  return { start, end: start + (margin > 0 ? first : second).length };
}

const WON = /^\W*(?:who|which (?:team|side|club))(?: has| have)? w[io]ns?\b/iu;
const LINE =
  /^\W*(\p{Lu}[\p{L}.'’ &-]{1,40}?) (\d{1,3})(, | - | – |; )(\p{Lu}[\p{L}.'’ &-]{1,40}?) (\d{1,3})\W*$/u;
