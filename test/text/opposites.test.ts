import { describe, expect, it } from "vitest";
import { opposites } from "../../src/text/opposites.ts";

describe("opposites()", () => {
  it("goes both ways, and never gives the word itself", () => {
    for (const word of ["most", "win", "northern", "import", "before"]) {
      expect(opposites(word).length).toBeGreaterThan(0);
      for (const other of opposites(word)) {
        expect(other).not.toBe(word);
        expect(opposites(other)).toContain(word);
      }
    }
  });

  it("gives nothing for most words, not even for those that every object has", () => {
    for (const word of ["herring", "", "constructor", "__proto__"]) expect(opposites(word)).toEqual([]);
  });
});
