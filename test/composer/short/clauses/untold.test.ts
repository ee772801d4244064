import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUntold } from "../../../../src/composer/short/clauses/untold.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { loadTagger } from "../../../../src/text/tagger.ts";
import { sentenceOf } from "../../../support/sentence.ts";

const tagger = await loadTagger();

function untold(question: string, text: string): boolean {
  const sentence = sentenceOf(text);
  return isUntold({ question: analyseQuestion(question), sentence, tags: tagger(sentence) });
}

describe("isUntold()", () => {
  it.each([
    ["Who will replace Yildiz?", "The club has not decided who will replace him."],
    ["When will the bridge reopen?", "It is not yet known when the bridge, closed in May, will reopen."],
    ["In what year did he die?", "It is unclear exactly when he died, but a will of 1612 names him."],
    ["How much did the pier cost?", "The council didn’t say how much the pier had cost the town."],
    ["Which firm won the contract?", "The mayor did not reveal who had won it over Harl & Sons."],
    ["At what time does it start?", "The notice does not say at what time the match on May 3 starts."],
  ])("is true: %s %s", (question, text) => {
    expect(untold(question, text)).toBe(true);
  });

  it.each([
    ["it is told", "Who will replace Yildiz?", "The club has said who will replace him: Ann Lee."],
    ["another thing is not told", "Who won the cup?", "Ann Lee did not say when she won the cup."],
    [
      "what is denied tells nothing of it",
      "When did the war begin?",
      "They did not leave when it began in 1914.",
    ],
    ["a denial ends before", "When did it open?", "Lee did not say; when it opened in May, she was away."],
    ["“not only”", "When did it rain?", "Not only in May, when it rained for days, was the river high."],
    ["government is no denial", "When did it fall?", "The government said when it fell: in 1912."],
  ])("is false where %s", (_, question, text) => {
    expect(untold(question, text)).toBe(false);
  });

  it("is false of a sentence without an asking word", () => {
    const words = fc.constantFrom(
      "not",
      "said",
      "known",
      "unclear",
      "May",
      "1912",
      "Ann",
      "the",
      "bridge",
      ",",
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (some) => {
        expect(untold("When did Ann open the bridge?", `${some.join(" ")}.`)).toBe(false);
      }),
    );
  });
});
