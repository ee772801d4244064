import type { AnalysedSentence, Quantity } from "../domain.ts";

/** A figure, and where it is told from: of "20 by 12 by 25 centimetres" the last side is read, and all three are told. */
export interface Told {
  readonly quantity: Quantity;
  /** The figure with all its sides, which no one number is; null where it has one. */
  readonly sides: Quantity | null;
}

/** Gives the figures of a sentence, each length with the sides that stand before it, once. */
export function withSides({ text, start: from, quantities }: AnalysedSentence): Told[] {
  const told = quantities.map((quantity) => ({ quantity, sides: sidesOf(quantity, text, from) }));
  return told.filter(
    ({ quantity }) =>
      !told.some(({ sides }) => sides !== null && sides.start <= quantity.start && quantity.end < sides.end),
  );
}

function sidesOf(quantity: Quantity, text: string, from: number): Quantity | null {
  if (quantity.kind !== "length") return null;
  const before = text.slice(Math.max(0, quantity.start - from - MOST_CHARS), quantity.start - from);
  const sides = SIDES.exec(before);
  return sides === null
    ? null
    : { ...quantity, start: quantity.start - sides[0].length, low: null, high: null };
}

const MOST_CHARS = 80;
const UNIT = String.raw`(?:mm|cm|km|m|ft|in|(?:milli|centi|kilo)?met(?:er|re)s?|inch(?:es)?|feet|foot|yards?|miles?)`;

/** "20 by 12 by" of "20 by 12 by 25 centimetres", and not "2019 rose by" of "rose by 25 centimetres". */
const SIDES = new RegExp(String.raw`(?<![\d.,])(?:\d[\d.,]*(?:\s?${UNIT})?\s?(?:by|x|×)\s?){1,2}$`, "iu");
