import { describe, expect, it } from "vitest";
import { asWhatIs } from "../../src/question/meant.ts";

describe("asWhatIs()", () => {
  it.each([
    ["what does offside mean", "What is offside?"],
    ["What does the term mens rea mean?", "What is mens rea?"],
    ["what does DNF stand for", "What is DNF?"],
    ["What does “bye week” mean?", "What is bye week?"],
    ["what is meant by a fallow year", "What is a fallow year?"],
    ["what's the definition of a cox?", "What is a cox?"],
    ["what do you mean by gybe", "What is gybe?"],
    ["Define offside.", "What is offside?"],
    ["offside meaning", "What is offside?"],
    ["what bye week means", "What is bye week?"],
  ])("reads %s as %s", (question, read) => {
    expect(asWhatIs(question)).toBe(read);
  });

  it.each([
    "what does the red light mean",
    "what does a red light mean",
    "what a red light means",
    "the meaning of a red light",
    "give me the definition",
    "any meaning?",
    "what is high definition",
    "high definition",
    "what does it mean to be elected",
    "what does this mean for the club",
    "What did the mayor mean by that?",
    "define the rules",
    "Who defined offside?",
    "what is the meaning of the word that Ann Lee used in her speech",
    "What is offside?",
    "",
  ])("leaves %j as it is", (question) => {
    expect(asWhatIs(question)).toBe(question);
  });
});
