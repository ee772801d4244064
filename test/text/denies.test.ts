import { describe, expect, it } from "vitest";
import { deniesVerb } from "../../src/text/denies.ts";

describe("deniesVerb()", () => {
  it.each(["not", "never", "cannot", "didn't", "won’t", "doesnt"])("takes %s for a denial", (word) => {
    expect(deniesVerb(word)).toBe(true);
  });

  it.each(["government", "went", "want", "parent", "note", ""])("does not take %j for one", (word) => {
    expect(deniesVerb(word)).toBe(false);
  });
});
