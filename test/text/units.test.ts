import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringAt, unitsOf, utf8Of } from "../../src/text/units.ts";

const text = fc.array(
  fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\ud800", "\udc00", "\0", "Kyïv", "pneumonoultramicroscopic", "x".repeat(9_000)),
  ),
);

describe("unitsOf()", () => {
  it("gives each unit of a text, whatever was asked for before, half characters included", () => {
    fc.assert(
      fc.property(text, (parts) => {
        for (const one of [parts.join(""), parts.toReversed().join(""), parts.join("")]) {
          const units = unitsOf(one);
          expect(units.length).toBeGreaterThanOrEqual(one.length);
          expect(Array.from(units.subarray(0, one.length))).toEqual(
            Array.from({ length: one.length }, (_, at) => one.charCodeAt(at)),
          );
        }
      }),
      { seed: 4 },
    );
  });
});

describe("utf8Of()", () => {
  it("gives the bytes of a text, whatever was asked for before", () => {
    fc.assert(
      fc.property(text, (parts) => {
        for (const one of [parts.join(""), parts.toReversed().join(""), parts.join("")])
          expect(Buffer.compare(utf8Of(one), Buffer.from(one))).toBe(0);
      }),
      { seed: 4 },
    );
  });
});

describe("stringAt()", () => {
  it("gives the slice that stands there", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(40), (parts, from, length) => {
        const whole = parts.join("");
        const start = from % (whole.length + 1);
        const end = Math.min(whole.length, start + length);
        expect(stringAt(unitsOf(whole), start, end)).toBe(whole.slice(start, end));
      }),
      { seed: 4 },
    );
  });
});
