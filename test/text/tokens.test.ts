import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord } from "../../src/text/names.ts";
import { stem } from "../../src/text/stems.ts";
import { terms, tokens } from "../../src/text/tokens.ts";
import { loadVectors, packVectors, readVectors } from "../../src/text/vectors.ts";

describe("tokens()", () => {
  it("gives slices in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        let end = 0;
        for (const token of tokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it.each([
    ["Zelenskyy-Putin talks", ["zelenskyy", "putin", "talks"]],
    ["Trump’s 1,500 U.S. planes", ["trump", "1,500", "u.s.", "planes"]],
    ["it cost 3.5%", ["it", "cost", "3.5"]],
  ])("splits %j into %j", (text, words) => {
    expect(
      tokens(text).map(({ start, end }) =>
        text
          .slice(start, end)
          .toLowerCase()
          .replace(/[’']s$/u, ""),
      ),
    ).toEqual(words);
  });

  it("lets forms of a word meet", () => {
    for (const [a, b] of [
      ["met", "meeting"],
      ["bought", "buys"],
      ["taught", "teach"],
      ["U.S.", "United States"],
      ["Café", "cafe"],
      ["1,000", "1000"],
    ] as const) {
      expect(terms(a)).toEqual(terms(b));
    }
  });

  it("takes no word for another, whatever was read before", () => {
    const word = fc.stringMatching(/^[a-cA-C’é1.]{1,3}$|^[a-b]{8,12}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (written) => {
        for (const { start, end, folded, capital } of tokens(written.join(" "))) {
          const slice = written.join(" ").slice(start, end);
          expect([folded, capital]).toEqual([foldWord(slice), /^\p{Lu}/u.test(slice)]);
        }
      }),
      { seed: 8, numRuns: 2_000 },
    );
  });

  it("gives stop words no term", () => {
    expect(terms("what did they say about it")).toEqual([]);
  });
});

describe("loadVectors()", () => {
  it("puts words of like meaning nearer than others", () => {
    const vectors = loadVectors();
    expect(vectors.similarity(stem("buy"), stem("purchase"))).toBeGreaterThan(0.6);
    expect(vectors.similarity(stem("buy"), stem("dog"))).toBeLessThan(0.4);
    expect(vectors.similarity("zzzz", "buy")).toBe(0);
  });

  it("readVectors() reads what packVectors() wrote, to a hundredth", () => {
    const vectors = new Map([
      ["a", [0.3, 0.4, 0]],
      ["b", [0.4, 0.3, 0]],
    ]);
    const packed = packVectors(vectors, 3);
    expect(readVectors(packed).similarity("a", "b")).toBeCloseTo(0.24, 2);
  });
});
