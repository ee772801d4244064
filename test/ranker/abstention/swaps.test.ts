import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseQuestion } from "../../../src/question/question.ts";
import { swapsOf } from "../../../src/ranker/abstention/swaps.ts";
import { sentenceOf as asSentence } from "../../../src/text/asked-sentence.ts";
import { loadTagger } from "../../../src/text/tagger.ts";
import { sentenceOf } from "../../support/sentence.ts";

const tagger = await loadTagger();

/** Gives what a sentence has otherwise than a question asks, where every word counts alike. */
function swaps(text: string, said: string) {
  const question = analyseQuestion(text);
  const sentence = sentenceOf(said);
  const placeOf = (term: string) =>
    term === ""
      ? -1
      : question.terms.findIndex((one) => one.term === term || one.alternatives.includes(term));
  const there = new Set(sentence.tokens.map(({ term }) => term));
  return swapsOf({
    question,
    tags: tagger(asSentence(question)),
    sentence,
    sentenceTags: tagger(sentence),
    short: null,
    placeOf,
    weight: () => 1,
    namesNowhere: [...question.terms.keys()].filter(
      (place) => question.terms[place]!.name && !there.has(question.terms[place]!.term),
    ),
  });
}

describe("swapsOf()", () => {
  it.each([
    ["otherModifier", "How much did wooden boats cost?", "The old boats cost nine euros."],
    ["noModifier", "How much did wooden boats cost?", "Boats cost nine euros."],
    ["otherHead", "Who repaired the harbour lamps?", "Ann Lee repaired the harbour wall."],
    ["noHead", "Who repaired the harbour lamps?", "Ann Lee repaired the harbour."],
    ["nameNowhere", "When was Skarholm sacked?", "Lowhaven was sacked in 1740."],
    ["otherNames", "When was it sacked?", "The Danes under Odo sacked Lowhaven in 1740."],
    ["otherNumber", "Who ruled in 1740?", "Odo ruled in 1820."],
  ] as const)("tells %s: %s %s", (kind, question, sentence) => {
    expect(swaps(question, sentence)[kind]).toBeGreaterThan(0);
  });

  it.each([
    ["How much did wooden boats cost?", "The wooden boats cost nine euros."],
    ["Who repaired the harbour lamps?", "The harbour lamps were repaired by hand."],
    ["Who ruled in 1740?", "A king ruled in 1740."],
  ])("tells nothing where what is asked stands there: %s %s", (question, sentence) => {
    expect(Object.values(swaps(question, sentence)).every((value) => value === 0)).toBe(true);
  });

  it("is 0 to 1 whatever is read, where every word counts so", () => {
    const word = fc.constantFrom(
      "old",
      "boats",
      "Lowhaven",
      "1740",
      "the",
      "harbour",
      "lamps",
      "of",
      ",",
      "12",
    );
    const words = fc.array(word, { maxLength: 40 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(words, words, (asked, said) => {
        const { nameNowhere, ...others } = swaps(`${asked}?`, `${said}.`);
        expect(nameNowhere).toBeGreaterThanOrEqual(0);
        for (const value of Object.values(others)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 100 },
    );
  });
});
