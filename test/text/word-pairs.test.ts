import { describe, expect, it } from "vitest";
import { wordPairs } from "../../src/text/word-pairs.ts";

describe("wordPairs()", () => {
  it("pairs both ways, and a word with all that it is paired with", () => {
    expect([...wordPairs("young old, old new")]).toEqual([
      ["young", ["old"]],
      ["old", ["young", "new"]],
      ["new", ["old"]],
    ]);
  });

  it("keeps words as what they are told to be", () => {
    expect([...wordPairs("Start begin", (word) => word.toLowerCase())]).toEqual([
      ["start", ["begin"]],
      ["begin", ["start"]],
    ]);
  });
});
