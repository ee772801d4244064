import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import labels from "../labels/names.json" with { type: "json" };
import { foldWord, nameKey, sameName } from "../../src/text/names.ts";

/** FNV-1a of the pair decides its half: the rules were made on "dev" alone, "final" only reports. */
function halfOf(pair: readonly string[]): "dev" | "final" {
  let hash = 2166136261;
  for (const character of pair.toSorted().join("/")) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  }
  return (hash >>> 3) % 2 === 1 ? "final" : "dev";
}

const word = fc.oneof(
  fc.constantFrom(...labels.same.flat(), ...labels.different.flat()),
  fc.string({ unit: fc.constantFrom(..."aeiouykhgsczjtdvwflnr'".split("")), maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);

const respelling = fc
  .tuple(
    ...[0, 1].map(() =>
      fc.constantFrom(..."kh h ch k q g gh y i ij iy ü ue u ö oe o ou ss s f ph v w j".split(" ")),
    ),
  )
  .map(([from = "", to = ""]) => [from, to] as const);

describe("sameName", () => {
  it.each(["dev", "final"] as const)("finds four of five spelling pairs of the %s half", (half) => {
    const pairs = labels.same.filter((pair) => halfOf(pair) === half);
    const found = pairs.filter(([a = "", b = ""]) => sameName(a, b));
    expect(found.length / pairs.length).toBeGreaterThanOrEqual(0.8);
  });

  it("merges no two names of the dev half", () => {
    const pairs = labels.different.filter((pair) => halfOf(pair) === "dev");
    expect(pairs.filter(([a = "", b = ""]) => sameName(a, b))).toEqual([]);
  });

  it("merges no two names of the final half", () => {
    const pairs = labels.different.filter((pair) => halfOf(pair) === "final");
    expect(pairs.filter(([a = "", b = ""]) => sameName(a, b))).toEqual([]);
  });

  it("is reflexive and symmetric, and blind to case and possessives", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(sameName(a, a)).toBe(true);
        expect(sameName(a, b)).toBe(sameName(b, a));
      }),
      { seed: 1, numRuns: 2000 },
    );
    expect(sameName("ZELENSKIY’S", "zelensky")).toBe(true);
    expect(sameName("Özil", "OZIL")).toBe(true);
    expect(sameName("Qur’an", "Koran")).toBe(true);
  });
});

describe("nameKey", () => {
  it("is one for all spellings of one name", () => {
    const found = labels.same.filter(([a = "", b = ""]) => sameName(a, b));
    expect(found.filter(([a = "", b = ""]) => nameKey(a) !== nameKey(b))).toEqual([]);
    fc.assert(
      fc.property(word, respelling, (a, [from, to]) => {
        const b = a.replaceAll(from, to);
        expect(sameName(a, b) && nameKey(a) !== nameKey(b)).toBe(false);
      }),
      { seed: 2, numRuns: 5000 },
    );
  });
});

describe("foldWord", () => {
  it("folds case, accents, ligatures, quotes and possessives, and nothing else", () => {
    expect(["Müller", "Strauß", "Søren", "Łódź", "Æsop", "Đinđić", "Işık"].map(foldWord)).toEqual([
      "muller",
      "strauss",
      "soren",
      "lodz",
      "aesop",
      "dindic",
      "isik",
    ]);
    expect(["Zelenskiy’s", "workers'", "don’t", "Kyiv"].map(foldWord)).toEqual([
      "zelenskiy",
      "workers",
      "don't",
      "kyiv",
    ]);
  });

  it("gives the same when it is folded again, but for stacked possessives", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!/['’ʼʻʹ‘]/.test(text.normalize("NFKD")));
        expect(foldWord(foldWord(text))).toBe(foldWord(text));
      }),
      { seed: 3 },
    );
  });
});
