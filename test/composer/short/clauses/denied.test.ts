import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDenied } from "../../../../src/composer/short/clauses/denied.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { loadTagger } from "../../../../src/text/tagger.ts";
import { sentenceOf } from "../../../support/sentence.ts";

const tagger = await loadTagger();

/** Tells whether somebody did not say a stretch of a sentence. */
function denied(question: string, text: string, words: string): boolean {
  const sentence = sentenceOf(text);
  const start = sentence.start + text.indexOf(words);
  const scene = { question: analyseQuestion(question), sentence, tags: tagger(sentence) };
  return isDenied(scene, { start, end: start + words.length });
}

describe("isDenied()", () => {
  it.each([
    ["What did Ann Lee say?", "Ann Lee did not say that the toll will rise.", "the toll will rise"],
    ["What did the agent claim?", "The agent didn’t claim that the boat sank.", "the boat sank"],
    ["What did she say?", "She never said that the bridge would close.", "the bridge would close"],
    ["What did the mayor announce?", "The mayor has not yet announced a new pier.", "a new pier"],
  ])("is true: %s %s (%s)", (question, text, words) => {
    expect(denied(question, text, words)).toBe(true);
  });

  it.each([
    [
      "something else is said behind “but”",
      "What did Lee say?",
      "Lee did not say when but said the toll will rise.",
      "the toll will rise",
    ],
    [
      "a comma ends what is denied",
      "What did Lee say?",
      "Lee did not say when, the toll will rise.",
      "the toll will rise",
    ],
    [
      "what is said is denied",
      "What did Lee say?",
      "Lee said the toll will not rise.",
      "the toll will not rise",
    ],
    [
      "it stands before",
      "What did Lee say?",
      "The toll will rise, said Lee, who did not say when.",
      "The toll",
    ],
    [
      "another deed is denied",
      "What did Lee say?",
      "Lee did not go there and said the toll rose.",
      "the toll",
    ],
    ["the denial is asked for", "What did Lee not say?", "Lee did not say the toll will rise.", "the toll"],
    ["nothing said is asked for", "When did Lee leave?", "Lee did not say the toll will rise.", "the toll"],
  ])("is false where %s: %s %s (%s)", (_, question, text, words) => {
    expect(denied(question, text, words)).toBe(false);
  });

  it("is false where nothing is denied, and where it is, turns on the denial alone", () => {
    const said = fc.constantFrom("the toll will rise", "a pier is planned", "nobody came", "ten boats sank");
    const verb = fc.constantFrom("say", "claim", "announce", "suggest");
    fc.assert(
      fc.property(said, verb, (words, does) => {
        expect(denied(`What did Lee ${does}?`, `Lee did ${does} that ${words}.`, words)).toBe(false);
        expect(denied(`What did Lee ${does}?`, `Lee did not ${does} that ${words}.`, words)).toBe(true);
      }),
    );
  });
});
