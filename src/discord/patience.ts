import type { Clock } from "../domain.ts";
import { isPassing } from "./errors.ts";

/** How long a request is tried. */
export interface Patience {
  readonly clock: Clock;
  /** When to give up, in the clock's milliseconds. */
  readonly untilMs: number;
  /** The first wait; absent, a moment. */
  readonly firstWaitMs?: number;
}

/**
 * Tries a request again while Discord or the network fails in passing, with longer and longer waits, and
 * gives its result or its last error. It comes on top of discord.js, which tries four times without waiting
 * and keeps to 429 by itself.
 */
export async function patiently<Result>(
  request: () => Promise<Result>,
  { clock, untilMs, firstWaitMs = FIRST_WAIT_MS }: Patience,
): Promise<Result> {
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    try {
      return await request();
    } catch (error) {
      if (!isPassing(error) || clock.now() + waitMs > untilMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 15_000;
