import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valuesOf } from "../../src/tables/values.ts";

const read = (...cells: string[]) => {
  const values = valuesOf(cells);
  return typeof values === "string" || values === null ? values : values.values;
};

/** The places of the cells from the least to the most. */
const order = (...cells: string[]) => {
  const values = read(...cells);
  if (values === null || values === "unsure") return values;
  return [...values.keys()].sort((a, b) => values[a]! - values[b]!);
};

describe("valuesOf()", () => {
  it("reads numbers, signs, thousands, money, shares and units", () => {
    expect(read("4", "1,200", "**7**")).toEqual([4, 1200, 7]);
    expect(read("+3", "−12", "0")).toEqual([3, -12, 0]);
    expect(read("£2.50", "£10")).toEqual([2.5, 10]);
    expect(read("free", "$5")).toEqual([0, 5]);
    expect(read("free", "free")).toBe("unsure");
    expect(read("1 shard", "20 shards")).toEqual([1, 20]);
    expect(read("1.5%", "60 %")).toEqual([1.5, 60]);
    expect(read("1st", "2nd", "3rd")).toEqual([1, 2, 3]);
  });

  it("holds amounts in different units of one thing against each other", () => {
    expect(order("10 minutes", "90 seconds", "3 weeks")).toEqual([1, 0, 2]);
    expect(order("2 m", "180 cm", "3 ft")).toEqual([2, 1, 0]);
    expect(order("2 May 2024", "2024-05-03", "1 May 2024")).toEqual([2, 0, 1]);
  });

  it("reads dates with their years, and without them in the order of the rows, past one New Year", () => {
    expect(order("2 May 2024", "30 April 2025", "1 January 2024")).toEqual([2, 0, 1]);
    expect(order("2025-03-01", "2024-12-31")).toEqual([1, 0]);
    expect(order("3 October", "12 December", "9 January")).toEqual([0, 1, 2]);
    expect(read("3 October", "9 January", "12 December", "1 February")).toBe("unsure");
    expect(read("3 October 2024", "9 January")).toBe("unsure");
  });

  it("is unsure where a cell is missing, is no one amount, or has another unit", () => {
    expect(read("4", "", "7")).toBe("unsure");
    expect(read("4", "–", "7")).toBe("unsure");
    expect(read("4", "5–8", "7")).toBe("unsure");
    expect(read("4 kg", "5 litres")).toBe("unsure");
    expect(read("$4", "£5")).toBe("unsure");
    expect(read("5 ft 3 in", "4 ft", "2 ft")).toBe("unsure");
  });

  it("leaves out what plainly has none, which might be the least", () => {
    expect(valuesOf(["200 shards", "none"])).toMatchObject({ values: [200, null], isLeastOpen: true });
    expect(valuesOf(["200 shards", "not sold"])).toMatchObject({ values: [200, null], isLeastOpen: false });
  });

  it("is null of words", () => {
    expect(read("red", "blue", "4")).toBeNull();
    expect(read("Easy", "Hard")).toBeNull();
    expect(read()).toBeNull();
  });

  it("keeps the order of any amounts of one unit", () => {
    const amount = fc.integer({ min: -9_999, max: 9_999 });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 2 }),
        fc.constantFrom("", " gold", "%", " km"),
        (all, unit) => {
          expect(order(...all.map((one) => `${one}${unit}`))).toEqual(
            [...all.keys()].sort((a, b) => all[a]! - all[b]!),
          );
        },
      ),
    );
  });
});
