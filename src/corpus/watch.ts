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

/** Watches folders and files, none where it looks only when it is told to. The clerk looked once before. */
export function watchCorpus(paths: readonly string[], clerk: Clerk, listener: Listener): Watcher {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let looking: Promise<void> = Promise.resolve();
  let isClosed = false;

  const look = async (): Promise<number | null> => {
    if (isClosed) return null;
    const { update, againMs } = await clerk.look();
    if (update !== null) listener.update(update);
    return againMs;
  };
  /** Many events come at once; they are one look. */
  const soon = (ms: number) => {
    if (timer !== null || isClosed) return;
    timer = setTimeout(() => {
      timer = null;
      looking = looking.then(look).then((againMs) => {
        if (againMs !== null) soon(againMs);
      });
      // What is wrong with files is never an exception: this is a mistake of ours, and the next event's to try again.
      looking = looking.catch(listener.fail);
    }, ms);
  };
  const folders = paths.map((path) => (statSync(path).isDirectory() ? path : dirname(path)));
  const watched = watch([...new Set(folders)], {
    ignoreInitial: true,
    ignored: (path) => /^\.[^.]/.test(basename(path)) && !folders.includes(path),
  });
  watched.on("all", () => soon(GATHER_MS));
  watched.on("error", () => soon(LATER_MS));
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
      if (timer !== null) clearTimeout(timer);
      await Promise.all([watched.close(), looking]);
    },
  };
}

const GATHER_MS = 50;
const LATER_MS = 1_000;
