import type { Network } from "../ranker/network.ts";
import { createRandom, shuffled } from "./random.ts";

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
}

/** A linear score and the network that adds to it. */
export interface Learned {
  readonly weights: Readonly<Record<string, number>>;
  readonly network: Network;
}

/**
 * Learns the weights of a conditional logit and of a small network beside it, together: the right rows of each
 * choice shall have the larger share. Several are learned from different beginnings, whose mean is one network of
 * all their units. The beginnings and the order of the choices come of fixed seeds.
 */
export function learnNetwork(choices: readonly Choice[], options: NetworkOptions): Learned {
  const usable = choices.filter(({ right }) => right.includes(true) && right.includes(false));
  const scale = scaleOf(usable, options);
  const scaled = usable.map((choice) => scaleChoice(choice, scale));
  const learned = SEEDS.map((seed) => train(scaled, scale, options.contexts.length, seed));
  return merge(learned, scale, options);
}

const SEEDS = [1, 2, 3, 4] as const;
const UNITS = 16;
const EPOCHS = 12;
const BATCH = 64;
const RATE = 0.005;
/** Strength of the pull towards zero of the linear weights, and of the network's. */
const LINEAR_DECAY = 0.01;
const NETWORK_DECAY = 0.004;
/** Most sentences are soon out of the question, and teach nothing any more. */
const LEAST_SHARE = 1e-5;

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

interface ScaledChoice {
  /** One stretch of memory: nested arrays take three times as long. */
  readonly flat: Float32Array;
  readonly context: readonly number[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

function scaleChoice({ rows, right, weight, context }: Choice, scale: Scale): ScaledChoice {
  const flat = Float32Array.from(
    rows.flatMap((row) =>
      scale.columns.map((column, at) => (row[column]! - scale.mean[at]!) / scale.deviation[at]!),
    ),
  );
  return { flat, context, right, weight };
}

/** All that is learned, each part with where it begins in one stretch of numbers. */
interface Parts {
  readonly size: number;
  readonly columns: number;
  readonly contexts: number;
  readonly hidden: number;
  readonly context: number;
  readonly bias: number;
  readonly out: number;
}

function partsOf(columns: number, contexts: number): Parts {
  const hidden = columns;
  const context = hidden + UNITS * columns;
  const bias = context + UNITS * contexts;
  const out = bias + UNITS;
  return { size: out + UNITS, columns, contexts, hidden, context, bias, out };
}

interface Trained {
  readonly parts: Parts;
  readonly values: Float64Array;
}

/** Adam (Kingma and Ba, 2015) over batches of choices, its pace falling to nothing. */
function train(choices: readonly ScaledChoice[], scale: Scale, contexts: number, seed: number): Trained {
  const random = createRandom(seed);
  const parts = partsOf(scale.columns.length, contexts);
  const values = begin(parts, random);
  const gradient = new Float64Array(parts.size);
  const [mean, variance] = [new Float64Array(parts.size), new Float64Array(parts.size)];
  const batches = Math.max(1, Math.floor(choices.length / BATCH));
  const steps = EPOCHS * batches;
  let mixed: readonly ScaledChoice[] = choices;
  for (let step = 1; step <= steps; step += 1) {
    const batch = (step - 1) % batches;
    if (batch === 0) mixed = shuffled(choices, random);
    const some = mixed.slice(batch * BATCH, (batch + 1) * BATCH);
    const total = some.reduce((sum, { weight }) => sum + weight, 0);
    gradient.fill(0);
    for (const choice of some) addGradient(choice, { parts, values, gradient, share: choice.weight / total });
    const pace = RATE * (1 - (step - 1) / steps);
    for (let at = 0; at < parts.size; at += 1) {
      const isBias = at >= parts.bias && at < parts.out;
      const decay = at < parts.hidden ? LINEAR_DECAY : isBias ? 0 : NETWORK_DECAY;
      const slope = gradient[at]! + decay * values[at]!;
      mean[at] = 0.9 * mean[at]! + 0.1 * slope;
      variance[at] = 0.999 * variance[at]! + 0.001 * slope * slope;
      const unbiased =
        mean[at]! / (1 - 0.9 ** step) / (Math.sqrt(variance[at]! / (1 - 0.999 ** step)) + 1e-8);
      values[at] = values[at]! - pace * unbiased;
    }
  }
  return { parts, values };
}

/** The linear weights begin at 0, the units small and each another. */
function begin(parts: Parts, random: () => number): Float64Array {
  const values = new Float64Array(parts.size);
  for (let at = parts.hidden; at < parts.context; at += 1)
    values[at] = (gaussian(random) * 0.5) / Math.sqrt(parts.columns);
  for (let at = parts.context; at < parts.bias; at += 1) values[at] = gaussian(random) * 0.1;
  for (let at = parts.out; at < parts.size; at += 1) values[at] = gaussian(random) * 0.1;
  return values;
}

/** Box and Muller (1958). */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

interface Step {
  readonly parts: Parts;
  readonly values: Float64Array;
  readonly gradient: Float64Array;
  /** What the choice counts in its batch. */
  readonly share: number;
}

function addGradient({ flat, context, right }: ScaledChoice, step: Step): void {
  const { parts, values, gradient } = step;
  const { columns } = parts;
  const starts = Array.from({ length: UNITS }, (_, unit) => startOf(unit, context, step));
  const hidden = new Float64Array(right.length * UNITS);
  const scores = right.map((_, row) => {
    let score = dotAt(flat, row * columns, { values, from: 0, columns });
    for (let unit = 0; unit < UNITS; unit += 1) {
      const from = parts.hidden + unit * columns;
      const level = Math.tanh(starts[unit]! + dotAt(flat, row * columns, { values, from, columns }));
      hidden[row * UNITS + unit] = level;
      score += values[parts.out + unit]! * level;
    }
    return score;
  });
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const raised = scores.map((score) => Math.exp(score - most));
  const all = raised.reduce((sum, value) => sum + value, 0);
  const hit = raised.reduce((sum, value, row) => sum + (right[row] === true ? value : 0), 0);
  const pulls = new Float64Array(UNITS);
  for (const [row, value] of raised.entries()) {
    const error = value / all - (right[row] === true ? value / hit : 0);
    if (Math.abs(error) < LEAST_SHARE) continue;
    const slope = step.share * error;
    addScaled(gradient, 0, { flat, from: row * columns, columns, factor: slope });
    for (let unit = 0; unit < UNITS; unit += 1) {
      const level = hidden[row * UNITS + unit]!;
      gradient[parts.out + unit]! += slope * level;
      const pull = slope * values[parts.out + unit]! * (1 - level * level);
      pulls[unit]! += pull;
      addScaled(gradient, parts.hidden + unit * columns, {
        flat,
        from: row * columns,
        columns,
        factor: pull,
      });
    }
  }
  for (let unit = 0; unit < UNITS; unit += 1) {
    gradient[parts.bias + unit]! += pulls[unit]!;
    for (const [at, value] of context.entries())
      gradient[parts.context + unit * parts.contexts + at]! += pulls[unit]! * value;
  }
}

function startOf(unit: number, context: readonly number[], { parts, values }: Step): number {
  const from = parts.context + unit * parts.contexts;
  return context.reduce((sum, value, at) => sum + value * values[from + at]!, values[parts.bias + unit]!);
}

interface Stretch {
  readonly values: Float64Array;
  readonly from: number;
  readonly columns: number;
}

function dotAt(flat: Float32Array, start: number, { values, from, columns }: Stretch): number {
  let total = 0;
  for (let at = 0; at < columns; at += 1) total += flat[start + at]! * values[from + at]!;
  return total;
}

interface Addition {
  readonly flat: Float32Array;
  readonly from: number;
  readonly columns: number;
  readonly factor: number;
}

function addScaled(target: Float64Array, start: number, { flat, from, columns, factor }: Addition): void {
  for (let at = 0; at < columns; at += 1) target[start + at]! += factor * flat[from + at]!;
}

/** Makes one network of several, for features as they come: each speaks for its share. */
function merge(learned: readonly Trained[], scale: Scale, { names, contexts }: NetworkOptions): Learned {
  const inputs = scale.columns.map((column) => names[column]!);
  const unscaled = (values: Float64Array, from: number) =>
    scale.deviation.map((deviation, at) => values[from + at]! / deviation);
  const linear = learned.map(({ values }) => unscaled(values, 0));
  const units = learned.flatMap(({ parts, values }) =>
    Array.from({ length: UNITS }, (_, unit) => {
      const features = unscaled(values, parts.hidden + unit * parts.columns);
      const shift = features.reduce((sum, weight, at) => sum + weight * scale.mean[at]!, 0);
      const from = parts.context + unit * parts.contexts;
      return {
        features: features.map(short),
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
      context: units.map(({ context }) => context),
      bias: units.map(({ bias }) => bias),
      out: units.map(({ out }) => out),
    },
  };
}

function short(value: number): number {
  return Number(value.toPrecision(4));
}
