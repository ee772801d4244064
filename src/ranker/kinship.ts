import { stem } from "../text/stems.ts";
import { loadThesaurus, type Relation } from "../text/thesaurus.ts";
import { loadVectors } from "../text/vectors.ts";
import { tabulate } from "./tabulate.ts";
import type { Kinship } from "./types.ts";

/** Relations by how close they are, the farthest first: a larger number is closer, 0 is none. */
export const CLOSENESS: Readonly<Record<Relation, number>> = { kind: 1, synonym: 2, derived: 3 };

/** Cosine of two words that have nothing to do with each other, and more. */
export const UNRELATED = 0.4;

/** Gives how alike two words are by their cosine, 0 … 1, where those that have nothing to do with each other are 0. */
export function alikeness(cosine: number): number {
  return Math.max(0, (cosine - UNRELATED) / (1 - UNRELATED));
}

/**
 * Gives how terms are like each of a question's, null for one that is like none, and how near in meaning they are to the
 * noun that is asked for. A pool repeats its words: each is looked up once.
 */
export function kinshipWith(terms: readonly (string | null)[], focus: string | null): Relate {
  const vectors = loadVectors();
  const rows = Int32Array.from(terms, (term) => (term === null ? -1 : vectors.row(term)));
  const focusRow = focus === null ? -1 : vectors.row(stem(focus));
  const relatives = terms.map((term) => (term === null ? NO_RELATIVES : loadThesaurus().relatives(term)));
  const related = new Set(relatives.flatMap((found) => [...found.keys()]));
  // Of most words there is nothing to tell: they share it.
  const none = new Float64Array(terms.length);
  const known = new Map<string, ReturnType<Relate>>();
  const find: Relate = (term) => {
    const own = vectors.row(term);
    return {
      likeness:
        own === -1
          ? none
          : tabulate(rows.length, (at) => (rows[at] === -1 ? 0 : vectors.between(rows[at]!, own))),
      focus: own === -1 || focusRow === -1 ? 0 : vectors.between(focusRow, own),
      relation: related.has(term)
        ? tabulate(relatives.length, (at) => closenessOf(relatives[at]!.get(term)))
        : none,
    };
  };
  return (term) => {
    const found = known.get(term);
    if (found !== undefined) return found;
    const made = find(term);
    known.set(term, made);
    return made;
  };
}

/** Gives how a term is like those of a question. */
type Relate = (term: string) => Kinship & {
  /** Its cosine with the noun that is asked for; 0 where there is none. */
  readonly focus: number;
};

const NO_RELATIVES: ReadonlyMap<string, Relation> = new Map();

function closenessOf(relation: Relation | undefined): number {
  return relation === undefined ? 0 : CLOSENESS[relation];
}
