import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNumbering } from "../../src/text/numbering.ts";

describe("createNumbering()", () => {
  it("numbers places in the order in which they come, each turn anew", () => {
    const turns = fc.array(fc.array(fc.nat(9_000), { maxLength: 60 }), { maxLength: 8 });
    fc.assert(
      fc.property(turns, (lists) => {
        const numbering = createNumbering();
        for (const list of lists) {
          const wanted = [...new Set(list)];
          const half = list.length >> 1;
          const numbers = new Uint32Array(list.length);
          numbering.begin();
          for (const [at, place] of list.slice(0, half).entries()) numbers[at] = numbering.of(place);
          expect(numbering.write(Uint32Array.from(list.slice(half)), numbers, half)).toBe(list.length);
          expect([...numbers]).toEqual(list.map((place) => wanted.indexOf(place)));
          expect(numbering.count()).toBe(wanted.length);
          expect([...numbering.places()]).toEqual(wanted);
        }
      }),
      { seed: 4 },
    );
  });
});
