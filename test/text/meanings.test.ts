import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadCommon } from "../../src/text/common.ts";
import { meaningOf } from "../../src/text/meanings.ts";
import { loadVectors } from "../../src/text/vectors.ts";

const STEMS = ["encircl", "circl", "purchas", "buy", "physician", "doctor", "king", "month", "inflat", "new"];

describe("meaningOf()", () => {
  it("gives a vector of unit length, the same each time", () => {
    fc.assert(
      fc.property(fc.constantFrom(...STEMS), (stem) => {
        const meaning = meaningOf(stem)!;
        expect(likeness(stem, stem)).toBeCloseTo(1, 5);
        expect(meaningOf(stem)).toBe(meaning);
      }),
      { seed: 3 },
    );
  });

  it("has nothing for what has no vector", () => {
    expect(meaningOf("")).toBeNull();
    expect(meaningOf("xqzzt")).toBeNull();
  });

  it.each([
    ["encircl", "circl"],
    ["purchas", "buy"],
    ["physician", "doctor"],
  ])("draws %s and %s together", (one, other) => {
    expect(likeness(one, other)).toBeGreaterThan(loadVectors().similarity(one, other));
  });

  it("finds less in common between words that are merely frequent", () => {
    expect(likeness("king", "month")).toBeLessThan(loadVectors().similarity("king", "month"));
  });

  it("takes out what vectors have in common", () => {
    for (const direction of loadCommon().directions)
      for (const stem of STEMS) {
        const { vector } = meaningOf(stem)!;
        expect(vector.reduce((sum, value, axis) => sum + value * direction[axis]!, 0)).toBeCloseTo(0, 4);
      }
  });

  it("counts a rare word more than a common one", () => {
    expect(meaningOf("new")!.weight).toBeLessThan(meaningOf("encircl")!.weight);
  });
});

function likeness(one: string, other: string): number {
  const [left, right] = [meaningOf(one)!.vector, meaningOf(other)!.vector];
  return left.reduce((sum, value, axis) => sum + value * right[axis]!, 0);
}
