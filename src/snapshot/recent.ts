/** Something that keeps what was read of it. */
export interface Forgetful {
  forget(): void;
}

/**
 * Gives what is told of each use of something: all but the `most` that were used last forget what was read of
 * them. Without it, a bot over an archive would in time hold all of the archive in its memory.
 */
export function remembering(most: number): (used: Forgetful) => void {
  const recent = new Set<Forgetful>();
  let last: Forgetful | null = null;
  return (used) => {
    if (used === last) return;
    last = used;
    recent.delete(used);
    recent.add(used);
    if (recent.size <= most) return;
    const [oldest] = recent;
    recent.delete(oldest!);
    oldest!.forget();
  };
}
