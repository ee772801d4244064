import { describe, expect, it } from "vitest";
import { withBounds } from "../../../src/composer/short/bounds.ts";
import { analyseQuestion } from "../../../src/question/question.ts";
import { sentenceOf } from "../../support/sentence.ts";

/** Gives what becomes of a stretch of a sentence, as text. */
function bounded(question: string, text: string, cut: string): string {
  const sentence = sentenceOf(text);
  const start = text.indexOf(cut);
  const span = withBounds(analyseQuestion(question), sentence, { start, end: start + cut.length });
  return text.slice(span.start, span.end);
}

describe("withBounds()", () => {
  it("takes no more days along than a week has: longer rows take long to read", () => {
    const text = "It opens on " + "Monday, ".repeat(50) + "Monday.";
    const cut = { start: text.length - 7, end: text.length - 1 };
    const { start, end } = withBounds(analyseQuestion("When does it open?"), sentenceOf(text), cut);
    expect(text.slice(start, end)).toBe("Monday, ".repeat(6) + "Monday");
  });

  it.each([
    [
      "How long did it last?",
      "The talks took more than two hours on Monday.",
      "two hours",
      "more than two hours",
    ],
    [
      "How big is the box?",
      "The box measures 20 by 12 by 25 centimetres.",
      "25 centimetres",
      "20 by 12 by 25 centimetres",
    ],
    ["How big is the box?", "The box measures 20 cm by 12 cm.", "12 cm", "20 cm by 12 cm"],
    [
      "How much did it rise?",
      "The river in 2019 rose by 25 centimetres.",
      "25 centimetres",
      "25 centimetres",
    ],
    ["How many came?", "Just under 300 people came to the fair.", "300 people", "Just under 300 people"],
    [
      "How much did it cost?",
      "It cost about $5 million or more to mend.",
      "$5 million",
      "about $5 million or more",
    ],
    [
      "When will they meet?",
      "They will meet within the next two weeks.",
      "two weeks",
      "within the next two weeks",
    ],
    ["When did it open?", "It opened three years ago.", "three years", "three years ago"],
    ["Which article did he name?", "He named Article 5 of the treaty.", "5", "Article 5"],
    ["Where did she grow up?", "She grew up on the Isle of Brenn.", "on the Isle of Brenn", "Isle of Brenn"],
    ["Who spoke?", "The Bishop of Skarholm Ann Lee spoke.", "Skarholm Ann Lee", "Bishop of Skarholm Ann Lee"],
  ])("%s %s", (question, text, cut, whole) => {
    expect(bounded(question, text, cut)).toBe(whole);
  });

  it.each([
    ["How many came?", "Some 300 people came and 20 left.", "20"],
    ["Where is it?", "It stands near Lowhaven.", "near Lowhaven"],
    ["When did it open?", "It opened in May 2020.", "May 2020"],
    ["How long did it last?", "It lasted two hours.", "two hours"],
  ])("leaves what is whole: %s %s", (question, text, cut) => {
    expect(bounded(question, text, cut)).toBe(cut);
  });
});
