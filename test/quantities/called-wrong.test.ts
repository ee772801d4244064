import { describe, expect, it } from "vitest";
import { figuresWrong } from "../../src/quantities/called-wrong.ts";
import { sentenceIn } from "../support/sentence.ts";

/** The figures called wrong of what was written, by what is right. */
function wrongIn(told: string, right: string): string[] {
  const sentence = sentenceIn("a", told);
  const found = figuresWrong(
    { sentence, start: 0, end: told.length },
    sentenceIn("a", right, { start: told.length + 1 }),
  );
  return found.map(({ start, end }) => told.slice(start, end));
}

describe("figuresWrong()", () => {
  it.each([
    ["It opened in 2018 and cost £5 million.", "It opened in 2019.", ["2018"]],
    ["The 40 metre bridge opened in 2018.", "The 40 metre bridge opened in 2019.", ["2018"]],
    ["It opened in 2018.", "It is still closed.", ["2018"]],
    ["It cost £5 million.", "It cost £5 million.", []],
  ])("gives of %s, where %s, what is wrong", (told, right, wrong) => {
    expect(wrongIn(told, right)).toEqual(wrong);
  });

  it("gives of one sentence what stands in the part that is taken back", () => {
    const sentence = sentenceIn("a", "Platform 4 has 40 seats, not 44 seats.");
    const found = figuresWrong({ sentence, start: 29, end: 37 }, sentence);
    expect(found.map(({ low }) => low)).toEqual([44]);
  });
});
