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

describe("scoreOf()", () => {
  it.each([
    ["What was the score?", "Addo headed the ball home in the last minute for a 3-2 win.", "3-2"],
    ["What was the final score?", "Rovers won by two to one.", "two to one"],
    ["What was the score?", "The score was long in doubt.", null],
    ["What was the score?", "Rovers beat Marsh City by a goal in the last minute.", null],
    ["What was the score?", "They last met in the season of 1998-1999.", null],
  ])("%s of %j is %j", (question, text, score) => {
    expect(shortAnswer(question, text)).toBe(score);
  });
});
