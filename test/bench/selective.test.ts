import { describe, expect, it } from "vitest";
import { selectiveTerms } from "../../src/bench/selective.ts";

const terms = (...words: string[]) =>
  words.map((term) => ({ term, alternatives: [], words: term, name: false }));
const retriever = (size: number, frequencies: Record<string, number>) => ({
  size,
  frequency: (term: string) => frequencies[term] ?? 0,
});

describe("selectiveTerms()", () => {
  const frequencies = { common: 500, rare: 5, rarer: 2 };

  it("drops what every twentieth passage has, where two rarer terms remain", () => {
    expect(selectiveTerms(terms("common", "rare", "rarer"), retriever(2000, frequencies))).toEqual(
      terms("rare", "rarer"),
    );
  });

  it("keeps it where too few remain, and does not count a word that no passage has", () => {
    expect(selectiveTerms(terms("common", "rare"), retriever(2000, frequencies))).toHaveLength(2);
    expect(selectiveTerms(terms("common", "rare", "unheard"), retriever(2000, frequencies))).toHaveLength(3);
  });

  it("leaves small indexes alone", () => {
    expect(selectiveTerms(terms("common", "rare", "rarer"), retriever(1000, frequencies))).toHaveLength(3);
  });
});
