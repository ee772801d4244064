import { describe, expect, it } from "vitest";
import { mendFunctionWords } from "../../src/question/mend.ts";
import { analyseQuestion } from "../../src/question/question.ts";

describe("mendFunctionWords()", () => {
  it.each([
    ["wat did the mayor ofer", "what did the mayor ofer"],
    ["Wen was the mill built?", "When was the mill built?"],
    ["were did hanna meet oskar", "where did hanna meet oskar"],
    ["hwo many people live there", "how many people live there"],
    ["wich island joined", "which island joined"],
    ["witch island joined first", "which island joined first"],
    ["how mutch wil teh ferry cost", "how much will the ferry cost"],
    ["why dose the mayor resign", "why does the mayor resign"],
    ["Wen Did the Mill Open?", "When Did the Mill Open?"],
    ["Wat happened to Wat Tyler?", "What happened to Wat Tyler?"],
    ["where do u meet", "where do you meet"],
    ["whats the key", "what is the key"],
    ["whats in 2.6", "what is in 2.6"],
    ["and who's the chairman?", "and who is the chairman?"],
    ["wats ur address", "what is your address"],
  ])("%s", (asked, read) => {
    expect(mendFunctionWords(asked)).toBe(read);
  });

  it.each([
    "Were the gates open?",
    "Who is the witch of Skarholm?",
    "What dose of the drug is safe?",
    "Did the DIT report on Wat Pho?",
    "What is a fron-end?",
    "Wen Jiabao met whom?",
    "U Thant led what?",
    "what is the letter u for",
    "who's been elected?",
    "Ur was where?",
    "Wat Arun stands in which city?",
    "Hou Yifan",
    "",
  ])("leaves what is right as it is: %s", (asked) => {
    expect(mendFunctionWords(asked)).toBe(asked);
  });
});

describe("analyseQuestion() on misspelt question words", () => {
  it("finds what would answer, and asks the articles for no misspelt question word", () => {
    const { expected, terms } = analyseQuestion("wen did hanna lind resine");
    expect(expected).toBe("date");
    expect(terms.map(({ words }) => words)).toEqual(["hanna", "lind", "resine"]);
  });
});

describe("analyseQuestion() on countries and their people", () => {
  it("takes a country and its people for each other", () => {
    const of = (question: string) =>
      analyseQuestion(question).terms.flatMap(({ alternatives }) => alternatives);
    expect(of("Who is the president of France?")).toContain("french");
    expect(of("Who is the French president?")).toContain("franc");
    expect(of("What did the US send?")).toContain("american");
    expect(of("Who is the mayor of Lowhaven?")).toEqual([]);
  });
});
