import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, cosine, dot, lengthOf, sumOf, unit } from "../../src/text/algebra.ts";

const number = fc.double({ min: -100, max: 100, noNaN: true });
const pair = fc
  .integer({ min: 1, max: 9 })
  .chain((length) =>
    fc.tuple(
      fc.array(number, { minLength: length, maxLength: length }),
      fc.array(number, { minLength: length, maxLength: length }),
    ),
  );

describe("algebra", () => {
  it("cosine() lies within −1 … 1 and is the same either way", () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        expect(Math.abs(cosine(one, other))).toBeLessThanOrEqual(1 + 1e-9);
        expect(cosine(one, other)).toBe(cosine(other, one));
      }),
    );
  });

  it("cosine() is 0 beside nothing, and of vectors that cannot be compared", () => {
    expect(cosine([1, 2], [0, 0])).toBe(0);
    expect(cosine([1, 2], [1, 2, 3])).toBe(0);
  });

  it("add() adds so many times what the product with any vector tells", () => {
    fc.assert(
      fc.property(pair, number, ([one, other], times) => {
        const sum = Float64Array.from(one);
        add(sum, other, times);
        expect(dot(sum, other)).toBeCloseTo(dot(one, other) + times * dot(other, other), 3);
      }),
    );
  });

  it("lengthOf() is what Pythagoras says, sumOf() adds all", () => {
    expect(lengthOf([3, 4])).toBe(5);
    expect(sumOf([1, 2, 3.5])).toBe(6.5);
    expect(sumOf([])).toBe(0);
  });

  it("unit() has a length of 1 and points where its vector does", () => {
    const vector = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(vector, (values) => {
        const one = unit(Float64Array.from(values));
        expect(lengthOf(one)).toBeCloseTo(1, 9);
        expect(cosine(one, values)).toBeCloseTo(1, 9);
      }),
    );
  });
});
