import { describe, expect, it } from "vitest";
import { stem } from "../../src/text/stems.ts";
import { twins } from "../../src/text/twins.ts";

describe("twins()", () => {
  it("gives the other word of a pair, whichever is asked with", () => {
    expect(twins(stem("starts"))).toEqual([stem("begin")]);
    expect(twins(stem("beginning"))).toEqual([stem("start")]);
    expect(twins("xmas")).toEqual([stem("Christmas".toLowerCase())]);
  });

  it("gives none for words that only come near", () => {
    for (const word of ["close", "open", "price", "end", ""]) expect(twins(stem(word))).toEqual([]);
  });
});
