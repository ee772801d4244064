import { loadThesaurus } from "./thesaurus.ts";
import { loadVectors } from "./vectors.ts";

/** Gives the terms that mean the same as a term by the thesaurus and by their use, the nearest first; few or none. */
export function synonyms(term: string): readonly string[] {
  const vectors = loadVectors();
  const same = [...loadThesaurus().relatives(term)]
    .filter(([, relation]) => relation === "synonym")
    .map(([other]) => ({ other, likeness: vectors.similarity(term, other) }))
    .filter(({ likeness }) => likeness >= SAME)
    .sort((a, b) => b.likeness - a.likeness || (a.other < b.other ? -1 : 1));
  const nearest = same[0]?.likeness ?? 0;
  return same
    .filter(({ likeness }) => likeness >= nearest - BESIDE)
    .slice(0, MOST)
    .map(({ other }) => other);
}

/** "Bike" and "bicycle" have .90, "kid" and "child" .75, "salary" and "wage" .68; "job" and "task" .58, "bike" and "pedal" .43. */
const SAME = 0.65;

/** A word of many senses has synonyms in each, and is asked with in the commonest: "government" is hardly "rule". */
const BESIDE = 0.06;
const MOST = 3;
