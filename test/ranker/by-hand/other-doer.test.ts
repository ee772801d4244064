import { describe, expect, it } from "vitest";
import { isDoneByOther, isDoneByOtherThing } from "../../../src/ranker/by-hand/other-doer.ts";
import { foundAlone } from "../../support/pool.ts";
import { sentenceOf } from "../../support/sentence.ts";

function tells(question: string, text: string): boolean {
  const sentence = sentenceOf(text);
  return isDoneByOther(foundAlone(question, sentence, null)[0], sentence);
}

describe("isDoneByOther()", () => {
  it.each([
    ["How many flats did Hale promise?", "On housing, Lind promised 2,000 new flats."],
    ["What did Tom Hale build in 1905?", "In 1905 Ann Lind built the mill."],
  ])("is true where somebody else does what is asked for: %s %s", (question, text) => {
    expect(tells(question, text)).toBe(true);
  });

  it.each([
    ["it is told of both", "How many flats did Hale promise?", "Lind promised more flats than Hale."],
    ["nobody is named", "How many flats did Hale promise?", "He promised 2,000 new flats."],
    ["something else is done", "How many flats did Hale promise?", "Lind sold 2,000 new flats."],
    ["nobody is asked of", "How many flats were promised?", "Lind promised 2,000 new flats."],
  ])("is false where %s: %s %s", (_, question, text) => {
    expect(tells(question, text)).toBe(false);
  });

  it("is not held up by one endless name", () => {
    expect(tells(`How many flats did ${"H".repeat(4_000)}`, "On housing, Lind promised 2,000 flats.")).toBe(
      false,
    );
  });
});

describe("isDoneByOtherThing()", () => {
  const does = (question: string, text: string) => {
    const sentence = sentenceOf(text);
    return isDoneByOtherThing(foundAlone(question, sentence, null)[0], sentence);
  };

  it("is true where another thing does what is asked for", () => {
    expect(does("When does the pool close?", "The café beside it closes at 6 p.m. every day.")).toBe(true);
    expect(does("Why did the ferry stop?", "The tram stopped because of the snow.")).toBe(true);
  });

  it.each([
    ["the thing stands there as well", "The café closes at six, the pool at eight."],
    ["a pronoun may stand for it", "It closes at 6 p.m. every day."],
    ["nothing closes", "The café beside it is open until 6 p.m."],
    ["the deed is another clause's", "The café beside it is full by noon and the doors close at six."],
  ])("is false where %s: %s", (_, text) => {
    expect(does("When does the pool close?", text)).toBe(false);
  });
});
