/** One row that is right or wrong by itself. */
export interface Case {
  readonly row: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

export interface OptimiseOptions {
  readonly steps?: number;
  readonly rate?: number;
  /** Strength of the pull towards zero, per example. */
  readonly decay?: number;
}

const OPTIMISE_DEFAULTS = {
  steps: 400,
  rate: 0.1,
  decay: 0.001,
} as const satisfies Required<OptimiseOptions>;

/** Learns the weights of a logistic regression. */
export function learnCases(cases: readonly Case[], size: number, options: OptimiseOptions = {}): number[] {
  return descend(size, options, (weights, gradient) => {
    let total = 0;
    for (const { row, right, weight } of cases) {
      const error = 1 / (1 + Math.exp(-dot(row, weights))) - Number(right);
      for (let column = 0; column < size; column += 1) gradient[column]! += weight * error * row[column]!;
      total += weight;
    }
    return total;
  });
}

/**
 * Gives the weights of the least loss by full-batch Adam (Kingma and Ba, 2015) from zero: no randomness, so the same
 * data learn the same weights. `addGradient` adds the loss's slopes, and gives for how much they stand.
 */
export function descend(
  size: number,
  options: OptimiseOptions,
  addGradient: (weights: Float64Array, gradient: Float64Array) => number,
): number[] {
  const { steps, rate, decay } = { ...OPTIMISE_DEFAULTS, ...options };
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const variance = new Float64Array(size);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = new Float64Array(size);
    const total = addGradient(weights, gradient);
    const pace = rate * (1 - (step - 1) / steps);
    for (let at = 0; at < size; at += 1) {
      const slope = gradient[at]! / total + decay * weights[at]!;
      mean[at] = 0.9 * mean[at]! + 0.1 * slope;
      variance[at] = 0.999 * variance[at]! + 0.001 * slope * slope;
      const unbiased =
        mean[at]! / (1 - 0.9 ** step) / (Math.sqrt(variance[at]! / (1 - 0.999 ** step)) + 1e-8);
      weights[at] = weights[at]! - pace * unbiased;
    }
  }
  return [...weights].map((weight) => Number(weight.toFixed(5)));
}

function dot(row: readonly number[], weights: Float64Array): number {
  let total = 0;
  for (let at = 0; at < row.length; at += 1) total += row[at]! * weights[at]!;
  return total;
}
