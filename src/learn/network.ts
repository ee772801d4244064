import type { Scoring } from "../ranker/weights.ts";
import type { ScaledChoice } from "./gradient.ts";
import { UNITS } from "./parts.ts";
import { train, type Trained } from "./training.ts";

/** A choice among rows: the features of each, which of them are right, and how the question is put. */
export interface Choice {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly context: readonly number[];
  readonly weight: number;
}

export interface NetworkOptions {
  /** The names of the rows' features and of the contexts, in order. */
  readonly names: readonly string[];
  readonly contexts: readonly string[];
  /** Features that are left out of what is learned: their weights are set by hand. */
  readonly without: ReadonlySet<string>;
  /** Whether the units see what leads among a choice's rows beside each row. */
  readonly leading: boolean;
}

/**
 * Learns the weights of a conditional logit and of a small network beside it, together: the right rows of each
 * choice shall have the larger share. Several are learned from different beginnings, whose mean is one network of
 * all their units. The beginnings and the order of the choices come of fixed seeds.
 */
export function learnNetwork(choices: readonly Choice[], options: NetworkOptions): Scoring {
  const usable = choices.filter(({ right }) => right.includes(true) && right.includes(false));
  const scale = scaleOf(usable, options);
  const scaled = usable.map((choice) => scaleChoice(choice, scale));
  const learned = SEEDS.map((seed) =>
    train(scaled, {
      columns: scale.columns.length,
      contexts: options.contexts.length,
      leading: options.leading,
      seed,
    }),
  );
  return merge(learned, scale, options);
}

const SEEDS = [1, 2, 3, 4] as const;

/** What makes each feature one of mean 0 and deviation 1; `columns` are the places of those that are learned. */
interface Scale {
  readonly columns: readonly number[];
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

function scaleOf(choices: readonly Choice[], { names, without }: NetworkOptions): Scale {
  const sums = names.map(() => 0);
  const squares = names.map(() => 0);
  let rows = 0;
  for (const choice of choices) {
    for (const row of choice.rows) {
      rows += 1;
      for (const [at, value] of row.entries()) {
        sums[at]! += value;
        squares[at]! += value * value;
      }
    }
  }
  const mean = sums.map((sum) => sum / Math.max(1, rows));
  const deviation = squares.map((square, at) =>
    Math.sqrt(Math.max(0, square / Math.max(1, rows) - mean[at]! ** 2)),
  );
  // What never differs teaches nothing.
  const columns = [...names.keys()].filter(
    (at) => !without.has(names[at]!) && deviation[at]! > LEAST_DEVIATION,
  );
  return { columns, mean: columns.map((at) => mean[at]!), deviation: columns.map((at) => deviation[at]!) };
}

const LEAST_DEVIATION = 1e-3;

function scaleChoice({ rows, right, weight, context }: Choice, scale: Scale): ScaledChoice {
  const flat = Float32Array.from(
    rows.flatMap((row) =>
      scale.columns.map((column, at) => (row[column]! - scale.mean[at]!) / scale.deviation[at]!),
    ),
  );
  return { flat, context, right, weight };
}

/** Makes one network of several, for features as they come: each speaks for its share. */
function merge(
  learned: readonly Trained[],
  scale: Scale,
  { names, contexts, leading }: NetworkOptions,
): Scoring {
  const inputs = scale.columns.map((column) => names[column]!);
  const unscaled = (values: Float64Array, from: number) =>
    scale.deviation.map((deviation, at) => values[from + at]! / deviation);
  const linear = learned.map(({ values }) => unscaled(values, 0));
  const units = learned.flatMap(({ parts, values }) =>
    Array.from({ length: UNITS }, (_, unit) => {
      const features = unscaled(values, parts.hidden + unit * parts.columns);
      const lead = leading ? unscaled(values, parts.lead + unit * parts.columns) : [];
      const shift = [...features, ...lead].reduce(
        (sum, weight, at) => sum + weight * scale.mean[at % parts.columns]!,
        0,
      );
      const from = parts.context + unit * parts.contexts;
      return {
        features: features.map(short),
        lead: lead.map(short),
        context: Array.from(values.subarray(from, from + parts.contexts), short),
        bias: short(values[parts.bias + unit]! - shift),
        out: short(values[parts.out + unit]! / learned.length),
      };
    }),
  );
  return {
    weights: Object.fromEntries(
      inputs.map((name, at) => [
        name,
        short(linear.reduce((sum, weights) => sum + weights[at]!, 0) / learned.length),
      ]),
    ),
    network: {
      inputs,
      contexts,
      features: units.map(({ features }) => features),
      ...(leading ? { lead: units.map(({ lead }) => lead) } : {}),
      context: units.map(({ context }) => context),
      bias: units.map(({ bias }) => bias),
      out: units.map(({ out }) => out),
    },
  };
}

function short(value: number): number {
  return Number(value.toPrecision(4));
}
