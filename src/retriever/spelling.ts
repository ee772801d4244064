/** Gives how many letters a word that no article has may be off: none for the shortest words and numbers. */
export function tolerance(term: string): 0 | 1 | 2 {
  if (term.length < DOUBLED_LENGTH || /^\d/.test(term)) return 0;
  return term.length < 2 * FUZZY_LENGTH ? 1 : 2;
}

/** "tank" is one letter from "talk": shorter words have too many neighbours. */
const FUZZY_LENGTH = 5;

/** But "ofer" and "ofering" are nothing else than "offer": of these words a letter may stand once for twice. */
const DOUBLED_LENGTH = 4;

/** Gives those of the terms found alike that are kept: the same beginning, few, in order. */
export function alike(term: string, found: Iterable<string>): string[] {
  const isKept = (candidate: string) =>
    candidate.startsWith(term.slice(0, 1)) &&
    (term.length >= FUZZY_LENGTH || candidate.replace(/(.)\1/u, "$1") === term);
  return [...new Set(found)].filter(isKept).sort().slice(0, FUZZY_TERMS);
}

const FUZZY_TERMS = 8;
