import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import labels from "../labels/names.json" with { type: "json" };
import { dataFolder } from "../support/data.ts";
import { foldWord, nameKey, sameName } from "../../src/text/names.ts";

/** FNV-1a of the pair decides its half: the rules were made on "dev"; the misses of "final" were read once, near the end. */
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

  it.each([
    ["Omar", "Umar"],
    ["Othman", "Usman"],
    ["Youssef", "Yusuf"],
    ["Suleiman", "Sulayman"],
    ["Sadaat", "Sadat"],
    ["Turgenieff", "Turgenev"],
    ["Viktor", "Victor"],
    ["Isaak", "Isaac"],
    ["Tokyo", "Tokio"],
    ["Mykola", "Mikola"],
    ["Katherine", "Catherine"],
  ])("meets %s and %s", (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ["Omar", "Oman"],
    ["Usman", "Urban"],
    ["Yusuf", "Josef"],
    ["Saleh", "Salem"],
    ["Jamal", "Kamal"],
    ["Shaanxi", "Shanxi"],
    ["Smith", "Smyth"],
    ["Kane", "Cane"],
    ["Flynn", "Flinn"],
    ["Cramer", "Kramer"],
  ])("tells %s and %s apart", (a, b) => {
    expect(sameName(a, b)).toBe(false);
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

describe("sameName of words with figures", () => {
  it("takes no figure for another, nor for a letter", () => {
    const figure = fc.constantFrom(..."0123456789".split(""));
    const other = fc.constantFrom(..."0123456789aeiouv".split(""));
    fc.assert(
      fc.property(word, figure, other, word, (before, one, another, after) => {
        fc.pre(one !== another);
        expect(sameName(before + one + after, before + another + after)).toBe(false);
      }),
      { seed: 5, numRuns: 2000 },
    );
    expect(sameName("Area51", "Area52")).toBe(false);
    expect(sameName("MH17", "MH27")).toBe(false);
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

/** Words in small letters that stand at least five times in the data's paragraphs. */
function ordinaryWords(folder: string): string[] {
  const counts = new Map<string, number>();
  const text = readFileSync(join(folder, "bench", "squad-open", "corpus.jsonl"), "utf8");
  for (const [small] of text.matchAll(/\b[a-z]{4,}\b/g)) counts.set(small, (counts.get(small) ?? 0) + 1);
  return [...counts].flatMap(([small, count]) => (count >= 5 ? [small] : []));
}

describe.skipIf(dataFolder === undefined)("sameName, over the words of the data (FOOTNOTE_DATA)", () => {
  it("merges fewer than one in a hundred ordinary English words", () => {
    const words = ordinaryWords(dataFolder ?? "");
    const buckets = new Map<string, string[]>();
    for (const small of words) buckets.set(nameKey(small), [...(buckets.get(nameKey(small)) ?? []), small]);
    const merged = [...buckets.values()].flatMap((bucket) =>
      bucket.filter((a) => bucket.some((b) => a !== b && sameName(a, b))),
    );
    expect(words.length).toBeGreaterThan(1500);
    expect(merged.length / words.length).toBeLessThan(0.01);
  });
});
