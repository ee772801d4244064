import type { Span } from "../domain.ts";
import { type Fitting, logSum } from "./fitting.ts";
import type { ShortSpan } from "./types.ts";

/** What stands in a sentence that may be the answer, weighed in log-odds. */
export interface Stretches {
  readonly count: number;
  /** The weight of the best of them, and of all together. */
  readonly best: number;
  readonly all: number;
  /** The F1 to be expected of the likeliest. */
  readonly expected: number;
  /** Where the best stands, in tokens; null where there is none. */
  readonly stretch: Span | null;
}

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
