/** Gives how many letters a word that no article has may be off: none for short words and numbers. */
export function tolerance(term: string): 0 | 1 | 2 {
  if (term.length < FUZZY_LENGTH || /^\d/.test(term)) return 0;
  return term.length < 2 * FUZZY_LENGTH ? 1 : 2;
}

/** "tank" is one letter from "talk": shorter words have too many neighbours. */
const FUZZY_LENGTH = 5;

/** Gives those of the terms found alike that are kept: the same beginning, few, in order. */
export function alike(term: string, found: Iterable<string>): string[] {
  return [...new Set(found)]
    .filter((candidate) => candidate.startsWith(term.slice(0, 1)))
    .sort()
    .slice(0, FUZZY_TERMS);
}

const FUZZY_TERMS = 8;
