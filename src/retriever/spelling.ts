/** Gives how many letters a word that no article has may be off: none for the shortest words and numbers. */
export function tolerance(term: string): 0 | 1 | 2 {
  if (term.length < DOUBLED_LENGTH || /^\d/.test(term)) return 0;
  return term.length < 2 * FUZZY_LENGTH ? 1 : 2;
}

/** "tank" is one letter from "talk": shorter words have too many neighbours. */
const FUZZY_LENGTH = 5;

/** But "ofer" and "ofering" are nothing else than "offer": of these words a letter may stand once for twice, or a vowel lack. */
const DOUBLED_LENGTH = 4;

/** Gives those of the terms found alike that are kept: the same beginning, few, in order. */
export function alike(term: string, found: Iterable<string>): string[] {
  const isKept = (candidate: string) =>
    candidate.startsWith(term.slice(0, 1)) &&
    (term.length >= FUZZY_LENGTH ||
      candidate.replace(/(.)\1/u, "$1") === term ||
      lacksVowel(term, candidate));
  return [...new Set(found)].filter(isKept).sort().slice(0, FUZZY_TERMS);
}

/** "Begn" for "begin": of what is typed in haste, a vowel is left out more often than a letter is another. */
function lacksVowel(term: string, candidate: string): boolean {
  for (let at = 1; at < candidate.length; at += 1)
    if (VOWELS.includes(candidate.charAt(at)) && candidate.slice(0, at) + candidate.slice(at + 1) === term)
      return true;
  return false;
}

const VOWELS = "aeiou";
const FUZZY_TERMS = 8;
