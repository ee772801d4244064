import { describe, expect, it } from "vitest";
import { deedDateOf } from "../../../../src/composer/short/clauses/deed-date.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { loadTagger } from "../../../../src/text/tagger.ts";
import { sentenceOf } from "../../../support/sentence.ts";

const tagger = await loadTagger();

function dateOf(asked: string, text: string): string | null {
  const sentence = sentenceOf(text);
  const found = deedDateOf({ question: analyseQuestion(asked), sentence, tags: tagger(sentence) });
  return found === null ? null : text.slice(found.start, found.end);
}

describe("deedDateOf()", () => {
  it.each([
    ["When did Tom leave?", "Ann opened the mill in 2017 with Tom, who left in 2020.", "2020"],
    ["When was the mill opened?", "Ann opened the mill in 2017 with Tom, who left in 2020.", "2017"],
  ])("gives the date of the part that tells of the deed: %s", (asked, text, date) => {
    expect(dateOf(asked, text)).toBe(date);
  });

  it.each([
    [
      "both parts tell of it",
      "When did Ann open the mill?",
      "Tom opened the pier in 2017, and Ann opened the mill in 2020.",
    ],
    [
      "the part has two dates",
      "When did Ann open the mill?",
      "Ann opened the mill in 2017 or in 2018, and Tom left in 2020.",
    ],
    ["the sentence has one", "When did Tom leave?", "Ann opened the mill with Tom, who left in 2020."],
    [
      "how long is asked",
      "How long did Tom stay?",
      "Ann opened the mill in 2017 with Tom, who stayed until 2020.",
    ],
  ])("gives none where %s", (_, asked, text) => {
    expect(dateOf(asked, text)).toBeNull();
  });
});
