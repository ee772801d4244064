/** The thread that reads a corpus: what costs time is done here, so that the one that answers stays free. */
import { statSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import type { Article } from "../domain.ts";
import { createClerk } from "./clerk.ts";
import { importerOf, withDropped } from "./dropped.ts";
import { keepArticle, sweepHistory } from "./history.ts";
import type { Memory, Remembered } from "./memory.ts";
import { openSnapshot, type SnapshotPlace } from "./snapshots.ts";
import { watchCorpus } from "./watch.ts";
import type { Update } from "./update.ts";
import { messageOf } from "../problem.ts";

/** What the thread begins with. */
export interface WorkerData {
  readonly paths: readonly string[];
  /** Of Footnote. */
  readonly version: string;
  /** Whether the files are followed, and what is dropped among them imported. */
  readonly watch: boolean;
  /** The snapshot that is answered from already; null where there is none. */
  readonly stored: (SnapshotPlace & { readonly corpus: string }) | null;
}

/** What the thread is told. */
export type Order = { readonly kind: "refresh" | "memory"; readonly id: number } | { readonly kind: "close" };

/** What the thread tells: the corpus as it begins, each change of it, and that something asked for is done. */
export type Report =
  | { readonly kind: "update"; readonly update: Update }
  | { readonly kind: "done"; readonly id: number; readonly memory: Memory | null }
  /** Of what was asked for, its number: whoever asked waits for nothing more. */
  | { readonly kind: "failed"; readonly message: string; readonly id?: number };

const port = parentPort!;
const { paths, version, watch, stored }: WorkerData = workerData;
const clock = { now: () => Date.now() };
const tell = (report: Report) => port.postMessage(report);

try {
  const [root] = paths;
  // Beside a single file there is no history.
  const hasHistory = paths.length === 1 && statSync(root!, { throwIfNoEntry: false })?.isDirectory() === true;
  const keep = async (article: Article, ending: string) => keepArticle(root!, article, ending);
  if (hasHistory) await sweepHistory(root!);
  const remembered = recall();
  const reading = createClerk(paths, {
    clock,
    ...(hasHistory ? { keep } : {}),
    ...(remembered === null ? {} : { remembered }),
  });
  const clerk = watch ? withDropped(reading, importerOf(version), clock) : reading;
  const { update } = await clerk.look();
  const empty: Update = { added: [], removed: [], changes: [], refusals: remembered?.memory.refusals ?? [] };
  tell({ kind: "update", update: update ?? empty });
  const watcher = watchCorpus(watch ? paths : [], clerk, {
    update: (changed) => tell({ kind: "update", update: changed }),
    fail: (error) => tell({ kind: "failed", message: messageOf(error) }),
  });
  // What changed between the first look and the watch.
  if (watch) await watcher.refresh();
  port.on("message", (order: Order) => {
    if (order.kind === "refresh") {
      void watcher.refresh().then(
        () => tell({ kind: "done", id: order.id, memory: null }),
        (error: unknown) => tell({ kind: "failed", message: messageOf(error), id: order.id }),
      );
    } else if (order.kind === "memory") {
      tell({ kind: "done", id: order.id, memory: clerk.memory() });
    } else void watcher.close().then(() => port.close());
  });
} catch (error) {
  tell({ kind: "failed", message: messageOf(error) });
}

/** Opens the snapshot that is answered from, if it is still the same and whole: what is damaged is read anew. */
function recall(): Remembered | null {
  const found = stored === null ? null : openSnapshot(stored);
  if (found === null || found.corpus !== stored?.corpus) return null;
  try {
    found.check();
    const { memory } = found;
    return { memory, bytes: found.bytes };
  } catch {
    return null;
  }
}
