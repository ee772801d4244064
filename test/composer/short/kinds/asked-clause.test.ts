import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inAskedClause } from "../../../../src/composer/short/kinds/asked-clause.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { loadTagger } from "../../../../src/text/tagger.ts";
import { sentenceOf } from "../../../support/sentence.ts";

const tagger = await loadTagger();

/** Gives the amounts of a sentence, and those of them that stay. */
function amounts(question: string, text: string) {
  const sentence = sentenceOf(text);
  const scene = { question: analyseQuestion(question), sentence, tags: tagger(sentence) };
  return { all: sentence.quantities, kept: inAskedClause(scene, sentence.quantities) };
}

const kept = (question: string, text: string) =>
  amounts(question, text).kept.map(({ start, end }) => text.slice(start, end));

const MEALS = "The breakfast is 9 francs; the dinner must be ordered by noon.";

describe("inAskedClause()", () => {
  it.each([
    ["How much is the breakfast?", MEALS, ["9 francs"]],
    ["How much does the dinner cost?", MEALS, []],
    ["How much is lunch?", MEALS, ["9 francs"]],
    ["How much is the ferry?", "The ferry is old; it costs 5 euros.", ["5 euros"]],
    ["How much is the ferry?", "The ferry is 5 euros; the bus is 3 euros.", ["5 euros"]],
    ["How much is the ferry?", "The ferry is 5 euros, the bus is 3 euros.", ["5 euros", "3 euros"]],
  ])("%s %s", (question, text, found) => {
    expect(kept(question, text)).toEqual(found);
  });

  it("gives some of the amounts, in their order, and all where no clause has what is asked for", () => {
    const word = fc.constantFrom("the ferry", "it", "9 francs", "5 euros", ";", "is", "the bus", "dinner");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 15 }), (words) => {
        const text = `There ${words.join(" ")}.`;
        const { all, kept: some } = amounts("How much is the ferry?", text);
        const mayLose = text.includes(";") && text.includes("ferry");
        expect(some).toEqual(mayLose ? all.filter((one) => some.includes(one)) : all);
      }),
    );
  });
});
