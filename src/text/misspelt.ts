import { loadVectors } from "./vectors.ts";

/**
 * Tells whether a term that no article has may be a misspelling of one that they have. A common word is spelt as it
 * was meant, unless both mean much the same: "mayor" is no "major", but "kilometer" is a "kilometre".
 */
export function mayBeMisspelt(term: string, other: string): boolean {
  const vectors = loadVectors();
  const row = vectors.row(term);
  if (row === -1 || row >= COMMON) return true;
  return other.startsWith(term) || term.startsWith(other) || vectors.similarity(term, other) >= RELATED;
}

/** So many of the most frequent stems are words; of the rarer ones, some are frequent misspellings. */
const COMMON = 15_000;

/** Cosine of two forms of one word, and more: "mayor" and "major" have .39, "explode" and "explosion" .81. */
const RELATED = 0.45;
