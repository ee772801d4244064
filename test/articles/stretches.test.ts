import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lines } from "../../src/articles/stretches.ts";

const TEXTS = fc
  .array(fc.constantFrom("a", " ", "\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029", "é"))
  .map((pieces) => pieces.join(""));

describe("lines()", () => {
  it("cuts a text at every end of a line, of whatever kind", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const cut = lines(text).map(({ start, end }) => text.slice(start, end));
        expect(cut).toEqual(text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/));
      }),
    );
  });

  it("cuts a text of line feeds alone there", () => {
    expect(lines("a\n\nb\n")).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 2 },
      { start: 3, end: 4 },
      { start: 5, end: 5 },
    ]);
  });
});
