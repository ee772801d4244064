/** The thread that reads a corpus: what costs time is done here, so that the one that answers stays free. */
import { parentPort, workerData } from "node:worker_threads";
import { createClerk, type Update } from "./clerk.ts";
import { importerOf, withDropped } from "./dropped.ts";
import { watchCorpus } from "./watch.ts";

/** What the thread is told. */
export type Order = { readonly kind: "refresh"; readonly id: number } | { readonly kind: "close" };

/** What the thread tells: the corpus as it begins, each change of it, and that a refresh is done. */
export type Report =
  | { readonly kind: "update"; readonly update: Update }
  | { readonly kind: "refreshed"; readonly id: number }
  | { readonly kind: "failed"; readonly message: string };

const port = parentPort!;
const paths: readonly string[] = workerData.paths;
const clock = { now: () => Date.now() };
const clerk = withDropped(createClerk(paths, { clock }), importerOf(workerData.version), clock);
const tell = (report: Report) => port.postMessage(report);

try {
  const { update } = await clerk.look();
  const empty: Update = { added: [], removed: [], changes: [], refusals: [] };
  tell({ kind: "update", update: update ?? empty });
  const watcher = watchCorpus(paths, clerk, (changed) => tell({ kind: "update", update: changed }));
  // What changed between the first look and the watch.
  await watcher.refresh();
  port.on("message", (order: Order) => {
    if (order.kind === "refresh") {
      void watcher.refresh().then(
        () => tell({ kind: "refreshed", id: order.id }),
        (error: unknown) => tell({ kind: "failed", message: String(error) }),
      );
    } else void watcher.close().then(() => port.close());
  });
} catch (error) {
  tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
}
