import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressKey } from "../../../src/corpus/import/identity.ts";

const COUNTING = ["utm_source", "utm_medium", "fbclid", "gclid", "ns_campaign", "partner"];

describe("addressKey()", () => {
  it("leaves out all that only counts visits, wherever it stands, and nothing else", () => {
    const own = fc.uniqueArray(fc.constantFrom("id", "page", "lang"), { maxLength: 3 });
    fc.assert(
      fc.property(own, fc.subarray(COUNTING), fc.infiniteStream(fc.boolean()), (kept, counting, coins) => {
        const [left, right] = [[...kept], [...counting]];
        const mixed: string[] = [];
        while (left.length + right.length > 0) {
          const from = right.length === 0 || (left.length > 0 && coins.next().value) ? left : right;
          mixed.push(`${from.shift()!}=1`);
        }
        const query = kept.length === 0 ? "" : `?${kept.map((name) => `${name}=1`).join("&")}`;
        expect(addressKey(`https://www.example.org/report?${mixed.join("&")}`)).toBe(
          `example.org/report${query}`,
        );
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it.each([
    ["http://example.org:80/report/#top", "example.org/report"],
    ["https://WWW.Example.org", "example.org"],
    ["https://example.org/report.pdf#part-2-of-3", "example.org/report.pdf#part-2-of-3"],
    ["https://example.org/a?b=1&a=2", "example.org/a?b=1&a=2"],
    ["no address", null],
  ])("makes of %s %s", (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
