import { describe, expect, it } from "vitest";
import { statementsOf } from "../../src/figures/statements.ts";
import { loadTagger } from "../../src/text/tagger.ts";
import { newsOf } from "../support/reported.ts";

const tagger = await loadTagger();
const stated = (text: string) => statementsOf(newsOf("a", text), tagger).map(({ mention }) => mention.text);

describe("isNoFigure()", () => {
  it.each([
    ["We have four teams: the under-7s, under-9s, under-11s and under-13s.", ["four teams"]],
    ["The under-9s train with Kit Lowry.", []],
    ["Under-5s travel free.", ["5s"]],
    ["The crowd was 312, up from 268 a year before.", ["312", "268"]],
    ["The work took a year.", ["a year"]],
    ["Two years later the mill burned.", ["Two years"]],
  ])("%s", (text, figures) => {
    expect(stated(text)).toEqual(figures);
  });
});
