import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isWordUnits,
  WORD_UNITS,
  wordMeans,
  type WordUnits,
} from "../../../src/ranker/scoring/word-units.ts";

const NAMES = ["rare", "stands"];
const unitsOf = (first: readonly number[]): WordUnits => ({
  inputs: NAMES,
  features: WORD_UNITS.map((_, at) => (at === 0 ? first : [0, 0])),
  bias: WORD_UNITS.map((_, at) => at / 10),
});

describe("wordMeans()", () => {
  const row = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 2, maxLength: 2 });

  it("is the same in whatever order the terms stand, and whatever else is told of them", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), row, (rows, weights) => {
        const shares = rows.map((_, at) => (at + 1) / rows.length);
        const units = unitsOf(weights);
        const told = wordMeans(units, { rows, names: NAMES, shares });
        const turned = wordMeans(units, {
          rows: rows.map(([rare, stands]) => [9, stands!, rare!]).reverse(),
          names: ["more", "stands", "rare"],
          shares: [...shares].reverse(),
        });
        for (const [unit, mean] of told.entries()) expect(turned[unit]).toBeCloseTo(mean, 9);
      }),
      { seed: 5 },
    );
  });

  it("counts each term by its share, and nothing where there is none", () => {
    const units = unitsOf([1, 2]);
    const mean = (shares: readonly number[]) =>
      wordMeans(units, {
        rows: [
          [0.3, 1],
          [0.1, 0],
        ],
        names: NAMES,
        shares,
      })[0]!;
    expect(mean([1, 0])).toBeCloseTo(Math.tanh(2.3), 9);
    expect(mean([0.25, 0.75])).toBeCloseTo(0.25 * Math.tanh(2.3) + 0.75 * Math.tanh(0.1), 9);
    expect(wordMeans(units, { rows: [], names: NAMES, shares: [] })).toEqual(
      new Float64Array(WORD_UNITS.length),
    );
  });
});

describe("isWordUnits()", () => {
  it("refuses what lacks a part, has a row too short or too few units, or holds what is no number", () => {
    const whole = unitsOf([1, 2]);
    expect(isWordUnits(whole)).toBe(true);
    for (const part of ["inputs", "features", "bias"] as const)
      expect(isWordUnits({ ...whole, [part]: undefined })).toBe(false);
    expect(isWordUnits(unitsOf([1]))).toBe(false);
    expect(isWordUnits(unitsOf([1, Number.NaN]))).toBe(false);
    expect(isWordUnits({ ...whole, features: [[1, 2]], bias: [0] })).toBe(false);
    expect(isWordUnits(null)).toBe(false);
  });
});
