import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { skeleton } from "../../src/text/name-kin.ts";
import { readSkeleton, readUnits } from "../../src/text/name-units.ts";

/** Letters that rows begin with, the vowels more often, and what no row reads. */
const letter = fc.constantFrom(..."aaeeiioouuyhkrstcnmdvfwzjglpbqxß'1".split(""));

describe("readSkeleton()", () => {
  it("gives the skeleton of what readUnits() gives", () => {
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 10 }), (word) => {
        expect(readSkeleton(word)).toBe(skeleton(readUnits(word)));
      }),
      { seed: 4, numRuns: 3000 },
    );
  });

  it("tells consonants apart by what stands around them", () => {
    expect(readSkeleton("ouagadougou")).toBe("VKTK");
    expect(readSkeleton("michael")).toBe("MKL");
  });
});
