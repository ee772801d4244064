import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOtherwiseSaid } from "../../../../src/composer/short/kinds/otherwise.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { loadTagger } from "../../../../src/text/tagger.ts";
import { sentenceOf } from "../../../support/sentence.ts";

const tagger = await loadTagger();

/** Tells whether a stretch of a sentence, by its words, may be the amount or time that is asked for. */
function mayBe(question: string, text: string, words: string): boolean {
  const sentence = sentenceOf(text);
  const start = sentence.start + text.indexOf(words);
  const inside = ({ start: from, end: to }: { start: number; end: number }) =>
    from >= start && to <= start + words.length;
  const from = sentence.tokens.findIndex(inside);
  const scene = { question: analyseQuestion(question), sentence, tags: tagger(sentence) };
  return isOtherwiseSaid(scene, { from, to: from + sentence.tokens.filter(inside).length });
}

describe("isOtherwiseSaid()", () => {
  it.each([
    ["How many times did Luka score?", "Luka scored twice on Saturday.", "twice"],
    ["How much does it cost?", "For children it costs nothing.", "nothing"],
    ["When did the siren sound?", "The siren sounded after the war.", "after the war"],
  ])("is true: %s %s (%s)", (question, text, words) => {
    expect(mayBe(question, text, words)).toBe(true);
  });

  it.each([
    ["how often is no age", "How old is Luka?", "Luka scored twice on Saturday.", "twice"],
    ["an hour is no price", "How much does the ferry cost?", "The ferry leaves at nine.", "nine"],
    ["an hour is no price", "How much is dinner?", "Order dinner by 4 p.m. or at noon.", "4"],
    ["a score is no count", "How many people came?", "Harrow won 3-1 on Saturday.", "3-1"],
    ["nor is a half of it", "How many people came?", "Harrow won 3-1 on Saturday.", "3"],
    ["nor is a vote", "How many people came?", "The council voted 9 to 4 against.", "9 to 4"],
    ["a word is no number", "How many people came?", "The council voted against it.", "against"],
  ])("is false where %s: %s %s (%s)", (_, question, text, words) => {
    expect(mayBe(question, text, words)).toBe(false);
  });

  it("is false of scores that go down, whatever is asked after", () => {
    const asked = fc.constantFrom("How many people came?", "How old is he?", "How much does it cost?");
    fc.assert(
      fc.property(
        asked,
        fc.nat(9),
        fc.nat(9),
        fc.constantFrom("-", "–", " to "),
        (question, a, b, joined) => {
          const score = `${Math.max(a, b)}${joined}${Math.min(a, b)}`;
          expect(mayBe(question, `They won ${score} on the day.`, score)).toBe(false);
        },
      ),
    );
  });
});
