/** Remembers the last ids of a row. */
export interface Memory {
  /** Tells whether an id is new, and remembers it. */
  add(id: string): boolean;
  has(id: string): boolean;
}

/** Gives a memory of the last `size` ids. */
export function remember(size: number): Memory {
  const seen = new Set<string>();
  return {
    add(id) {
      if (seen.has(id)) return false;
      seen.add(id);
      for (const oldest of seen) {
        if (seen.size <= size) break;
        seen.delete(oldest);
      }
      return true;
    },
    has: (id) => seen.has(id),
  };
}
