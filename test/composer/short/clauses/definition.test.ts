import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definitionOf } from "../../../../src/composer/short/clauses/definition.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { loadTagger } from "../../../../src/text/tagger.ts";
import { sentenceOf } from "../../../support/sentence.ts";

const tagger = await loadTagger();

function definitionIn(question: string, text: string): string | null {
  const sentence = sentenceOf(text);
  const found = definitionOf({ question: analyseQuestion(question), sentence, tags: tagger(sentence) });
  return found === null ? null : text.slice(found.start, found.end);
}

describe("definitionOf()", () => {
  it.each([
    [
      "What is lapwing net?",
      "Lapwing net is a suite of programs for small boats, first sold in 1985.",
      "a suite of programs for small boats",
    ],
    ["What are lenticels?", "Air enters the bark through tiny pores called lenticels.", "tiny pores"],
    [
      "What was the Marnet?",
      "The Marnet, a network of lighthouses, was closed in 1990.",
      "a network of lighthouses",
    ],
    ["What is the Marnet?", "The Marnet (MN) is a network of lighthouses.", "a network of lighthouses"],
    ["What is drift?", "Drift refers to the slow turning of the needle.", "the slow turning of the needle"],
  ])("%s", (question, sentence, answer) => {
    expect(definitionIn(question, sentence)).toBe(answer);
  });

  it.each([
    ["it is only named", "What are lenticels?", "Birches open their lenticels at night to save water."],
    ["something is done to it", "What is the Marnet?", "The Marnet was closed in 1990."],
    ["it is only called so", "What is drift?", "The process is called drift and takes place at night."],
    ["somebody is asked for", "Who is Ann Lee?", "Ann Lee is the mayor of Lowhaven."],
  ])("gives nothing where %s", (_, question, sentence) => {
    expect(definitionIn(question, sentence)).toBeNull();
  });

  it("gives a slice of the sentence, whatever the sentence is", () => {
    const word = fc.constantFrom(
      "drift",
      "is",
      "a",
      "called",
      "(",
      ")",
      ",",
      "the",
      "needle",
      "refers",
      "to",
      "known",
      "as",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = `${words.join(" ")}.`;
        const found = definitionIn("What is drift?", text);
        expect(found === null || text.includes(found)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
