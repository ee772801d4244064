import { claimNow, type Release } from "./sole.ts";

/**
 * The processes that work over one folder, each on a seat of its own. The numbers that systems give do not tell them
 * apart: in a container each is number 1. A seat is the lock on a file, which nobody has any more whose process ended.
 */
export interface Seats {
  /** Gives this process's seat, the first that was free. */
  own(): number;
  /** Tells whether another process has a seat, and goes on with what it began there. */
  isTaken(seat: number): boolean;
  leave(): void;
}

/** Gives the seats of a folder; one is taken when it is asked for. */
export function createSeats(folder: string): Seats {
  let held: { readonly seat: number; readonly release: Release } | null = null;
  const take = (seat: number) => claimNow(folder, `seat-${seat}`);
  return {
    own() {
      for (let seat = 1; held === null; seat += 1) {
        const release = take(seat);
        if (release !== null) held = { seat, release };
      }
      return held.seat;
    },
    isTaken(seat) {
      if (seat === held?.seat) return false;
      const release = take(seat);
      release?.();
      return release === null;
    },
    leave() {
      held?.release();
      held = null;
    },
  };
}
