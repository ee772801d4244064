import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayHoldRole } from "../../../../src/composer/short/kinds/holders.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { loadTagger } from "../../../../src/text/tagger.ts";
import { sentenceOf } from "../../../support/sentence.ts";

const tagger = await loadTagger();

/** Tells whether a stretch of a sentence, by its words, may be who is asked for. */
function may(question: string, text: string, words: string): boolean {
  const sentence = sentenceOf(text);
  const start = sentence.start + text.indexOf(words);
  const inside = sentence.tokens.filter((token) => token.start >= start && token.end <= start + words.length);
  const from = sentence.tokens.indexOf(inside[0]!);
  return mayHoldRole({
    question: analyseQuestion(question),
    sentence,
    tags: tagger(sentence),
    stretch: { from, to: from + inside.length },
    names: [],
    named: true,
    opensAsked: false,
  });
}

describe("mayHoldRole()", () => {
  it.each([
    ["Who is the coach?", "“We won,” said the Harrow coach, Marta Oye.", "Marta Oye"],
    ["Who is the mayor of Brill?", "Mayor Hanne Dorf said the stand was old.", "Hanne Dorf"],
    ["Who's the treasurer?", "Our treasurer, Oskar Lind, stepped down in March.", "Oskar Lind"],
    ["Who was the winner?", "Last year's winner was Ines Aldaba.", "Ines Aldaba"],
    ["Who is the treasurer?", "Hanna Weiss was elected treasurer on Monday.", "Hanna Weiss"],
    ["Who is the coach?", "Hanna Weiss was named the coach of the year.", "Hanna Weiss"],
    ["Who is the treasurer?", "Hanna Weiss took over as treasurer.", "Hanna Weiss"],
  ])("is true where one is called so: %s %s", (question, text, words) => {
    expect(may(question, text, words)).toBe(true);
  });

  it.each([
    ["Who is the referee?", "“The referee saw it,” said the coach, Marta Oye.", "Marta Oye"],
    ["Who was the intruder?", "The intruder used an old password of a contractor.", "a contractor"],
    ["Who is the mayor?", "Ann Lee wrote a letter to the mayor.", "Ann Lee"],
    ["Who is the mayor?", "Harrow has elected its first mayor from the valley.", "Harrow"],
    ["Who is the coach?", "Harrow hired a coach in May.", "Harrow"],
  ])("is false where something is done in between: %s %s", (question, text, words) => {
    expect(may(question, text, words)).toBe(false);
  });

  it.each([
    ["Who saw the referee?", "The referee was seen by Marta Oye.", "Marta Oye"],
    ["Who is Marta Oye?", "The referee saw Marta Oye.", "Marta Oye"],
    ["Who is the umpire?", "The referee saw Marta Oye.", "Marta Oye"],
  ])("tells nothing of other questions and of sentences without the word: %s %s", (question, text, words) => {
    expect(may(question, text, words)).toBe(true);
  });

  it("never parts a name from a role that stands right beside it, whatever else is said", () => {
    const word = fc.constantFrom("saw", "the", "ball", "said", "won", "and", "was", "in", "March");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 6 }), (before, after) => {
        const text = ["They", ...before, "coach", "Marta Oye", ...after].join(" ");
        expect(may("Who is the coach?", `${text}.`, "Marta Oye")).toBe(true);
      }),
    );
  });
});
