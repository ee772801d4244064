import { describe, expect, it } from "vitest";
import { byPlace, canonical } from "../../src/ranker/ties.ts";
import { sentenceIn } from "../support/sentence.ts";

describe("byPlace()", () => {
  it("byPlace() puts sentences in the order of article id, then start", () => {
    const later = sentenceIn("a", "Later.", { start: 9 });
    const [first, second] = [sentenceIn("a", "First."), sentenceIn("b", "Second.")];
    expect([second, later, first].sort(byPlace)).toEqual([first, later, second]);
  });
});

describe("canonical()", () => {
  it("canonical() makes equal what differs by the order of adding, and nothing else", () => {
    const [one, other] = [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1];
    expect(one).not.toBe(other);
    expect(canonical(one)).toBe(canonical(other));
    expect(canonical(1.000001)).not.toBe(canonical(1));
  });
});
