import { tabulate } from "../tabulate.ts";

/**
 * Units that look at each term of a question beside a sentence. What a sentence has of the question is the mean of each
 * unit over the terms, a term counting its share. Rows are units; numbers are in the order of `inputs`.
 */
export interface WordUnits {
  readonly inputs: readonly string[];
  readonly features: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

/** The names of the units' means, beside the features of a sentence. */
export const WORD_UNITS: readonly string[] = Array.from({ length: 32 }, (_, unit) => `words${unit}`);

/** What is told of each term of a question beside a sentence, named by `names`, and what each term counts. */
interface Seen {
  readonly rows: readonly ArrayLike<number>[];
  readonly names: readonly string[];
  readonly shares: ArrayLike<number>;
}

/** Gives the means of the units over the terms, in the order of `WORD_UNITS`. */
export function wordMeans(units: WordUnits, { rows, names, shares }: Seen): Float64Array {
  const features = inOrder(units, names);
  return tabulate(features.length, (unit) => {
    const weights = features[unit]!;
    let mean = 0;
    for (let term = 0; term < rows.length; term += 1) {
      const row = rows[term]!;
      let sum = units.bias[unit]!;
      for (let at = 0; at < weights.length; at += 1) sum += weights[at]! * row[at]!;
      mean += shares[term]! * Math.tanh(sum);
    }
    return mean;
  });
}

/** Tells whether what was read are such units: numbers, as many as their inputs need. */
export function isWordUnits(value: unknown): value is WordUnits {
  if (typeof value !== "object" || value === null) return false;
  const { inputs, features, bias } = value as Partial<Record<keyof WordUnits, unknown>>;
  if (!Array.isArray(inputs) || !Array.isArray(features) || features.length !== WORD_UNITS.length)
    return false;
  const isRow = (row: unknown, length: number) =>
    Array.isArray(row) && row.length === length && row.every((one) => Number.isFinite(one));
  return isRow(bias, features.length) && features.every((row) => isRow(row, inputs.length));
}

/** Units are put in the order of a list of names once. */
const ordered = new WeakMap<
  WordUnits,
  { readonly names: readonly string[]; readonly features: readonly Float64Array[] }
>();

function inOrder(units: WordUnits, names: readonly string[]): readonly Float64Array[] {
  const known = ordered.get(units);
  if (known?.names === names) return known.features;
  const places = names.map((name) => units.inputs.indexOf(name));
  const features = units.features.map((weights) =>
    tabulate(places.length, (at) => weights[places[at]!] ?? 0),
  );
  ordered.set(units, { names, features });
  return features;
}
