import type { Step } from "./gradient.ts";
import { WORD_UNITS } from "./parts.ts";

/** What is told of each term beside each row of a choice, with mean 0 and deviation 1, and what each term counts. */
export interface ScaledWords {
  /** Row after row, term after term. */
  readonly flat: Float32Array;
  readonly shares: ArrayLike<number>;
}

/** The rows of a choice with the means of what the units make of its terms, and each unit's level at each term. */
interface Look {
  readonly flat: Float32Array;
  readonly levels: Float64Array;
}

/** Puts behind the numbers of each row what the units that look at words make of its terms. */
export function lookAtWords(own: Float32Array, words: ScaledWords, { parts, values }: Step): Look {
  const terms = words.shares.length;
  const rows = own.length / parts.own;
  const flat = new Float32Array(rows * parts.columns);
  const levels = new Float64Array(rows * terms * WORD_UNITS);
  for (let row = 0; row < rows; row += 1) {
    flat.set(own.subarray(row * parts.own, (row + 1) * parts.own), row * parts.columns);
    const means = row * parts.columns + parts.own;
    for (let term = 0; term < terms; term += 1) {
      const from = (row * terms + term) * parts.words;
      for (let unit = 0; unit < WORD_UNITS; unit += 1) {
        const weights = parts.word + unit * parts.words;
        let sum = values[parts.wordBias + unit]!;
        for (let at = 0; at < parts.words; at += 1) sum += words.flat[from + at]! * values[weights + at]!;
        const level = Math.tanh(sum);
        levels[(row * terms + term) * WORD_UNITS + unit] = level;
        flat[means + unit]! += words.shares[term]! * level;
      }
    }
  }
  return { flat, levels };
}

/** Adds the slopes of the units that look at words; `onward` has how the loss changes with each number of each row. */
export function addWordSlopes(
  words: ScaledWords,
  { levels }: Look,
  onward: Float64Array,
  { parts, gradient }: Step,
): void {
  const terms = words.shares.length;
  for (let row = 0; row < onward.length / parts.columns; row += 1) {
    const means = row * parts.columns + parts.own;
    for (let term = 0; term < terms; term += 1) {
      const from = (row * terms + term) * parts.words;
      for (let unit = 0; unit < WORD_UNITS; unit += 1) {
        const level = levels[(row * terms + term) * WORD_UNITS + unit]!;
        const pull = onward[means + unit]! * words.shares[term]! * (1 - level * level);
        if (pull === 0) continue;
        gradient[parts.wordBias + unit]! += pull;
        const weights = parts.word + unit * parts.words;
        for (let at = 0; at < parts.words; at += 1) gradient[weights + at]! += pull * words.flat[from + at]!;
      }
    }
  }
}
