import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addGradient } from "../../src/learn/gradient.ts";
import { partsOf, UNITS } from "../../src/learn/parts.ts";
import { createRandom } from "../../src/learn/random.ts";
import { type Network, scoresOf, softmax } from "../../src/ranker/network.ts";

const NAMES = ["a", "b", "c"];
const ROWS = 4;
const columns = NAMES.length;

const random = (seed: number, length: number) => {
  const next = createRandom(seed);
  return Float64Array.from({ length }, () => next() * 2 - 1);
};

/** The loss of one choice, as what is learned ranks when it is put to use. */
function lossOf(
  values: Float64Array,
  leading: boolean,
  flat: Float32Array,
  right: readonly boolean[],
): number {
  const parts = partsOf({ columns, contexts: 1, leading });
  const units = Array.from({ length: UNITS }, (_, unit) => unit);
  const table = (from: number, width: number) =>
    units.map((unit) => [...values.subarray(from + unit * width, from + (unit + 1) * width)]);
  const network: Network = {
    inputs: NAMES,
    contexts: ["always"],
    features: table(parts.hidden, columns),
    ...(leading ? { lead: table(parts.lead, columns) } : {}),
    context: table(parts.context, 1),
    bias: units.map((unit) => values[parts.bias + unit]!),
    out: units.map((unit) => values[parts.out + unit]!),
  };
  const rows = right.map((_, row) => [...flat.subarray(row * columns, (row + 1) * columns)]);
  const linear = rows.map((row) => row.reduce((sum, value, at) => sum + value * values[at]!, 0));
  const added = scoresOf(network, { rows, names: NAMES, context: [1], linear });
  const shares = softmax(linear.map((score, row) => score + added[row]!));
  return -Math.log(shares.reduce((sum, share, row) => sum + (right[row] === true ? share : 0), 0));
}

describe("addGradient()", () => {
  it.each([true, false])("gives the slopes of the loss that is put to use; leading: %s", (leading) => {
    const parts = partsOf({ columns, contexts: 1, leading });
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(parts.size - 1),
        fc.integer({ min: 1, max: 2 ** ROWS - 2 }),
        (seed, place, mask) => {
          const values = random(seed, parts.size);
          const flat = Float32Array.from(random(seed + 1, ROWS * columns));
          const right = Array.from({ length: ROWS }, (_, row) => ((mask >> row) & 1) === 1);
          const gradient = new Float64Array(parts.size);
          addGradient({ flat, right, context: [1], weight: 1 }, { parts, values, gradient, share: 1 });
          const moved = (by: number) =>
            lossOf(
              values.map((value, at) => (at === place ? value + by : value)),
              leading,
              flat,
              right,
            );
          expect(gradient[place]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 4);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});
