import { describe, expect, it } from "vitest";
import { namedRuns } from "../../src/text/name-kinds.ts";
import { sentenceOf } from "../support/sentence.ts";

const kinds = (text: string) => namedRuns(sentenceOf(text)).map(({ kind }) => kind);

describe("namedRuns()", () => {
  it.each([
    ["They met in the house on Weir Lane.", "place"],
    ["A tree fell in Castle Close.", "place"],
    ["They met on Mill Street.", "place"],
    ["The house is closed on Mondays.", "date"],
    ["They were met by Nathan Lane.", "person"],
    ["They thanked Anna Green.", "person"],
    ["The prize went to Susan.", "person"],
    ["the prize went to susan.", "person"],
    ["the clocks came from lisbon.", "place"],
  ])("%s", (text, kind) => {
    expect(kinds(text).at(-1)).toBe(kind);
  });

  it("tells no names without capitals where something has one", () => {
    expect(kinds("The prize went to susan.")).not.toContain("person");
  });
});
