import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addGradient, type ScaledChoice } from "../../src/learn/gradient.ts";
import { type Parts, partsOf, UNITS, WORD_UNITS } from "../../src/learn/parts.ts";
import { createRandom } from "../../src/learn/random.ts";
import { type Network, scoresOf, softmax } from "../../src/ranker/scoring/network.ts";
import { WORD_UNITS as MEANS, wordMeans } from "../../src/ranker/scoring/word-units.ts";

const NAMES = ["a", "b", "c"];
const WORDS = ["rare", "stands"];
const SHARES = [0.2, 0.5, 0.3];
const ROWS = 4;
const own = NAMES.length;

const random = (seed: number, length: number) => {
  const next = createRandom(seed);
  return Float64Array.from({ length }, () => next() * 2 - 1);
};

/** A choice's rows as they are when what is learned is put to use. */
function rowsOf({ flat, words }: ScaledChoice, parts: Parts, values: Float64Array): number[][] {
  const rows = Array.from({ length: ROWS }, (_, row) => [...flat.subarray(row * own, (row + 1) * own)]);
  if (words === null) return rows;
  const units = {
    inputs: WORDS,
    features: Array.from({ length: WORD_UNITS }, (_, unit) => {
      const from = parts.word + unit * WORDS.length;
      return [...values.subarray(from, from + WORDS.length)];
    }),
    bias: [...values.subarray(parts.wordBias, parts.wordBias + WORD_UNITS)],
  };
  return rows.map((row, at) => {
    const told = SHARES.map((_, term) => {
      const from = (at * SHARES.length + term) * WORDS.length;
      return [...words.flat.subarray(from, from + WORDS.length)];
    });
    return [...row, ...wordMeans(units, { rows: told, names: WORDS, shares: SHARES })];
  });
}

/** The loss of one choice, as what is learned ranks when it is put to use. */
function lossOf(choice: ScaledChoice, parts: Parts, values: Float64Array): number {
  const { columns } = parts;
  const units = Array.from({ length: UNITS }, (_, unit) => unit);
  const table = (from: number, width: number) =>
    units.map((unit) => [...values.subarray(from + unit * width, from + (unit + 1) * width)]);
  const names = [...NAMES, ...MEANS].slice(0, columns);
  const network: Network = {
    inputs: names,
    contexts: ["always"],
    features: table(parts.hidden, columns),
    ...(parts.leading ? { lead: table(parts.lead, columns) } : {}),
    context: table(parts.context, 1),
    bias: units.map((unit) => values[parts.bias + unit]!),
    out: units.map((unit) => values[parts.out + unit]!),
  };
  const rows = rowsOf(choice, parts, values);
  const linear = Float64Array.from(rows, (row) =>
    row.reduce((sum, value, at) => sum + value * values[at]!, 0),
  );
  const added = scoresOf(network, { rows, names, context: [1], linear });
  const shares = softmax(linear.map((score, row) => score + added[row]!));
  return -Math.log(shares.reduce((sum, share, row) => sum + (choice.right[row] === true ? share : 0), 0));
}

describe("addGradient()", () => {
  it.each([
    { leading: true, words: 0 },
    { leading: false, words: 0 },
    { leading: true, words: WORDS.length },
    { leading: false, words: WORDS.length },
  ])("gives the slopes of the loss that is put to use: %o", ({ leading, words }) => {
    const parts = partsOf({ own, contexts: 1, words, leading });
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(parts.size - 1),
        fc.integer({ min: 1, max: 2 ** ROWS - 2 }),
        (seed, place, mask) => {
          const values = random(seed, parts.size);
          const told = Float32Array.from(random(seed + 2, ROWS * SHARES.length * WORDS.length));
          const choice: ScaledChoice = {
            flat: Float32Array.from(random(seed + 1, ROWS * own)),
            words: words === 0 ? null : { flat: told, shares: SHARES },
            right: Array.from({ length: ROWS }, (_, row) => ((mask >> row) & 1) === 1),
            context: [1],
            weight: 1,
          };
          const gradient = new Float64Array(parts.size);
          addGradient(choice, { parts, values, gradient, share: 1 });
          const moved = (by: number) =>
            lossOf(
              choice,
              parts,
              values.map((value, at) => (at === place ? value + by : value)),
            );
          expect(gradient[place]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 4);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});
