import type { Citation, Difference } from "../domain.ts";
import { AMOUNT_ANSWERS } from "../quantities/answering.ts";
import { amountOf, areOpposed } from "./opposed.ts";
import type { Point } from "./points.ts";
import type { Composition } from "./types.ts";
import { textAt } from "../text/spans.ts";

interface NumberedPoint {
  readonly point: Point;
  readonly numbers: readonly number[];
}

/**
 * Tells where sources differ in the figure that is asked for, newest first; null where they do not. Nothing is
 * said of who is right; but what corrects another source differs from none.
 */
export function differences(
  { question }: Composition,
  points: readonly NumberedPoint[],
  citations: readonly Citation[],
): Difference[] | null {
  if (!AMOUNT_ANSWERS.has(question.expected) || points[0]?.point.shown.amends === true) return null;
  const said = points.flatMap(({ point, numbers }) => {
    const told = { sentence: point.shown.sentence, short: point.short };
    const amount = amountOf(told);
    return amount === null ? [] : [{ told, amount, numbers }];
  });
  const [first, ...rest] = said;
  if (first === undefined) return null;
  const others = rest.filter(({ told }) => areOpposed(question, first.told, told));
  if (others.length === 0) return null;
  return [first, ...others]
    .sort((a, b) => newest(b.numbers, citations).localeCompare(newest(a.numbers, citations)))
    .map(({ told, amount, numbers }) => ({ text: textAt(told.sentence, amount), citations: numbers }));
}

function newest(numbers: readonly number[], citations: readonly Citation[]): string {
  return citations.find(({ number }) => number === numbers[0])?.published ?? "";
}
