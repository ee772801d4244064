import { stem } from "../text/stems.ts";
import { loadThesaurus, type Relation } from "../text/thesaurus.ts";
import { loadVectors } from "../text/vectors.ts";
import type { Kinship } from "./types.ts";

/** Relations by how close they are, the farthest first: a larger number is closer, 0 is none. */
export const CLOSENESS: Readonly<Record<Relation, number>> = { kind: 1, synonym: 2, derived: 3 };

/** Gives how terms are like each of a question's. A pool repeats its words: each is looked up once. */
export function kinshipWith(terms: readonly string[]): (term: string) => Kinship {
  const vectors = loadVectors();
  const rows = terms.map((term) => vectors.row(term));
  const relatives = terms.map((term) => loadThesaurus().relatives(term));
  const known = new Map<string, Kinship>();
  const find = (term: string): Kinship => {
    const row = vectors.row(term);
    const likeness = new Float64Array(terms.length);
    const relation = new Uint8Array(terms.length);
    for (let place = 0; place < terms.length; place += 1) {
      if (row !== -1 && rows[place] !== -1) likeness[place] = vectors.between(rows[place]!, row);
      const found = relatives[place]!.get(term);
      if (found !== undefined) relation[place] = CLOSENESS[found];
    }
    return { likeness, relation };
  };
  return (term) => {
    const found = known.get(term) ?? find(term);
    known.set(term, found);
    return found;
  };
}

/** Gives how near in meaning terms are to the noun that is asked for, as a cosine; 0 where there is none. */
export function likenessToFocus(focus: string | null): (term: string) => number {
  if (focus === null) return () => 0;
  const kinship = kinshipWith([stem(focus)]);
  return (term) => kinship(term).likeness[0]!;
}
