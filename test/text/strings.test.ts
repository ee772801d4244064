import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countStrings, findString, packStrings, placesInOrder, stringAt } from "../../src/text/strings.ts";

/** Any UTF-16, half characters too; some begin alike, and some with letters past a byte. */
const string = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("a", "b", "é", "ÿ", "Ā", "\0", "\ud800"), maxLength: 9 }),
);
const strings = fc.uniqueArray(string, { maxLength: 40 });

describe("placesInOrder()", () => {
  it("gives JavaScript's own order of strings", () => {
    fc.assert(
      fc.property(strings, (some) => {
        expect(Array.from(placesInOrder(some), (place) => some[place])).toEqual(some.toSorted());
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe("packStrings()", () => {
  it("gives back every string, and finds each among sorted ones and no other", () => {
    fc.assert(
      fc.property(strings, string, (some, other) => {
        const sorted = some.toSorted();
        const packed = packStrings(sorted);
        expect(Array.from({ length: countStrings(packed) }, (_, at) => stringAt(packed, at))).toEqual(sorted);
        for (const [at, one] of sorted.entries()) expect(findString(packed, one)).toBe(at);
        const stands = sorted.filter((one) => one < other).length;
        expect(findString(packed, other)).toBe(some.includes(other) ? stands : -1 - stands);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
