import { stem } from "./stems.ts";
import { loadThesaurus } from "./thesaurus.ts";
import { loadVectors } from "./vectors.ts";

/**
 * Tells whether a term that no article has may be a misspelling of one that they have. A common word is spelt as it
 * was meant, unless both mean much the same: "mayor" is no "major", but "kilometer" is a "kilometre".
 */
export function mayBeMisspelt(term: string, other: string): boolean {
  const vectors = loadVectors();
  const row = vectors.row(term);
  if (row === -1 || row >= COMMON) return true;
  return other.startsWith(term) || term.startsWith(other) || isAlike(term, other);
}

/** Tells whether two terms mean much the same. */
export function isAlike(term: string, other: string): boolean {
  return loadVectors().similarity(term, other) >= RELATED;
}

/** Tells whether the language knows a word: of the rarer ones that have a vector, some are frequent misspellings. */
export function isKnown(term: string): boolean {
  const row = loadVectors().row(term);
  return (row !== -1 && row < COMMON) || loadThesaurus().relatives(term).size > 0;
}

/** So many of the most frequent stems are words; of the rarer ones, some are frequent misspellings. */
const COMMON = 15_000;

/** Cosine of two forms of one word, and more: "mayor" and "major" have .39, "explode" and "explosion" .81. */
const RELATED = 0.45;

/** Gives a term with each two neighbouring letters swapped, the first one left: "war" for "wra"; none for numbers. */
export function swapped(term: string): readonly string[] {
  if (term.length < SHORTEST || /\P{L}/u.test(term)) return [];
  const found = new Set<string>();
  for (let at = 1; at + 1 < term.length; at += 1)
    found.add(term.slice(0, at) + term.charAt(at + 1) + term.charAt(at) + term.slice(at + 2));
  found.delete(term);
  return [...found];
}

/** Gives the stem of a word whose ending lacks its vowel, "discoverd" or "openng": as it is spelt, it has another. */
export function withEnding(word: string): readonly string[] {
  const ending = /^(\p{L}{3,}[^aeiou])(d|ng)$/u.exec(word);
  return ending === null ? [] : [stem(`${ending[1]!}${ending[2] === "d" ? "ed" : "ing"}`)];
}

const SHORTEST = 3;
