/** Keeps the best few of what it is offered, in a heap whose first is the worst of them. */
export interface Best<T> {
  /** Gives the least that is worth offering, once there are enough; before, less than anything. */
  threshold(): number;
  offer(item: T): void;
  /** Gives what was kept, in no order. */
  readonly items: readonly T[];
}

/** `isBefore` is a total order in which the better comes first. */
export function createBest<T extends { readonly sum: number }>(
  limit: number,
  isBefore: (a: T, b: T) => boolean,
): Best<T> {
  const heap: T[] = [];
  const sink = (item: T) => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child]!, heap[child + 1]!)) child += 1;
      if (!isBefore(item, heap[child]!)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = item;
  };
  const rise = (item: T) => {
    let at = heap.length;
    heap.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(heap[parent]!, item)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = item;
  };
  return {
    threshold() {
      if (limit === 0) return Infinity;
      return heap.length < limit ? -Infinity : heap[0]!.sum;
    },
    offer(item) {
      if (heap.length < limit) rise(item);
      else if (limit > 0 && isBefore(item, heap[0]!)) sink(item);
    },
    items: heap,
  };
}
