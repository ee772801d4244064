import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readFigures, shortfalls } from "../../src/evaluate/figures.ts";
import { measurePages } from "../../src/evaluate/pages.ts";
import type { Row } from "../../src/evaluate/rows.ts";
import { overlapOf } from "../../src/evaluate/shingles.ts";

const home = dirname(dirname(import.meta.dirname));

describe("measurePages", () => {
  let rows: readonly Row[] = [];
  beforeAll(async () => {
    rows = await measurePages(home);
  }, 180_000);

  it("falls nowhere below the expected figures", async () => {
    const figures = await readFigures(join(home, "src", "evaluate", "figures.json"));
    const expected = figures.find(({ suite }) => suite === "pages");
    expect(expected).toBeDefined();
    expect(shortfalls({ suite: "pages", limit: null, learned: [], rows }, expected)).toEqual([]);
  });

  it("finds the text better than each extractor alone, and above the goal", () => {
    const text = rows.find(({ measure }) => measure === "text: F1");
    expect(text?.figure).toBeGreaterThanOrEqual(0.97);
    for (const plain of Object.values(text?.baselines ?? {})) expect(text?.figure).toBeGreaterThan(plain);
  });
});

describe("overlapOf", () => {
  const text = "The ferry left at noon and came back at night without a single passenger.";

  it("is whole for the same text, and nothing for another or for none", () => {
    expect(overlapOf(text, text)).toEqual({ precision: 1, recall: 1 });
    expect(overlapOf(text, "Nobody at all had thought of asking the harbour master.")).toEqual({
      precision: 0,
      recall: 0,
    });
    expect(overlapOf(text, "")).toEqual({ precision: 0, recall: 0 });
  });

  it("counts a run as often as it occurs", () => {
    const { precision, recall } = overlapOf(text, `${text} ${text}`);
    expect(recall).toBe(1);
    expect(precision).toBeLessThan(0.5);
  });
});
