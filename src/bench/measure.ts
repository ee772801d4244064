import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How the times of many questions are spread, in milliseconds of processor time. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Gives the spread of times. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** The share of questions with a right passage among the first 1, 5 and 20. */
export interface Recall {
  readonly at1: number;
  readonly at5: number;
  readonly at20: number;
}

/** Gives the recall of rankings, each with the passages that would be right. */
export function recallOf(
  rankings: readonly { readonly found: readonly string[]; readonly right: ReadonlySet<string> }[],
): Recall {
  const share = (k: number) =>
    rankings.filter(({ found, right }) => found.slice(0, k).some((id) => right.has(id))).length /
    rankings.length;
  return { at1: share(1), at5: share(5), at20: share(20) };
}

/** Gives by which power of the size a time grows: the slope on logarithmic axes. */
export function slopeOf(
  small: { readonly size: number; readonly ms: number },
  large: { readonly size: number; readonly ms: number },
): number {
  return Math.log(large.ms / small.ms) / Math.log(large.size / small.size);
}

/** Gives what is held in memory after everything that can go has gone, in bytes. */
export function heldBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
