import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldAlike, folded } from "../../src/articles/headline.ts";

describe("foldAlike()", () => {
  it("tells what folding both lines tells", () => {
    // Σ folds by what stands behind it, İ to two letters, and the Kelvin sign to one of ASCII.
    const letter = fc.constantFrom(
      "a",
      "A",
      "b",
      "k",
      " ",
      "  ",
      "\t",
      "\u00a0",
      ":",
      "Σ",
      "σ",
      "ς",
      "İ",
      "\u212a",
    );
    const line = fc.array(letter, { maxLength: 5 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(line, line, (a, b) => {
        expect(foldAlike(a, b)).toBe(folded(a) === folded(b));
        expect(foldAlike(a, `${a}${b}`)).toBe(folded(a) === folded(`${a}${b}`));
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});
