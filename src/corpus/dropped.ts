import type { Original } from "../articles/originals.ts";
import type { Clock } from "../domain.ts";
import type { Clerk } from "./clerk.ts";

/** Imports originals of one corpus folder, and keeps what became of each. */
export type ImportOriginals = (root: string, originals: readonly Original[]) => Promise<void>;

/**
 * Gives a clerk that also has the originals imported that are dropped into its folders, beside its looks: a look
 * never waits for a document. What is imported lies in the folder as Markdown, where the next look finds it.
 */
export function withDropped(clerk: Clerk, importing: ImportOriginals, clock: Clock): Clerk {
  const seen = new Map<string, { readonly signature: string; readonly sinceMs: number }>();
  const tried = new Map<string, string>();
  let working: Promise<void> | null = null;

  /** A file that is being written is left alone until it stays as it is. */
  const isReady = ({ path, signature }: Original): boolean => {
    const nowMs = clock.now();
    const before = seen.get(path);
    if (before?.signature !== signature) seen.set(path, { signature, sinceMs: nowMs });
    return before?.signature === signature && nowMs - before.sinceMs >= SETTLE_MS;
  };
  const importAll = async (originals: readonly Original[]): Promise<void> => {
    for (const { path, signature } of originals) tried.set(path, signature);
    for (const root of new Set(originals.map((original) => original.root))) {
      const own = originals.filter((original) => original.root === root);
      // What is wrong with a file is kept in the ledger; a folder that cannot be written to stays as it is.
      await importing(root, own).catch(() => {});
    }
  };

  return {
    async look() {
      const found = await clerk.look();
      const waiting = found.originals.filter(({ path, signature }) => tried.get(path) !== signature);
      const ready = waiting.filter(isReady);
      if (working === null && ready.length > 0) {
        working = importAll(ready).finally(() => (working = null));
      }
      if (working === null && waiting.length === 0) return found;
      return { ...found, againMs: Math.min(found.againMs ?? LATER_MS, LATER_MS) };
    },
    memory: () => clerk.memory(),
  };
}

/** Gives what imports originals by the readers of `import`, which are loaded when the first one comes. */
export function importerOf(version: string): ImportOriginals {
  return async (root, originals) => {
    const [{ importInto }, { changedOriginals }] = await Promise.all([
      import("./import/command.ts"),
      import("./import/ledger.ts"),
    ]);
    const paths = (await changedOriginals(root, originals)).map(({ path }) => path);
    if (paths.length === 0) return;
    for await (const _outcome of importInto([root], paths, { standing: root, version }));
  };
}

const SETTLE_MS = 200;
const LATER_MS = 250;
