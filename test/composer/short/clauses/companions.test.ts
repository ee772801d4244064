import { describe, expect, it } from "vitest";
import { createReader } from "../../../../src/composer/short/reader.ts";
import { SHORT } from "../../../../src/composer/short/short.weights.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { loadTagger } from "../../../../src/text/tagger.ts";
import { sentenceOf } from "../../../support/sentence.ts";

const tagger = await loadTagger();

function shortAnswer(question: string, text: string): string | null {
  const cut = createReader(analyseQuestion(question), { tagger, model: SHORT }).cut(sentenceOf(text));
  return cut === null ? null : text.slice(cut.start, cut.end);
}

describe("withCompanions()", () => {
  const MEDALS =
    "The mayor gave the harbour medal to nine people, including actor Martin Holm, painter Anna Berg and former champion Laura Moe.";

  it("gives all of a list of people, each with what they are", () => {
    expect(shortAnswer("who got the harbour medal", MEDALS)).toBe(
      "Martin Holm, painter Anna Berg and former champion Laura Moe",
    );
  });

  it.each([
    ["Who is the former champion?", MEDALS],
    ["Who praised Martin Holm?", "Anna Berg praised Martin Holm, and Laura Moe thanked Tom Lind."],
  ])("gives no list where it names one who is asked for, or what they do differs: %s", (question, text) => {
    expect(shortAnswer(question, text)).not.toMatch(/Holm.*Moe|Berg.*Holm/u);
  });
});
