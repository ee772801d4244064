import type { Quantity } from "../../../domain.ts";
import { isFormer, isOfPast } from "../../../quantities/former.ts";
import type { Scene } from "../scene.ts";
import { around } from "./beside.ts";

/**
 * Leaves out what an amount was before, and the day that did not hold, where it is asked what is so: "£2.80" of "costs
 * £2.95, up from £2.80 last year", and "September" of "was planned for September and will come in November". All of them
 * where nothing else is told.
 */
export function withoutFormer(
  { question, sentence }: Scene,
  amounts: readonly Quantity[],
): readonly Quantity[] {
  if (amounts.length < 2 || isOfPast(question.text)) return amounts;
  const left = amounts.filter((amount) => {
    const { before, after } = around(sentence.text, sentence.start, amount);
    return !isFormer(before, after);
  });
  return left.length > 0 ? left : amounts;
}
