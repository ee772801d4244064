import { describe, expect, it } from "vitest";
import { stanceOf } from "../../../../src/composer/short/clauses/stance.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { loadTagger } from "../../../../src/text/tagger.ts";
import { sentenceOf } from "../../../support/sentence.ts";

const tagger = await loadTagger();

function stance(question: string, text: string): string | null {
  const sentence = sentenceOf(text);
  const found = stanceOf({ question: analyseQuestion(question), sentence, tags: tagger(sentence) });
  return found === null ? null : text.slice(found.start, found.end);
}

describe("stanceOf()", () => {
  it.each([
    ["Will the ferry run in winter?", "No, it stops in October.", "No"],
    [
      "Did the council back the bypass?",
      "The council largely rejected the bypass on Monday.",
      "largely rejected",
    ],
    ["Did Ann Lee support the new harbour?", "Ann Lee welcomed the harbour as overdue.", "welcomed"],
    ["Did the council accept the offer?", "Asked about it, the council declined.", "declined"],
    [
      "Did the council agree to sell the mill?",
      "The council gave no sign of selling the mill.",
      "gave no sign",
    ],
    ["Is the mill for sale?", "The owner said the mill was not for sale.", "not for sale"],
  ])("%s %s", (question, text, answer) => {
    expect(stance(question, text)).toBe(answer);
  });

  it.each([
    [
      "somebody takes a stance on something else",
      "Did Ann Lee agree to sell the mill?",
      "Ann Lee welcomed the promise.",
    ],
    [
      "another deed stands between",
      "Is the boat for sale?",
      "The harbour office refused to let the club sell ropes beside the boat.",
    ],
    ["nothing is said of what is asked about", "Did the council back the bypass?", "The weather was fine."],
    [
      "the question itself denies",
      "Did the council not back the bypass?",
      "The council rejected the bypass.",
    ],
  ])("gives nothing where %s", (_name, question, text) => {
    expect(stance(question, text)).toBe(null);
  });
});
