import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseQuestion } from "../../src/question/question.ts";
import { sectionNamed } from "../../src/question/section-asked.ts";

const nameIn = (asked: string) => {
  const question = analyseQuestion(asked);
  const name = sectionNamed(question);
  return name === null ? null : question.text.slice(name.start, name.end);
};

const ASKED = fc
  .array(fc.constantFrom("what", "are", "the", "rules", "list", "of", "me", "show", "pls", "?", " "), {
    maxLength: 8,
  })
  .map((words) => words.join(" "));

describe("sectionNamed()", () => {
  it.each([
    ["what are the opening hours", "opening hours"],
    ["Opening hours?", "Opening hours"],
    ["hi, what's your refund policy?", "refund policy"],
    ["what is on the menu", "menu"],
    ["who are the trustees?", "trustees"],
    ["list all the house rules", "house rules"],
    ["can you show me the rules for guests pls", "rules for guests"],
    ["where can I find the fire plan", "fire plan"],
    ["tell me about lost property", "lost property"],
    ["any info on parking?", "parking"],
  ])("%s: %s", (asked, expected) => {
    expect(nameIn(asked)).toBe(expected);
  });

  it.each([
    "how many rules are there",
    "what is the price of a ticket",
    "when does the hall open",
    "what is the loaf made of",
    "what is the park called",
    "what are the rules that changed in May",
    "what does the treasurer do",
    "list the old brown wooden boats from the northern harbour",
    "who looks after the keys",
    "is the attic open",
    "?",
  ])("names nothing: %s", (asked) => {
    expect(nameIn(asked)).toBeNull();
  });

  it("gives a stretch of the question, whatever is asked", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 60 }), ASKED), (text) => {
        const name = sectionNamed({ text, expected: "thing" });
        if (name === null) return;
        expect(name.start).toBeGreaterThanOrEqual(0);
        expect(name.end).toBeGreaterThan(name.start);
        expect(name.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
