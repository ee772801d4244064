import { describe, expect, it } from "vitest";
import { countsAnother } from "../../src/text/ordinals.ts";
import { words } from "../../src/text/tokens.ts";

describe("countsAnother()", () => {
  it.each([
    ["what is the second prize", "The first prize is a goose.", true],
    ["who won the first round", "The last round went to Ada.", true],
    ["what is the second prize", "The second prize is a duck, the first prize a goose.", false],
    ["what is the second prize", "The prize is a goose.", false],
    ["what is the second prize", "The first visitor got a goose.", false],
    ["who came second", "Ada came first.", false],
    ["what is the prize", "The first prize is a goose.", false],
  ])("%s – %s %s", (asked, sentence, expected) => {
    expect(countsAnother(words(asked), words(sentence))).toBe(expected);
  });
});
