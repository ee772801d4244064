import { describe, expect, it } from "vitest";
import { areOpposed } from "../../src/composer/opposed.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { sentenceIn } from "../support/sentence.ts";

/** Whether two articles oppose each other in the amount that a question asks for. */
function opposes(question: string, a: string, b: string): boolean {
  const [left, right] = [sentenceIn("a", a), sentenceIn("b", b)].map((sentence) => ({
    sentence,
    short: sentence.quantities.find(({ kind }) => kind !== "date") ?? null,
  }));
  return areOpposed(analyseQuestion(question), left!, right!);
}

describe("areOpposed()", () => {
  const toll = "How much is the toll on the Brenn bridge?";
  const dwellers = "How many people live on the island of Brenn?";
  it.each([
    [toll, "The toll on the Brenn bridge is $5.", "The toll on the Brenn bridge is $7."],
    [toll, "The toll on the Brenn bridge rose by $1.", "The toll on the Brenn bridge rose by $2."],
    [dwellers, "On the island of Brenn live 1,204 people.", "On the island of Brenn live 1,200 people."],
    [
      dwellers,
      "On the island of Brenn live more than 1,000 people.",
      "On the island of Brenn live 2,300 people.",
    ],
  ])("asked %j, %j is opposed to %j", (question, a, b) => {
    expect([opposes(question, a, b), opposes(question, b, a)]).toEqual([true, true]);
  });

  it.each([
    [
      "a change is no level",
      toll,
      "The toll on the Brenn bridge is $5.",
      "The toll on the Brenn bridge rose by $2.",
    ],
    [
      "a large number is rounded without a word",
      dwellers,
      "On the island of Brenn live 12,340 people.",
      "On the island of Brenn live 12,000 people.",
    ],
    [
      "a bound leaves room",
      dwellers,
      "On the island of Brenn live more than 1,200 people.",
      "On the island of Brenn live 1,700 people.",
    ],
  ])("since %s, asked %j, %j is not opposed to %j", (_, question, a, b) => {
    expect([opposes(question, a, b), opposes(question, b, a)]).toEqual([false, false]);
  });
});
