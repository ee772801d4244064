import { describe, expect, it } from "vitest";
import { stem } from "../../src/text/stems.ts";
import { synonyms } from "../../src/text/synonyms.ts";

describe("synonyms()", () => {
  it.each([
    ["bike", "bicycle"],
    ["movie", "film"],
    ["shop", "store"],
    ["lawyer", "attorney"],
    ["trash", "rubbish"],
  ])("takes %s for %s, and the other way round", (word, other) => {
    expect(synonyms(stem(word))).toContain(stem(other));
    expect(synonyms(stem(other))).toContain(stem(word));
  });

  it.each([
    ["bike", "pedal"],
    ["kill", "defeat"],
    ["job", "task"],
    ["fee", "tip"],
    ["mayor", "politician"],
    ["open", "close"],
    ["government", "rule"],
  ])("does not take %s for %s", (word, other) => {
    expect(synonyms(stem(word))).not.toContain(stem(other));
  });

  it("knows nothing of what is no word", () => {
    expect(synonyms("qxzv")).toEqual([]);
    expect(synonyms("")).toEqual([]);
  });
});
