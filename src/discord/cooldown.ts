import type { Clock } from "../domain.ts";

/** How much one person may ask. */
export interface CooldownOptions {
  /** How many questions in a row, and how long until one comes back. */
  readonly bucket: number;
  readonly refillMs: number;
}

/** Keeps one person from asking more than is fair: a leaky bucket each. */
export interface Cooldown {
  /** Takes `cost` of a person's bucket and gives 0, or takes nothing and gives the milliseconds to wait. */
  take(person: string, cost: number): number;
  /** Tells whether a person is to hear of a wait: once for each, so that a channel is not filled with it. */
  announces(person: string, waitMs: number): boolean;
}

/** Gives a cooldown with a full bucket for everybody. */
export function createCooldown({ bucket, refillMs }: CooldownOptions, clock: Clock): Cooldown {
  /** When each person's bucket is full again: all that needs to be known of it. */
  const fullAt = new Map<string, number>();
  const toldUntil = new Map<string, number>();
  const longestMs = bucket * refillMs;
  /** Nothing lasts longer than a bucket takes to fill: what seems to was written before the clock was set back. */
  const endOf = (times: ReadonlyMap<string, number>, person: string, now: number) => {
    const end = times.get(person) ?? now;
    return end > now + longestMs ? now : Math.max(now, end);
  };
  return {
    take(person, cost) {
      const now = clock.now();
      const full = endOf(fullAt, person, now) + cost * refillMs;
      const waitMs = full - now - longestMs;
      if (waitMs > 0) return waitMs;
      if (fullAt.size >= PEOPLE) dropFull(fullAt, now);
      fullAt.set(person, full);
      return 0;
    },
    announces(person, waitMs) {
      const now = clock.now();
      if (endOf(toldUntil, person, now) > now) return false;
      if (toldUntil.size >= PEOPLE) dropFull(toldUntil, now);
      toldUntil.set(person, now + waitMs);
      return true;
    },
  };
}

function dropFull(times: Map<string, number>, now: number): void {
  for (const [person, time] of times) if (time <= now) times.delete(person);
}

/** Above which full buckets, equal to none, are dropped. */
const PEOPLE = 10_000;
