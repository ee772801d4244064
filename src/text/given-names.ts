import { add, dot, unit } from "./algebra.ts";
import { loadCommon } from "./common.ts";
import { stem } from "./stems.ts";
import { loadVectors, type Vectors } from "./vectors.ts";

/**
 * Tells whether the word of a stem is used as given names are: its vector is near to theirs and farther from those of
 * places. No list of people: names that nobody listed are told as well, and "grant" and "frank" are among them.
 */
export function isLikeGivenName(of: string): boolean {
  const known = KNOWN.get(of);
  if (known !== undefined) return known;
  const vectors = loadVectors();
  const row = vectors.row(of);
  const isLike = row !== -1 && isNearNames(vectors, row);
  // What has no vector is no name either, and there may be any number of it.
  if (row !== -1) KNOWN.set(of, isLike);
  return isLike;
}

const KNOWN = new Map<string, boolean>();

function isNearNames(vectors: Vectors, row: number): boolean {
  centres ??= { names: centreOf(vectors, NAMES), places: centreOf(vectors, PLACES) };
  const own = directionOf(vectors, row);
  const near = dot(own, centres.names);
  return near >= LEAST && near - dot(own, centres.places) >= LEAST_BEFORE;
}

let centres: { readonly names: Float64Array; readonly places: Float64Array } | undefined;

function centreOf(vectors: Vectors, words: string): Float64Array {
  const sum = new Float64Array(vectors.dimensions);
  for (const word of words.split(" ")) add(sum, directionOf(vectors, vectors.row(stem(word))), 1);
  return unit(sum);
}

/** A vector without what most have in common. */
function directionOf(vectors: Vectors, row: number): Float64Array {
  const own = new Float64Array(vectors.dimensions);
  vectors.add(row, own, 1);
  add(own, loadCommon().mean, -1);
  return unit(own);
}

/** Any will do that are given names or places and little else. */
const NAMES =
  "john mary david robert elizabeth thomas susan michael anna peter karen paul laura george alice daniel maria henry " +
  "julia carlos ahmed ivan sofia kevin rachel";
const PLACES =
  "london paris berlin tokyo chicago texas canada france india brazil kenya sydney madrid ohio poland egypt boston vienna";

/** Both were chosen on `wikiqa-train`; of common words hardly any is so near. */
const LEAST = 0.5;
const LEAST_BEFORE = 0.2;
