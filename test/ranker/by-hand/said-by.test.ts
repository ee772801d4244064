import { describe, expect, it } from "vitest";
import { quotesNamed } from "../../../src/ranker/by-hand/said-by.ts";
import { foundAlone } from "../../support/pool.ts";
import { sentenceOf } from "../../support/sentence.ts";

const tells = (question: string, before: string | null, text: string) =>
  quotesNamed(...foundAlone(question, sentenceOf(text), before === null ? null : sentenceOf(before)));

const BEFORE = "The skipper, Ines Hallam, was not happy.";
const QUOTE = '"We had booked the whole week," she said.';

describe("quotesNamed()", () => {
  it.each([
    ["What did Ines Hallam say?", BEFORE, QUOTE],
    ["what did hallam say about the week", BEFORE, "“It is a pity,” she told the board."],
    ["What did Ines Hallam say?", BEFORE, 'She said: "It is a pity."'],
  ])("is true: %s %s %s", (question, before, text) => {
    expect(tells(question, before, text)).toBe(true);
  });

  it.each([
    ["somebody else is named before", "What did Tom Berg say?", BEFORE, QUOTE],
    ["nothing stands before", "What did Ines Hallam say?", null, QUOTE],
    ["nothing is quoted", "What did Ines Hallam say?", BEFORE, "She said nothing more."],
    ["she is quoted before", "What did Ines Hallam say?", '"It is a pity," Ines Hallam said.', QUOTE],
    ["no words are asked for", "Who is Ines Hallam?", BEFORE, QUOTE],
  ])("is false where %s: %s %s %s", (_, question, before, text) => {
    expect(tells(question, before, text)).toBe(false);
  });
});
