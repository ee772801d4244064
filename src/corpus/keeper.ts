import type { Snapshot } from "../snapshot/snapshot.ts";
import type { LiveOptions } from "./live.ts";
import type { Memory } from "./memory.ts";
import { writeSnapshot } from "./snapshots.ts";

/** Leaves a snapshot of a live corpus on the disk: a while after it changed, and when it is closed. */
export interface Keeper {
  changed(): void;
  close(): Promise<void>;
}

/** Gives a keeper; `state` gives the snapshot with what is known of the files it was made of, null where nothing is. */
export function createKeeper(
  { store, unkept = () => {} }: Pick<LiveOptions, "store" | "unkept">,
  state: () => Promise<{ readonly snapshot: Snapshot; readonly memory: Memory } | null>,
): Keeper {
  if (store === undefined) return { changed: () => {}, close: async () => {} };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> = Promise.resolve();
  let isTold = false;
  const write = async () => {
    const contents = await state();
    if (contents === null || !isLarge(contents.snapshot, store.fromChars)) return;
    // A full disk or a folder that is read-only costs time at the next start, not answers.
    await writeSnapshot(store, contents).catch((error: unknown) => {
      if (!isTold) unkept(error);
      isTold = true;
    });
  };
  const writeNext = () => {
    // Whoever cannot give the state has told of it.
    writing = writing.then(write).catch(() => {});
  };
  return {
    changed() {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => {
        timer = null;
        writeNext();
      }, QUIET_MS);
      // Nobody is kept waiting for it at the end either, unless they close.
      timer.unref();
    },
    async close() {
      if (timer !== null) {
        clearTimeout(timer);
        writeNext();
      }
      await writing;
    },
  };
}

/** A corpus with fewer characters is read as fast as its snapshot. */
function isLarge({ entries }: Snapshot, fromChars: number): boolean {
  let chars = 0;
  for (const { article } of entries.values()) {
    chars += article.text.length;
    if (chars >= fromChars) return true;
  }
  return false;
}

/** While somebody edits, it is not written again and again. */
const QUIET_MS = 5_000;
