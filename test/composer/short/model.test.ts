import { describe, expect, it } from "vitest";
import { SHORT } from "../../../src/composer/short/short.weights.ts";
import { createWeigher } from "../../../src/composer/short/model.ts";
import { slotsOf } from "../../../src/composer/short/span-slots.ts";
import { featuresOf, spanCandidates } from "../../../src/composer/short/spans.ts";
import { analyseQuestion } from "../../../src/question/question.ts";
import { analyseSentence } from "../../../src/text/analysis.ts";
import { loadTagger } from "../../../src/text/tagger.ts";

const tagger = await loadTagger();

const QUESTIONS = [
  "Who opened the harbour in Lowhaven?",
  "When was the harbour opened?",
  "How many boats does the harbour hold?",
  "Which town has a harbour of 40 boats?",
].map((text) => analyseQuestion(text));

const text =
  "The harbour of Lowhaven, which holds 40 boats and more, was opened by Mayor Ann Lee on 3 May 1987.";
const sentence = analyseSentence(
  text,
  { start: 0, end: text.length, article: "a", index: 0, block: 0, role: "body", opensWithPronoun: false },
  () => [],
);

describe("createWeigher()", () => {
  it("weighs a stretch as much as its features together, whatever was asked before", () => {
    for (const question of [...QUESTIONS, ...QUESTIONS.toReversed()]) {
      const spans = spanCandidates(question, sentence, { tags: tagger(sentence) });
      const weights = createWeigher(question, SHORT)(spans);
      const slots = slotsOf(question);
      expect(spans.length).toBeGreaterThan(30);
      for (const [at, span] of spans.entries()) {
        const together = featuresOf(span, slots).reduce((sum, name) => sum + (SHORT.weights[name] ?? 0), 0);
        expect(weights[at]).toBeCloseTo(together, 9);
      }
    }
  });

  it("weighs each sentence by itself: the places of another count for nothing", () => {
    const question = QUESTIONS[0]!;
    const weigh = createWeigher(question, SHORT);
    const spans = spanCandidates(question, sentence, { tags: tagger(sentence) });
    expect(weigh(spans)).toEqual(weigh(spans));
    expect(spans.map((span) => weigh([span])[0])).toEqual([...weigh(spans)]);
  });
});
