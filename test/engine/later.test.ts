import { describe, expect, it } from "vitest";
import { isLater, mayBeLater } from "../../src/engine/later.ts";
import { articleOf } from "../support/engine.ts";
import { sentenceIn } from "../support/sentence.ts";

const DAYS: Readonly<Record<string, string | null>> = { old: "2025-01-01", new: "2025-02-01", undated: null };
const article = (id: string) => articleOf({ id, text: "It rained.", published: DAYS[id] ?? null });
const at = (id: string, index = 0) => ({ ...sentenceIn(id, "It rained."), index });

describe("isLater()", () => {
  it("has what stands behind in one article for later, and of two what was not published before", () => {
    expect([
      isLater(at("old", 2), at("old", 1), article),
      isLater(at("old", 1), at("old", 2), article),
    ]).toEqual([true, false]);
    expect([isLater(at("new"), at("old"), article), isLater(at("old"), at("new"), article)]).toEqual([
      true,
      false,
    ]);
  });

  it("takes an article without a day for no later one, and for one that may be", () => {
    for (const [a, b] of [
      ["undated", "old"],
      ["old", "undated"],
    ] as const)
      expect([isLater(at(a), at(b), article), mayBeLater(at(a), at(b), article)]).toEqual([false, true]);
    expect(mayBeLater(at("old"), at("new"), article)).toBe(false);
    expect(mayBeLater(at("undated", 1), at("undated", 2), article)).toBe(false);
  });
});
