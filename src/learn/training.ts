import { createRandom, shuffled } from "./random.ts";

/** A choice whose features have mean 0 and deviation 1, row after row. */
export interface ScaledChoice {
  /** One stretch of memory: nested arrays take three times as long. */
  readonly flat: Float32Array;
  readonly context: readonly number[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** What was learned from one beginning. */
export interface Trained {
  readonly parts: Parts;
  readonly values: Float64Array;
}

/** How many numbers a row and a context have, and the seed of the first values and of the order of the choices. */
interface Beginning {
  readonly columns: number;
  readonly contexts: number;
  readonly seed: number;
}

/**
 * Learns a linear score and the units of a network beside it: Adam (Kingma and Ba, 2015) over batches of choices, its
 * pace falling to nothing.
 */
export function train(choices: readonly ScaledChoice[], { columns, contexts, seed }: Beginning): Trained {
  const random = createRandom(seed);
  const parts = partsOf(columns, contexts);
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

/** How many units the hidden layer has. */
export const UNITS = 16;
const EPOCHS = 12;
const BATCH = 64;
const RATE = 0.005;
/** Strength of the pull towards zero of the linear weights, and of the network's. */
const LINEAR_DECAY = 0.01;
const NETWORK_DECAY = 0.004;
/** Most sentences are soon out of the question, and teach nothing any more. */
const LEAST_SHARE = 1e-5;

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
