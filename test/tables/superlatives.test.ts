import { describe, expect, it } from "vitest";
import { analyseQuestion } from "../../src/question/question.ts";
import { comparativeOf, superlativeOf } from "../../src/tables/superlatives.ts";

const read = (text: string) => {
  const found = superlativeOf(analyseQuestion(text));
  return found === null ? null : [found.place ?? found.wants, found.to - found.from];
};

describe("superlativeOf()", () => {
  it.each([
    ["which team has most points", "most", 1],
    ["cheapest room", "least", 1],
    ["What is the least expensive room?", "least", 2],
    ["whats the most expensive bow", "most", 2],
    ["what's the last event in june", "most", 1],
    ["which line opened first", "least", 1],
    ["who is the top scorer", "most", 2],
    ["who came second", 2, 1],
    ["which team finished bottom", "last", 1],
    ["who is top of the league?", 1, 1],
  ])("reads %s", (text, wants, length) => {
    expect(read(text)).toEqual([wants, length]);
  });

  it.each([
    "how long does the second strike last",
    "is the hall the largest room",
    "which is the second cheapest room",
    "why is it the largest",
    "who paid at most five pounds",
    "what did most of them say",
    "which is cheaper, the hall or the largest room, and not the oldest",
    "who is the oldest of the youngest",
    "what happened last year",
    "who came in second gear",
    "what is it",
  ])("reads none in: %s", (text) => {
    expect(read(text)).toBeNull();
  });
});

describe("comparativeOf()", () => {
  const wanted = (text: string) => comparativeOf(analyseQuestion(text))?.wants ?? null;

  it.each([
    ["Is the hall bigger than the attic?", "most"],
    ["which is cheaper, the hall or the attic", "least"],
    ["Is the hall less expensive than the attic?", "least"],
    ["Does the hall have more chairs than the attic?", "most"],
    ["How much older is the hall than the attic?", "most"],
  ] as const)("reads %s", (text, wants) => {
    expect(wanted(text)).toBe(wants);
  });

  it.each([
    "Which is the biggest hall?",
    "Is the hall bigger?",
    "Is the waiter taller or the runner faster?",
    "Is the hall open or the attic?",
  ])("reads none in: %s", (text) => {
    expect(wanted(text)).toBeNull();
  });
});
