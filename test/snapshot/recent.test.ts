import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { remembering } from "../../src/snapshot/recent.ts";

describe("remembering()", () => {
  it("lets all but those that were used last forget, whatever the order of use", () => {
    const uses = fc.array(fc.nat({ max: 9 }), { maxLength: 60 });
    fc.assert(
      fc.property(uses, fc.integer({ min: 1, max: 5 }), (order, most) => {
        const known = new Set<number>();
        const things = Array.from({ length: 10 }, (_, name) => ({ forget: () => void known.delete(name) }));
        const use = remembering(most);
        for (const name of order) {
          known.add(name);
          use(things[name]!);
        }
        const last = [...new Set(order.toReversed())].slice(0, most);
        expect(known).toEqual(new Set(last));
      }),
      { seed: 7 },
    );
  });
});
