import { watch } from "chokidar";
import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Clerk } from "./clerk.ts";
import type { Update } from "./update.ts";

/** Looks at a corpus when its files change, and when it is told to. */
export interface Watcher {
  /** Looks now, and again until no file is in the middle of being written. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** Who hears of a corpus. */
export interface Listener {
  /** Gets every change, one after another. */
  readonly update: (update: Update) => void;
  /** Gets what went wrong with a look that nobody waits for. */
  readonly fail: (error: unknown) => void;
}

/**
 * Watches folders and files, none where it looks only when it is told to. The clerk looked once before. It also looks
 * unasked now and then: no event comes of a network drive, nor any more of a folder that was replaced by another.
 */
export function watchCorpus(paths: readonly string[], clerk: Clerk, listener: Listener): Watcher {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the next look begins. */
  let dueMs = Number.POSITIVE_INFINITY;
  let looking: Promise<void> = Promise.resolve();
  let isClosed = false;

  const look = async (): Promise<number | null> => {
    if (isClosed) return null;
    const { update, againMs } = await clerk.look();
    if (update !== null) listener.update(update);
    return againMs;
  };
  const lookNext = async () => {
    const fromMs = performance.now();
    const againMs = await look();
    const rareMs = UNASKED_SHARE * (performance.now() - fromMs);
    soon(againMs ?? Math.min(Math.max(UNASKED_MS, rareMs), RAREST_MS));
  };
  /** Many events come at once; they are one look. */
  const soon = (ms: number) => {
    const atMs = performance.now() + ms;
    if (isClosed || atMs >= dueMs) return;
    clearTimeout(timer);
    dueMs = atMs;
    timer = setTimeout(() => {
      dueMs = Number.POSITIVE_INFINITY;
      looking = looking.then(lookNext).catch((error: unknown) => {
        // What is wrong with files is never an exception: this is a mistake of ours, and the next look's to try again.
        listener.fail(error);
        soon(UNASKED_MS);
      });
    }, ms);
  };
  const folders = paths.map((path) => (statSync(path).isDirectory() ? path : dirname(path)));
  const watched = watch([...new Set(folders)], {
    ignoreInitial: true,
    ignored: (path) => /^\.[^.]/.test(basename(path)) && !folders.includes(path),
  });
  watched.on("all", () => soon(GATHER_MS));
  // The system may have no more watches to give: what is not watched is looked at unasked.
  watched.on("error", () => {});
  if (paths.length > 0) soon(UNASKED_MS);
  return {
    async refresh() {
      let againMs: number | null = 0;
      while (againMs !== null) {
        const waitMs: number = againMs;
        await new Promise<void>((resolve) => setTimeout(resolve, waitMs));
        const looked: Promise<number | null> = looking.then(look);
        looking = looked.then(
          () => {},
          () => {},
        );
        againMs = await looked;
      }
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await Promise.all([watched.close(), looking]);
    },
  };
}

const GATHER_MS = 50;
const UNASKED_MS = 5_000;
/** How many times as long as a look took it is until the next unasked one: one over 3,000 files takes .4 s. */
const UNASKED_SHARE = 100;
const RAREST_MS = 600_000;
