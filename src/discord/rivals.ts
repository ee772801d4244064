import type { Clock, Log } from "../domain.ts";

/** Notices that another process runs with this bot's token. */
export interface Rivals {
  /** Told of each first response that Discord had already. */
  met(): void;
}

/**
 * Tells the log where a first response comes second again and again: two processes of one token each keep some of the
 * answers, so that buttons work now and then and nobody knows why. Once in a while it is an answer of Discord's that was
 * lost, and the response that was sent again.
 */
export function createRivals({ clock, log }: { readonly clock: Clock; readonly log: Log }): Rivals {
  let times: number[] = [];
  return {
    met() {
      const nowMs = clock.now();
      times = [...times.filter((ms) => nowMs - ms < WINDOW_MS), nowMs];
      if (times.length < AGAIN_AND_AGAIN) return;
      times = [];
      log.warn({}, "Discord has answers of another process that runs with this bot's token: stop that one");
    },
  };
}

const AGAIN_AND_AGAIN = 3;
const WINDOW_MS = 600_000;
