import { describe, expect, it } from "vitest";
import { saysSo } from "../../../src/ranker/by-hand/said-so.ts";
import { foundAlone } from "../../support/pool.ts";
import { sentenceOf } from "../../support/sentence.ts";

function says(question: string, text: string, before: string | null = null): boolean {
  const sentence = sentenceOf(text, /^(?:It|They)\b/u.test(text));
  return saysSo(...foundAlone(question, sentence, before === null ? null : sentenceOf(before)));
}

const LOAF = "The loaf is baked in the village.";

describe("saysSo()", () => {
  it.each([
    ["What is the floor made of?", "The floor is made of oak.", null],
    ["what's the loaf made from", "It is made from rye.", LOAF],
    ["How is the loaf made?", "The loaf is baked on stones.", null],
    ["What is the hall used for?", "The hall is used for concerts.", null],
    ["What is the hall known for?", "The hall is best known for its echo.", null],
    ["Why is the hall called that?", "The hall takes its name from the weavers.", null],
    ["What is the mascot called?", "The mascot is a duck called Hilda.", null],
    ["What is the capacity of the hall?", "The hall seats 240 people.", null],
    ["How did the mayor die?", "The mayor drowned in the canal.", null],
  ])("is true: %s %s", (question, text, before) => {
    expect(says(question, text, before)).toBe(true);
  });

  it.each([
    ["another thing is told of", "What is the roof made of?", "The floor is made of oak.", null],
    ["something else is told of before", "What is the roof made of?", "It is made from rye.", LOAF],
    ["nothing stands before", "What is the loaf made of?", "It is made from rye.", null],
    ["no thing is named", "What is it used for?", "It is used for concerts.", LOAF],
    ["it tells something else", "What is the floor made of?", "The floor is polished in May.", null],
    ["it is asked otherwise", "Who made the floor?", "The floor is made of oak.", null],
    ["it is named after somebody", "What is the hall called?", "The hall is named after Ann Lee.", null],
  ])("is false where %s", (_, question, text, before) => {
    expect(says(question, text, before)).toBe(false);
  });
});
