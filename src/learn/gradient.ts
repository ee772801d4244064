import { type Parts, UNITS } from "./parts.ts";
import { addWordSlopes, lookAtWords, type ScaledWords } from "./words.ts";

/** A choice whose features have mean 0 and deviation 1, row after row. */
export interface ScaledChoice {
  /** One stretch of memory: nested arrays take three times as long. */
  readonly flat: Float32Array;
  /** Null where nothing looks at words. */
  readonly words: ScaledWords | null;
  readonly context: readonly number[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** One step of learning: what is learned so far, and where the slopes of its loss are added up. */
export interface Step {
  readonly parts: Parts;
  readonly values: Float64Array;
  readonly gradient: Float64Array;
  /** What the choice counts in its batch. */
  readonly share: number;
}

/** Most sentences are soon out of the question, and teach nothing any more. */
const LEAST_SHARE = 1e-5;

/** Adds the slopes of the loss of one choice: minus the logarithm of the share that its right rows have. */
export function addGradient({ flat: own, words, context, right }: ScaledChoice, step: Step): void {
  const { parts, values, gradient } = step;
  const { columns } = parts;
  const look = words === null ? null : lookAtWords(own, words, step);
  const flat = look === null ? own : look.flat;
  // How the loss changes with each number of each row.
  const onward = new Float64Array(look === null ? 0 : flat.length);
  const linear = right.map((_, row) => dotAt(flat, row * columns, { values, from: 0, columns }));
  const leader = parts.leading ? leaderOf(flat, linear, columns) : null;
  const starts = Array.from({ length: UNITS }, (_, unit) => startOf(unit, context, step, leader));
  const hidden = new Float64Array(right.length * UNITS);
  const scores = linear.map((start, row) => {
    let score = start;
    for (let unit = 0; unit < UNITS; unit += 1) {
      const from = parts.hidden + unit * columns;
      const level = Math.tanh(starts[unit]! + dotAt(flat, row * columns, { values, from, columns }));
      hidden[row * UNITS + unit] = level;
      score += values[parts.out + unit]! * level;
    }
    return score;
  });
  const shares = softmax(scores);
  const hit = shares.reduce((sum, value, row) => sum + (right[row] === true ? value : 0), 0);
  const pulls = new Float64Array(UNITS);
  for (const [row, value] of shares.entries()) {
    const error = value - (right[row] === true ? value / hit : 0);
    if (Math.abs(error) < LEAST_SHARE) continue;
    const slope = step.share * error;
    addScaled(gradient, 0, { flat, from: row * columns, columns, factor: slope });
    if (look !== null) addScaled(onward, row * columns, { flat: values, from: 0, columns, factor: slope });
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
      if (look !== null)
        addScaled(onward, row * columns, {
          flat: values,
          from: parts.hidden + unit * columns,
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
  if (leader !== null) addLeading(flat, leader, { pulls, onward, step });
  if (words !== null && look !== null) addWordSlopes(words, look, onward, step);
}

/** What the rows have that lead by their linear scores, each by its share of the lead. */
interface Leader {
  readonly shares: readonly number[];
  readonly features: Float32Array;
}

function leaderOf(flat: Float32Array, linear: readonly number[], columns: number): Leader {
  const shares = softmax(linear);
  const features = new Float32Array(columns);
  for (const [row, factor] of shares.entries())
    addScaled(features, 0, { flat, from: row * columns, columns, factor });
  return { shares, features };
}

/** How the loss changes with what each unit sees, and with the numbers of the rows: none where nothing looks at words. */
interface Pulling {
  readonly pulls: Float64Array;
  readonly onward: Float64Array;
  readonly step: Step;
}

/** Adds what units make of the leader, and what the linear weights have in who leads. */
function addLeading(
  flat: Float32Array,
  { shares, features }: Leader,
  { pulls, onward, step: { parts, values, gradient } }: Pulling,
): void {
  const { columns } = parts;
  const slopes = new Float64Array(columns);
  for (let unit = 0; unit < UNITS; unit += 1) {
    const from = parts.lead + unit * columns;
    addScaled(gradient, from, { flat: features, from: 0, columns, factor: pulls[unit]! });
    addScaled(slopes, 0, { flat: values, from, columns, factor: pulls[unit]! });
  }
  const gains = shares.map((_, row) => dotAt(flat, row * columns, { values: slopes, from: 0, columns }));
  const mean = gains.reduce((sum, gain, row) => sum + gain * shares[row]!, 0);
  for (const [row, share] of shares.entries()) {
    if (share < LEAST_SHARE) continue;
    const factor = share * (gains[row]! - mean);
    addScaled(gradient, 0, { flat, from: row * columns, columns, factor });
    if (onward.length === 0) continue;
    addScaled(onward, row * columns, { flat: values, from: 0, columns, factor });
    addScaled(onward, row * columns, { flat: slopes, from: 0, columns, factor: share });
  }
}

function softmax(scores: readonly number[]): number[] {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const raised = scores.map((score) => Math.exp(score - most));
  const all = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / all);
}

function startOf(
  unit: number,
  context: readonly number[],
  { parts, values }: Step,
  leader: Leader | null,
): number {
  const { columns } = parts;
  const from = parts.context + unit * parts.contexts;
  const start = context.reduce(
    (sum, value, at) => sum + value * values[from + at]!,
    values[parts.bias + unit]!,
  );
  return leader === null
    ? start
    : start + dotAt(leader.features, 0, { values, from: parts.lead + unit * columns, columns });
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
  readonly flat: Float32Array | Float64Array;
  readonly from: number;
  readonly columns: number;
  readonly factor: number;
}

function addScaled(
  target: Float32Array | Float64Array,
  start: number,
  { flat, from, columns, factor }: Addition,
): void {
  for (let at = 0; at < columns; at += 1) target[start + at]! += factor * flat[from + at]!;
}
