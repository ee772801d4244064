import type { Stretches } from "../../domain.ts";
import { type Fitting, logSum } from "./fitting.ts";
import type { ShortSpan } from "../types.ts";

/** Sums up what was found in a sentence, with the likeliest of it. */
export function stretchesIn({ candidates, scores }: Fitting, likeliest: ShortSpan | null): Stretches {
  const best = Math.max(NONE, ...scores);
  const at = candidates[scores.indexOf(best)];
  return {
    count: scores.length,
    best,
    all: logSum(scores),
    expected: likeliest?.score ?? 0,
    stretch: at === undefined ? null : { start: at.from, end: at.to },
  };
}

/** The log-odds of what does not stand there. */
const NONE = -20;
