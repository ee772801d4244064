import { describe, expect, it } from "vitest";
import { asTellAbout } from "../../src/question/told-about.ts";
import { wantsAll } from "../../src/text/wants-all.ts";

describe("asTellAbout()", () => {
  it.each([
    ["what do you know about the flood?", "the flood"],
    ["What do the articles say about Ann Lee", "Ann Lee"],
    ["any info on parking?", "parking"],
    ["do you know anything about the weir", "the weir"],
    ["is there anything about dogs", "dogs"],
    ["can you summarise the winter league pls", "the winter league"],
    ["give me a summary of the rules", "the rules"],
    ["whats the deal with mondays", "mondays"],
    ["explain the scoring to me", "the scoring"],
    ["hi, I'd like to know more about membership", "membership"],
  ])("%s: %s", (asked, thing) => {
    const read = asTellAbout(asked);
    expect(read).toBe(`Tell me about ${thing}?`);
    expect(wantsAll(read)).toBe(true);
  });

  it.each([
    "what do the articles say",
    "explain why the mill was sold",
    "what does Ann Lee say about the flood",
    "what do you say about it",
    "is there a bus on Sunday",
    "describe how the weir works",
    "what is said in the letter",
    "when was the flood",
  ])("leaves as it is: %s", (asked) => {
    expect(asTellAbout(asked)).toBe(asked);
    expect(wantsAll(asked)).toBe(false);
  });
});
