import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeWordsEnd, withoutOpenEnd } from "../../src/text/whole-words.ts";

describe("wholeWordsEnd()", () => {
  it.each([
    ["The pier opens", 8, 8],
    ["The pier opens", 7, 3],
    ["The pier opens", 14, 8],
    ["The pier opens", 2, -1],
  ])("of %j and %i is %i", (line, length, end) => expect(wholeWordsEnd(line, length)).toBe(end));

  it("never cuts a word, nor goes past the length", () => {
    const lines = fc.string({ unit: fc.constantFrom("a", "é", "😀", " "), maxLength: 20 });
    fc.assert(
      fc.property(lines, fc.nat(20), (line, length) => {
        const end = wholeWordsEnd(line, length);
        expect(end).toBeLessThanOrEqual(length);
        expect(end < 0 ? " " : line.charAt(end)).toBe(" ");
      }),
      { seed: 3 },
    );
  });
});

describe("withoutOpenEnd()", () => {
  it.each([
    ["Corbel Lettings ·", "Corbel Lettings"],
    ["The pier, ", "The pier"],
    ["The pier.", "The pier."],
  ])("gives of %j %j", (cut, kept) => expect(withoutOpenEnd(cut)).toBe(kept));
});
