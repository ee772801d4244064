import { tabulate } from "../tabulate.ts";

/** Gives the linear score of each row of features, which are named by `names`; 0 counts what has no weight. */
export function linearScores(
  weights: Readonly<Record<string, number>>,
  rows: readonly ArrayLike<number>[],
  names: readonly string[],
): Float64Array {
  const vector = inOrder(weights, names);
  return tabulate(rows.length, (at) => dot(rows[at]!, vector));
}

/** Gives the sum of what each feature counts; one that has no weight counts nothing. */
export function dot(row: ArrayLike<number>, vector: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += row[at]! * (vector[at] ?? 0);
  return sum;
}

/** Weights are put in the order of a list of features once. */
const ordered = new WeakMap<object, { readonly names: readonly string[]; readonly vector: Float64Array }>();

function inOrder(weights: Readonly<Record<string, number>>, names: readonly string[]): Float64Array {
  const known = ordered.get(weights);
  if (known?.names === names) return known.vector;
  const vector = Float64Array.from(names, (name) => weights[name] ?? 0);
  ordered.set(weights, { names, vector });
  return vector;
}
