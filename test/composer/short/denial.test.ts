import { describe, expect, it } from "vitest";
import { createReader } from "../../../src/composer/short/reader.ts";
import { withDenial } from "../../../src/composer/short/denial.ts";
import { SHORT } from "../../../src/composer/short/short.weights.ts";
import { analyseQuestion } from "../../../src/question/question.ts";
import { loadTagger } from "../../../src/text/tagger.ts";
import { sentenceOf } from "../../support/sentence.ts";

const tagger = await loadTagger();

/** Gives what becomes of a cut of a sentence, as text; null where it is no answer. */
function told(question: string, text: string, cut: string): string | null {
  const sentence = sentenceOf(text);
  const start = text.indexOf(cut);
  const scene = { question: analyseQuestion(question), sentence, tags: tagger(sentence) };
  const span = withDenial(scene, { start, end: start + cut.length });
  return span === null ? null : text.slice(span.start, span.end);
}

describe("withDenial()", () => {
  it.each([
    [
      "What did the guild say?",
      "The guild does not condone theft of any form.",
      "condone theft",
      "does not condone theft",
    ],
    [
      "What does the charter say on tolls?",
      "The charter may not allow for a toll.",
      "allow for a toll",
      "may not allow for a toll",
    ],
    [
      "What did the bellman do?",
      "In the end he didn't ring the bell.",
      "ring the bell",
      "didn't ring the bell",
    ],
    ["What became of the letter?", "The letter was never answered.", "answered", "was never answered"],
    [
      "What will the ferry sell?",
      "The ferry will sell no more tickets on board.",
      "more tickets",
      "no more tickets",
    ],
    [
      "What does it help?",
      "It will help not only the school but the street.",
      "only the school",
      "only the school",
    ],
    ["What did he ring?", "He rang the bell, not knowing why.", "the bell", "the bell"],
    ["What may dogs not do?", "Dogs may not swim in the pond.", "swim in the pond", "swim in the pond"],
  ])("%s %s", (question, text, cut, expected) => {
    expect(told(question, text, cut)).toBe(expected);
  });

  it.each([
    ["How much does the hall get?", "The hall will get 2.2 million and not 2.7 million.", "2.7 million"],
    ["When does it open?", "It will not open in May, and never April.", "April"],
  ])("gives no amount, day, place or person that is denied: %s", (question, text, cut) => {
    expect(told(question, text, cut)).toBeNull();
  });

  it("keeps every short answer from saying the opposite of its sentence", () => {
    const deeds = ["close the ferry", "condone theft", "support the plan", "sell the mill to Ann Lee"];
    const denials = ["did not", "does not", "will never", "may not", "won't", "cannot"];
    const questions = ["What did the council say?", "What does the council do?", "What will the council do?"];
    const given = deeds.flatMap((deed) =>
      denials.flatMap((denial) => {
        const text = `The council ${denial} ${deed}, it said on Monday.`;
        const sentence = sentenceOf(text);
        return questions.flatMap((question) => {
          const cut = createReader(analyseQuestion(question), { tagger, model: SHORT }).cut(sentence);
          return cut === null ? [] : [text.slice(0, cut.start)];
        });
      }),
    );
    expect(given.length).toBeGreaterThan(deeds.length * denials.length);
    expect(given.filter((before) => /(?:not|never|won't|cannot) $/u.test(before))).toEqual([]);
  });
});
