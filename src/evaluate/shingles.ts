/** How much of two texts is the same. */
export interface Overlap {
  /** The share of the second text's shingles that the first has. */
  readonly precision: number;
  /** The share of the first text's shingles that the second has. */
  readonly recall: number;
}

/** Gives the overlap of a text with the expected one, by their runs of four words, each as often as it occurs. */
export function overlapOf(expected: string, given: string): Overlap {
  const wanted = countsOf(expected);
  const found = countsOf(given);
  let shared = 0;
  for (const [shingle, count] of found) shared += Math.min(count, wanted.get(shingle) ?? 0);
  return { precision: ratio(shared, totalOf(found)), recall: ratio(shared, totalOf(wanted)) };
}

const RUN = 4;

function countsOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.min(words.length, Math.max(1, words.length - RUN + 1)); at += 1) {
    const shingle = words.slice(at, at + RUN).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function totalOf(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

function ratio(shared: number, total: number): number {
  return total === 0 ? 0 : shared / total;
}
