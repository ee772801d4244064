import { describe, expect, it } from "vitest";
import { analyseQuestion } from "../../src/question/question.ts";
import { emphasis } from "../../src/ranker/emphasis.ts";

function emphases(text: string): Record<string, number> {
  const question = analyseQuestion(text);
  const weights = emphasis(question);
  return Object.fromEntries(question.terms.map(({ words }, place) => [words, weights[place]!]));
}

describe("emphasis()", () => {
  it("is 1 for all of a question of one sentence", () => {
    expect(new Set(Object.values(emphases("How deep is the harbour of Lowhaven?")))).toEqual(new Set([1]));
  });

  it("counts what stands before the sentence that asks less, unless it is asked again", () => {
    const found = emphases("A ferry sank near the harbour. Who owned the ferry?");
    expect(found).toMatchObject({ owned: 1, ferry: 1 });
    expect(found["harbour"]).toBeLessThan(1);
  });

  it("counts words that tell when it is asked least, and the same words elsewhere in full", () => {
    expect(emphases("Which ferry sank this week?")["week"]).toBeLessThan(0.5);
    expect(emphases("How long is a week at sea?")["week"]).toBe(1);
  });
});
