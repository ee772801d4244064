import { describe, expect, it } from "vitest";
import { learnSifting, type Pooled } from "../../src/learn/sifting.ts";
import { SIFTED } from "../../src/ranker/promising.ts";

/** A pool of two sentences, of which the first is right and has more of one thing. */
function pool(more: string, by: number): Pooled {
  const row = (value: number) => SIFTED.map((name) => (name === more ? value : 0.5));
  return { rows: [row(0.5 + by), row(0.5)], right: [true, false] };
}

describe("learnSifting()", () => {
  it("weighs what right sentences have more of, and nothing that tells nothing", () => {
    const weights = learnSifting([pool("coverage", 0.3), pool("coverage", 0.2), pool("length", -0.3)]);
    expect(weights["coverage"]).toBeGreaterThan(0.5);
    expect(weights["length"]).toBeLessThan(-0.5);
    expect(weights["retrieval"]).toBeCloseTo(0, 6);
  });

  it("learns nothing of pools that have no right sentence or no wrong one", () => {
    const none = { ...pool("coverage", 0.3), right: [false, false] };
    const all = { ...pool("coverage", 0.3), right: [true, true] };
    const learned = learnSifting([none, all, pool("retrieval", 0.3)]);
    expect(learned["coverage"]).toBeCloseTo(0, 6);
    expect(learned["retrieval"]).toBeGreaterThan(0.5);
  });
});
