import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asksForScore, scoresIn } from "../../src/text/scores.ts";

describe("asksForScore()", () => {
  it.each([
    ["What was the score against Lowhaven?", true],
    ["whats the final score", true],
    ["What was the result of the vote?", true],
    ["What was the result of the survey?", false],
    ["Who scored?", false],
    ["How many points did they score?", false],
  ])("%s %s", (question, asked) => {
    expect(asksForScore(question)).toBe(asked);
  });
});

describe("scoresIn()", () => {
  const scores = (text: string) => scoresIn(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ["They beat Lowhaven 3-1 at home.", ["3-1"]],
    ["It ended 2–2, and 5–4 on penalties.", ["2–2", "5–4"]],
    ["The council voted nine to four.", ["nine to four"]],
    ["They won by three rounds to one.", ["three rounds to one"]],
  ])("finds what a match or a vote ended with: %s", (text, found) => {
    expect(scores(text)).toEqual(found);
  });

  it.each([
    "From 1939-45 it was shut.",
    "On 2025-03-14 it opened.",
    "It takes two to three hours.",
    "Between 3 to 5 people came.",
    "Call 555-1234-77.",
  ])("finds none: %s", (text) => {
    expect(scores(text)).toEqual([]);
  });

  it("finds every score that stands by itself, and slices of the text alone", () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), (home, away) => {
        expect(scores(`It ended ${home}-${away}.`)).toEqual([`${home}-${away}`]);
      }),
    );
  });
});
