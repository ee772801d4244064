import type { Clock } from "../domain.ts";

/** Tells which files are in the middle of being written. */
export interface Unrest {
  /** Tells for how many milliseconds a file that changed is to be left alone; 0 where it is ready to be read. */
  leaveMs(path: string, now: { readonly signature: string; readonly modifiedMs: number }): number;
  /** Forgets a file that is as it was. */
  settled(path: string): void;
}

/** How long a file that changes is waited for, in milliseconds. */
export interface UnrestOptions {
  readonly clock: Clock;
  /** A file that changed is read once it stayed as it is for so long. */
  readonly settleMs: number;
  /** One that never stays as it is, is read as it stands after so long. */
  readonly patienceMs: number;
}

/** Follows the files that change; what is older than its patience is ready at once. */
export function createUnrest({ clock, settleMs, patienceMs }: UnrestOptions): Unrest {
  const flux = new Map<string, Flux>();
  return {
    leaveMs(path, { signature, modifiedMs }) {
      const nowMs = clock.now();
      const seen = flux.get(path);
      const sinceMs = seen?.signature === signature ? seen.sinceMs : nowMs;
      const firstMs = seen?.firstMs ?? nowMs;
      const isOld = Math.abs(nowMs - modifiedMs) > patienceMs;
      if (isOld || nowMs - sinceMs >= settleMs || nowMs - firstMs >= patienceMs) {
        flux.delete(path);
        return 0;
      }
      flux.set(path, { signature, sinceMs, firstMs });
      return Math.max(1, settleMs - (nowMs - sinceMs));
    },
    settled: (path) => void flux.delete(path),
  };
}

/** A file that changed and is not yet read. */
interface Flux {
  readonly signature: string;
  /** Since when it stays as it is, and when it first was otherwise. */
  readonly sinceMs: number;
  readonly firstMs: number;
}
