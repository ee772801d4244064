import { describe, expect, it } from "vitest";
import type { Suite } from "../../src/evaluate/questions/suite.ts";
import { hashesOf, lessons } from "../../src/learn/taught.ts";

const suite = (name: string, hash: string) => ({ name, articles: [], questions: [], hash }) as Suite;
const TAUGHT = {
  suites: [suite("paragraphs", "p"), suite("pages", "q")],
  asked: { questions: [], hash: "a" },
  corpora: [suite("mills", "m"), suite("ferries", "f")],
};

describe("lessons()", () => {
  it("has the first suite, what was written over it and each corpus both ways, other suites of their articles alone", () => {
    const ways = lessons(TAUGHT).map(({ suite: { name }, open }) => `${name} ${open ? "all" : "own"}`);
    expect(ways.join(", ")).toBe(
      "paragraphs own, paragraphs all, pages own, paragraphs own, paragraphs all, " +
        "mills own, mills all, ferries own, ferries all",
    );
  });
});

describe("hashesOf()", () => {
  it("tells each set, what was written over the first, and all corpora as one", () => {
    const { corpora, ...others } = hashesOf(TAUGHT);
    expect(others).toEqual({ paragraphs: "p", pages: "q", asked: "a" });
    expect(corpora).toMatch(/^[\da-f]{64}$/u);
    expect(hashesOf({ corpora: TAUGHT.corpora.slice(1) })).not.toEqual({ corpora });
  });

  it("tells nothing of what is not learned of", () => {
    expect(hashesOf({ suites: TAUGHT.suites })).toEqual({ paragraphs: "p", pages: "q" });
  });
});
