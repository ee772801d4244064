import { describe, expect, it } from "vitest";
import { othersOf } from "../../src/text/one-of.ts";
import { stem } from "../../src/text/stems.ts";

describe("othersOf()", () => {
  it("gives the rest of a set, and never the word itself", () => {
    expect(othersOf(stem("autumn"))).toContain(stem("spring"));
    expect(othersOf(stem("march"))).toHaveLength(10);
    for (const word of ["spring", "evening", "primary", "junior"])
      expect(othersOf(stem(word))).not.toContain(stem(word));
  });

  it("goes both ways", () => {
    for (const other of othersOf(stem("winter"))) expect(othersOf(other)).toContain(stem("winter"));
  });

  it("gives nothing of most words", () => {
    expect(othersOf("fair")).toEqual([]);
  });
});
