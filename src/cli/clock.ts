import type { Clock } from "../domain.ts";

/** What tells the time, in milliseconds since the epoch. */
interface Timers {
  /** Right, and coarse. */
  readonly wall: () => number;
  /** Fine, and standing still while the machine sleeps. */
  readonly fine: () => number;
}

/** Gives a clock as fine as the one timer, and never further from the other than a second: a laptop sleeps for days. */
export function clockOf({ wall, fine }: Timers): Clock {
  let behindMs = 0;
  return {
    now() {
      const apartMs = wall() - (fine() + behindMs);
      if (Math.abs(apartMs) > APART_MS) behindMs += apartMs;
      return fine() + behindMs;
    },
  };
}

const APART_MS = 1_000;
