import { add, dot, lengthOf } from "./algebra.ts";
import { type Common, loadCommon } from "./common.ts";
import { loadThesaurus, type Relation } from "./thesaurus.ts";
import { loadVectors, type Vectors } from "./vectors.ts";

/** What a stem means, as a vector of unit length, and how much it tells: a rare word more than a common one. */
export interface Meaning {
  readonly vector: Float32Array;
  readonly weight: number;
}

/**
 * Gives what a stem means: its word vector without what most have in common, drawn halfway towards those of its family
 * and of its synonyms (one turn of retrofitting, Faruqui et al., 2015): "encircle" is nearer to "circle" then than to
 * what is often told beside it. Null where it has no vector.
 */
export function meaningOf(stem: string): Meaning | null {
  const row = loadVectors().row(stem);
  if (row === -1) return null;
  const known = MEANINGS.get(row);
  if (known !== undefined) return known;
  const meaning = { vector: drawn(row, stem), weight: Math.log1p(row / COMMON_WORDS) };
  MEANINGS.set(row, meaning);
  return meaning;
}

/** By row: at most as many as there are vectors. */
const MEANINGS = new Map<number, Meaning>();

/** Rows are in the order of how frequent their words are. */
const COMMON_WORDS = 30;

/** The sum of a stem's vector and of the weighted mean of its relatives', each of unit length without what is common. */
function drawn(own: number, stem: string): Float32Array {
  const [vectors, common] = [loadVectors(), loadCommon()];
  const relatives = [...loadThesaurus().relatives(stem)].flatMap(([other, relation]) => {
    const row = vectors.row(other);
    return row === -1 ? [] : [{ row, draws: DRAWS[relation] }];
  });
  const draws = relatives.reduce((sum, one) => sum + one.draws, 0);
  const sum = new Float64Array(vectors.dimensions);
  let times = 0;
  const draw = (row: number, share: number) => {
    const each = share / lengthWithout(row, vectors, common);
    vectors.add(row, sum, each);
    times += each;
  };
  draw(own, 1);
  for (const one of relatives) draw(one.row, one.draws / draws);
  // What is common is taken out of the sum at once: the same as out of each.
  return Float32Array.from(unit(without(sum, times, common)));
}

/** A kind is farther from its members than they are from their synonyms. */
const DRAWS: Readonly<Record<Relation, number>> = { derived: 1, synonym: 1, kind: 0.3 };

/** How long a vector is without what is common; 1 where nothing is left of it. */
function lengthWithout(row: number, vectors: Vectors, { mean, directions }: Common): number {
  const known = LENGTHS.get(row);
  if (known !== undefined) return known;
  let squares = vectors.between(row, row) - 2 * vectors.along(row, mean) + dot(mean, mean);
  for (const direction of directions) squares -= (vectors.along(row, direction) - dot(mean, direction)) ** 2;
  const length = squares > 0 ? Math.sqrt(squares) : 1;
  LENGTHS.set(row, length);
  return length;
}

/** By row. */
const LENGTHS = new Map<number, number>();

/** Takes what is common out of a sum of so many vectors. */
function without(sum: Float64Array, times: number, { mean, directions }: Common): Float64Array {
  add(sum, mean, -times);
  for (const direction of directions) add(sum, direction, -dot(sum, direction));
  return sum;
}

function unit(vector: Float64Array): Float64Array {
  const length = lengthOf(vector);
  if (length > 0) for (let axis = 0; axis < vector.length; axis += 1) vector[axis]! /= length;
  return vector;
}
