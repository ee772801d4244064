/** Gives the thread back whenever it was held too long. */
export function pauses(): () => Promise<void> {
  let sinceMs = performance.now();
  return async () => {
    if (performance.now() - sinceMs <= SLICE_MS) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    sinceMs = performance.now();
  };
}

/** How long indexing may hold the thread at a time. */
const SLICE_MS = 15;
