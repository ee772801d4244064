import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseQuestion } from "../../../src/question/question.ts";
import {
  CONTEXTS,
  contextRow,
  isNetwork,
  type Network,
  scoresOf,
} from "../../../src/ranker/scoring/network.ts";

const question = analyseQuestion("Where was the lighthouse of Skarholm built?");
const context = contextRow({ question, sentences: 12 });

function networkOf(inputs: readonly string[], features: number[][], out: number[]): Network {
  return {
    inputs,
    contexts: CONTEXTS,
    features,
    context: out.map(() => CONTEXTS.map(() => 0.1)),
    bias: out.map(() => 0.2),
    out,
  };
}

const numbers = (length: number) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length });

describe("scoresOf()", () => {
  it("knows features by their names: neither their order nor others beside them change a score", () => {
    fc.assert(
      fc.property(numbers(3), numbers(3), numbers(1), ([a = 0, b = 0, c = 0], row, out) => {
        const one = networkOf(["a", "b", "c"], [[a, b, c]], out);
        const other = networkOf(["c", "a", "b"], [[c, a, b]], out);
        const names = ["a", "b", "c"];
        const [first] = scoresOf(one, { rows: [row], names, context });
        const [second] = scoresOf(other, { rows: [[...row, 9]], names: [...names, "d"], context });
        expect(second).toBeCloseTo(first!, 9);
      }),
      { seed: 3 },
    );
  });

  it("gives each unit its share, and nothing where no unit has one", () => {
    const names = ["a"];
    const score = (out: number[]) =>
      scoresOf(
        networkOf(
          names,
          out.map((_, at) => [at + 1]),
          out,
        ),
        { rows: [[0.4]], names, context },
      )[0]!;
    expect(score([0, 0])).toBe(0);
    expect(score([2, 3])).toBeCloseTo(score([2, 0]) + score([0, 3]), 9);
  });

  it("sees what leads: by its linear score, whatever stands beside it", () => {
    const leading = { ...networkOf(["a"], [[1]], [1]), lead: [[2]] };
    const score = (rows: number[][], linear: number[]) =>
      scoresOf(leading, { rows, names: ["a"], context, linear: new Float64Array(linear) })[0]!;
    const level = (seen: number) =>
      scoresOf(networkOf(["a"], [[1]], [1]), { rows: [[seen]], names: ["a"], context })[0]!;
    expect(score([[0.1], [0.3]], [0, 50])).toBeCloseTo(level(0.1 + 2 * 0.3), 9);
    expect(score([[0.1], [0.3]], [50, 0])).toBeCloseTo(level(0.1 + 2 * 0.1), 9);
    expect(score([[0.1], [0.3]], [1, 1])).toBeCloseTo(level(0.1 + 2 * 0.2), 9);
  });

  it("sees how the question is put", () => {
    const row = context;
    expect(row).toHaveLength(CONTEXTS.length);
    expect(row[CONTEXTS.indexOf("place")]).toBe(1);
    expect(row.slice(0, 18).reduce((sum, value) => sum + value, 0)).toBe(1);
  });
});

describe("isNetwork()", () => {
  it("refuses what lacks a part, has a row too short, or holds what is no number", () => {
    const whole = networkOf(["a", "b"], [[1, 2]], [1]);
    expect(isNetwork(whole)).toBe(true);
    for (const part of ["inputs", "contexts", "features", "context", "bias", "out"] as const)
      expect(isNetwork({ ...whole, [part]: undefined })).toBe(false);
    expect(isNetwork({ ...whole, lead: [[1, 2]] })).toBe(true);
    expect(isNetwork({ ...whole, lead: [[1]] })).toBe(false);
    expect(isNetwork({ ...whole, features: [[1]] })).toBe(false);
    expect(isNetwork({ ...whole, bias: ["1"] })).toBe(false);
    expect(isNetwork({ ...whole, out: [Number.NaN] })).toBe(false);
    expect(isNetwork(null)).toBe(false);
  });
});
