import { describe, expect, it } from "vitest";
import { overlapOf } from "../../src/evaluate/shingles.ts";

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
