import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundary, cut } from "../../src/discord/fit.ts";

const seen = fc.array(fc.constantFrom("a", " ", "é", "e\u0301", "🇳🇴", "🇩🇪", "👩‍👩‍👧‍👦", "中", "\u200b"), {
  maxLength: 120,
});
const SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });

describe("boundary()", () => {
  it("is the last place between two graphemes of the whole text, however many flags stand before it", () => {
    fc.assert(
      fc.property(seen, fc.nat(400), (graphemes, at) => {
        const text = graphemes.join("");
        const places = [...SEGMENTER.segment(text)].map(({ index }) => index);
        const wanted = [...places, text.length].findLast((place) => place <= at) ?? 0;
        // Where not even the first fits, some of it is better than nothing.
        fc.pre(wanted > 0 || at === 0);
        expect(boundary(text, at)).toBe(wanted);
      }),
      { seed: 1, numRuns: 500 },
    );
    const flags = "🇳🇴".repeat(40);
    for (let at = 4; at < flags.length; at += 1) expect(boundary(flags, at) % 4).toBe(0);
  });

  it("cuts no character in two, also where one is longer than anything that is seen", () => {
    const long = `a${"\u0301".repeat(5_000)}😀`;
    for (const at of [1, 100, 4_999, 5_002])
      expect(long.slice(0, boundary(long, at)).isWellFormed()).toBe(true);
  });
});

describe("cut()", () => {
  it("gives at most as much as there is room for, and the text itself where that fits", () => {
    fc.assert(
      fc.property(seen, fc.integer({ min: 1, max: 100 }), (graphemes, most) => {
        const text = graphemes.join("");
        const shown = cut(text, most);
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(shown === text).toBe(text.length <= most);
      }),
      { seed: 2 },
    );
  });
});
