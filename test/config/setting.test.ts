import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { list, wholeNumber } from "../../src/config/setting.ts";

describe("wholeNumber()", () => {
  it("takes the numbers of its range, both ends included, and no other", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: -5, max: 105 }), (from, more, value) => {
        const to = from + more;
        const { read } = wholeNumber("KEEP_DAYS", from, { from, to });
        expect([read(`${from}`), read(`${to}`)]).toEqual([from, to]);
        expect(read(`${value}`)).toBe(value < from || value > to ? undefined : value);
        expect(read(`${value}.5`)).toBeUndefined();
      }),
      { seed: 1 },
    );
  });
});

describe("list()", () => {
  it("parts names at their commas, without the space around them, and leaves nothing out but nothing", () => {
    const name = fc.stringMatching(/^[a-z.*][a-z ]{0,6}[a-z]$/);
    const space = fc.constantFrom("", " ", "  ");
    fc.assert(
      fc.property(fc.array(fc.tuple(space, name, space)), (names) => {
        const text = names.map((parts) => parts.join("")).join(",");
        expect(list("PUBLIC_COLLECTIONS").read(`${text}, ,`)).toEqual(names.map(([, one]) => one));
      }),
      { seed: 1 },
    );
  });
});
