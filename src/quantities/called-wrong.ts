import type { AnalysedSentence, Quantity, Span } from "../domain.ts";
import { isSameValue } from "./agreement.ts";

/**
 * Gives the figures that a correction calls wrong, of those in the part that it takes back: not what it says again
 * ("We wrote that the bridge, 120 metres long, opened in 2024. The bridge, 120 metres long, opened in 2023"), nor what
 * it has nothing of the kind for, where it has something for another.
 */
export function figuresWrong(
  { sentence, start, end }: Span & { readonly sentence: AnalysedSentence },
  right: AnalysedSentence,
): readonly Quantity[] {
  const isIn = (one: Quantity) => one.start >= start && one.end <= end;
  const instead = right.quantities.filter((one) => sentence !== right || !isIn(one));
  const wrong = sentence.quantities.filter(
    (one) => isIn(one) && !instead.some((other) => isSameValue(one, other)),
  );
  const replaced = wrong.filter(({ kind }) => instead.some((other) => other.kind === kind));
  return replaced.length > 0 ? replaced : wrong;
}
