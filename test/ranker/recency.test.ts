import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/engine.ts";
import { createRecency } from "../../src/ranker/recency.ts";
import { articleOf } from "../support/engine.ts";

const published = (day: string | null) => articleOf({ id: day ?? "undated", text: "", published: day });
const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe("createRecency()", () => {
  it("is 1 for the day asked, never rises with age, and 0 without a date", () => {
    fc.assert(
      fc.property(days, days, days, (asOf, one, other) => {
        const recency = createRecency(asOf, []);
        const [older, newer] = [one, other].sort();
        expect(recency(published(asOf))).toBe(1);
        expect(recency(published(older!))).toBeLessThanOrEqual(
          newer! > asOf ? 1 : recency(published(newer!)),
        );
        expect(recency(published(older!))).toBeGreaterThanOrEqual(0);
        expect(recency(published(null))).toBe(0);
      }),
      { seed: 3 },
    );
  });

  it("takes the newest article for the day where none is given, and counts less", () => {
    const articles = ["2024-05-01", "2020-05-01", null].map(published);
    const recency = createRecency(undefined, articles);
    const [newest, old, undated] = articles.map(recency);
    expect(newest).toBeGreaterThan(0);
    expect(newest).toBeLessThan(1);
    expect([old, undated]).toEqual([0, 0]);
    expect(createRecency(undefined, [published(null)])(published("2024-05-01"))).toBe(0);
  });

  it("lets the more recent of two sentences win that answer equally well", async () => {
    const told = (id: string, day: string) =>
      articleOf({ id, published: day, text: "The council of Lowhaven elected a mayor on Monday." });
    // By its id the older one would come first.
    const engine = await createEngine([told("a", "2019-03-01"), told("b", "2024-02-27")], {
      refusals: [],
      clock: { now: () => 0 },
    });
    for (const scope of [{ asOf: "2024-03-01" }, {}]) {
      const { ranked } = await engine.ask("When did the council of Lowhaven elect a mayor?", scope, {
        ranked: 2,
      });
      expect(ranked?.map(({ article }) => article)).toEqual(["b", "a"]);
    }
  });
});
