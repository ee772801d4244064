import type { Span } from "../../domain.ts";
import { shareOf } from "./likeness.ts";
import type { Asked, Overlap } from "../types.ts";

/**
 * Gives how near the best of some stretches stands to the words of the question: the share of what is asked
 * that stands in the sentence, each word the less the farther it is. Stretches count tokens, `[start, end)`.
 */
export function nearness(asked: Asked, here: Overlap, stretches: readonly Span[]): number {
  let most = 0;
  for (const { start, end } of stretches) {
    const near = new Float64Array(asked.soft.length);
    for (const { token, place } of here.matches) {
      const far = token < start ? start - token : Math.max(0, token - end + 1);
      near[place] = Math.max(near[place]!, Math.exp(-far / REACH));
    }
    most = Math.max(
      most,
      shareOf(asked.soft, (place) => near[place]!),
    );
  }
  return most;
}

/** Over so many tokens nearness falls to a third. */
const REACH = 6;
