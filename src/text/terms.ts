import type { Terms } from "../domain.ts";

/** Gives terms as an index takes them. */
export function numbered(terms: readonly string[]): Terms {
  const places = new Map<string, number>();
  for (const term of terms) if (!places.has(term)) places.set(term, places.size);
  return { words: [...places.keys()], places: Uint32Array.from(terms, (term) => places.get(term)!) };
}

/** Gives terms as they are written, in the same order. */
export function written({ words, places }: Terms): string[] {
  return Array.from(places, (place) => words[place]!);
}
