import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanAt, textAt, tokensIn } from "../../src/text/spans.ts";
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

describe("spanAt()", () => {
  it("gives the span that a place stands in, and none between spans or past them", () => {
    const steps = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 12 });
    fc.assert(
      fc.property(steps, fc.nat(80), (parts, place) => {
        let end = 0;
        const spans = parts.map(([gap, length]) => {
          const start = end + gap;
          end = start + length;
          return { start, end };
        });
        expect(spanAt(spans, place)).toBe(spans.findIndex((one) => one.start <= place && place < one.end));
      }),
      { seed: 7 },
    );
  });
});

describe("textAt()", () => {
  it("gives of a sentence what its article has at the same span", () => {
    const article = "Ann Lee — 😀 — founded the mill. It burnt down in 1902.";
    fc.assert(
      fc.property(
        fc.nat(article.length),
        fc.nat(20),
        fc.nat(20),
        fc.nat(20),
        (start, before, length, behind) => {
          const span = { start: start + before, end: start + before + length };
          const end = span.end + behind;
          const sentence = { start, end, text: article.slice(start, end) };
          expect(textAt(sentence, span)).toBe(article.slice(span.start, span.end));
        },
      ),
      { seed: 8 },
    );
  });
});
