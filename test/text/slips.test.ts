import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneSlipAway } from "../../src/text/slips.ts";

const word = fc.stringMatching(/^[a-z]{4,9}$/u);
const found = (typed: string) => oneSlipAway(typed).map((slip) => slip.word);

describe("oneSlipAway()", () => {
  it("undoes a swap, a letter typed twice and one left out, the first letter left", () => {
    fc.assert(
      fc.property(word, fc.nat(), (meant, place) => {
        const at = 1 + (place % (meant.length - 1));
        const swapped = meant.slice(0, at - 1) + meant[at]! + meant[at - 1]! + meant.slice(at + 1);
        const twice = meant.slice(0, at) + meant[at]! + meant.slice(at);
        const without = meant.slice(0, at) + meant.slice(at + 1);
        for (const typed of [swapped, twice, without]) expect([typed, ...found(typed)]).toContain(meant);
      }),
    );
  });

  it("gives each word once, none of them the one that was typed", () => {
    fc.assert(
      fc.property(word, (typed) => {
        const all = found(typed);
        expect(new Set(all).size).toBe(all.length);
        expect(all).not.toContain(typed);
      }),
    );
  });

  it.each([
    ["fzil", "fail"],
    ["tjesdays", "tuesdays"],
    ["presidant", "president"],
    ["bouks", "books"],
    ["ferrty", "ferry"],
  ])("takes a key beside for the right one, and a vowel for another: %s, %s", (typed, meant) => {
    expect(found(typed)).toContain(meant);
  });

  it.each([
    ["lathe", "late"],
    ["bards", "bands"],
    ["pryce", "price"],
  ])("does not take %s for %s", (typed, other) => {
    expect(found(typed)).not.toContain(other);
  });

  it("holds a swap likelier than a key beside", () => {
    const costs = new Map(oneSlipAway("frot").map((slip) => [slip.word, slip.cost]));
    expect(costs.get("fort")!).toBeLessThan(costs.get("frog")!);
  });
});
