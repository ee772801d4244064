import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokensIn } from "../../src/text/spans.ts";
import { tokens } from "../../src/text/tokens.ts";

describe("tokensIn()", () => {
  it("gives the tokens that a span touches, and none where it touches none", () => {
    const text = fc
      .array(fc.constantFrom("mill", "U.S.", "3,500", " ", ", ", "–", "(a)"), { maxLength: 20 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(20), (whole, start, length) => {
        const all = tokens(whole);
        const span = { start, end: start + length };
        const found = tokensIn(all, span);
        expect(all.slice(found.start, found.end)).toEqual(
          all.filter((token) => token.start < span.end && span.start < token.end),
        );
      }),
      { seed: 6 },
    );
  });
});
