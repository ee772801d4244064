import { loadThesaurus } from "./thesaurus.ts";
import { loadVectors } from "./vectors.ts";

/** Gives the terms that mean the same as a term by the thesaurus and by their use, the nearest first; few or none. */
export function synonyms(term: string): readonly string[] {
  const vectors = loadVectors();
  return [...loadThesaurus().relatives(term)]
    .filter(([, relation]) => relation === "synonym")
    .map(([other]) => ({ other, likeness: vectors.similarity(term, other) }))
    .filter(({ likeness }) => likeness >= SAME)
    .sort((a, b) => b.likeness - a.likeness || (a.other < b.other ? -1 : 1))
    .slice(0, MOST)
    .map(({ other }) => other);
}

/** "Bike" and "bicycle" have .90, "kid" and "child" .75, "salary" and "wage" .68; "job" and "task" .58, "bike" and "pedal" .43. */
const SAME = 0.65;

/** A word of many senses has synonyms in each. */
const MOST = 3;
