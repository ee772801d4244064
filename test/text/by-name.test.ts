import { describe, expect, it } from "vitest";
import { goesByName } from "../../src/text/by-name.ts";

describe("goesByName()", () => {
  it.each(["hotel", "hotels", "companies", "churches", "café"])("tells that a %s has a name", (word) => {
    expect(goesByName(word)).toBe(true);
  });

  it.each(["stage", "colour", "word", "clause", ""])("tells nothing of the name of a %s", (word) => {
    expect(goesByName(word)).toBe(false);
  });
});
