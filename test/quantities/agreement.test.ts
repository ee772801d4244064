import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { agree, inScale, isEqual } from "../../src/quantities/agreement.ts";
import { quantities } from "../../src/quantities/quantities.ts";

const one = (text: string) => quantities(text)[0]!;

describe("agree()", () => {
  it.each([
    ["in the 5th century BC", "in the 5th century BC", true],
    ["between 450 and 430 BC", "in the 5th century BC", true],
    ["between 550 and 430 BC", "in the 5th century BC", false],
    ["between 450 and 430 BC", "in the 4th century BC", false],
    ["on March 3, 2022", "in March 2022", true],
    ["on April 3, 2022", "in March 2022", false],
  ])("holds days within days: %s, %s", (a, b, agreed) => {
    expect(agree(one(a), one(b))).toBe(agreed);
    expect(agree(one(b), one(a))).toBe(agreed);
  });

  it("is of both alike, and of what is equal, whatever is rounded or open", () => {
    const figures = [
      "46 people",
      "about 50 people",
      "more than 40 people",
      "45 to 60 people",
      "46.2 million people",
    ].map(one);
    for (const a of figures)
      for (const b of figures) {
        expect(agree(a, b)).toBe(agree(b, a));
        expect(isEqual(a, b) && !agree(a, b)).toBe(false);
      }
  });
});

describe("inScale()", () => {
  it("gives one value for a measure in any of its units", () => {
    assert(
      property(integer({ min: 1, max: 9000 }), (metres) => {
        const told = [
          `${metres} m²`,
          `${metres * 10_000} cm²`,
          `${metres / 1e6} km²`,
          `${metres / 10_000} hectares`,
        ];
        for (const text of told) expect(inScale(one(text)).low! / metres).toBeCloseTo(1, 9);
      }),
    );
    expect(inScale(one("3 cubic yards")).low! / inScale(one("81 cubic feet")).low!).toBeCloseTo(1, 6);
    expect(inScale(one("1728 cubic inches")).low! / inScale(one("1 cubic foot")).low!).toBeCloseTo(1, 6);
    expect(inScale(one("144 square inches")).low! / inScale(one("1 square foot")).low!).toBeCloseTo(1, 6);
  });
});
