import { describe, expect, it } from "vitest";
import { datedAmountOf } from "../../../../src/composer/short/clauses/dated-amount.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { sentenceOf } from "../../../support/sentence.ts";

function told(question: string, text: string): string | null {
  const found = datedAmountOf({
    question: analyseQuestion(question),
    sentence: sentenceOf(text),
    tags: [],
  });
  return found === null ? null : text.slice(found.start, found.end);
}

const RATE = "The rate rose to 5.1 per cent in July from 4.8 per cent in Sept.";

describe("datedAmountOf()", () => {
  it.each([
    ["What was the rate in July?", RATE, "5.1 per cent"],
    ["What was the rate in September?", RATE, "4.8 per cent"],
    [
      "What was the top speed in 1938?",
      "The top speed was 203 km/h in 1938 and 150 km/h in 1931.",
      "203 km/h",
    ],
  ])("%s of %j is %j", (question, text, amount) => expect(told(question, text)).toBe(amount));

  it.each([
    ["What was the rate in June?", RATE],
    ["What was the rate in Paris?", RATE],
    ["What was the rate in 1138?", "The rate was 4 per cent in 1138."],
    ["Why was the rate low in July?", RATE],
    ["What was the rate in July?", "In July the rate rose to 5 per cent."],
  ])("is null of %s of %j", (question, text) => expect(told(question, text)).toBeNull());
});
