import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { versionOf } from "../../../../src/composer/short/clauses/versions.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { loadTagger } from "../../../../src/text/tagger.ts";
import { sentenceOf } from "../../../support/sentence.ts";

const tagger = await loadTagger();

function version(question: string, text: string): string | null {
  const sentence = sentenceOf(text);
  const found = versionOf({ question: analyseQuestion(question), sentence, tags: tagger(sentence) });
  return found === null ? null : text.slice(found.start, found.end);
}

const NEEDS = "Version 3.0 needs Orchard 12, Windows 10 or later, or a Linux with glibc 2.31.";

describe("versionOf()", () => {
  it.each([
    ["Which Windows version do I need?", "Windows 10 or later"],
    ["which version of orchard do i need", "Orchard 12"],
    ["What glibc version is needed?", "glibc 2.31"],
  ])("%s", (question, answer) => {
    expect(version(question, NEEDS)).toBe(answer);
  });

  it.each([
    ["no number stands behind the name", "Which Linux version do I need?", NEEDS],
    ["another name is told", "Which Android version do I need?", NEEDS],
    ["no version is asked for", "Does it run on Windows?", NEEDS],
    ["a mark parts them", "Which Windows version is it?", "There is one for Windows: 10 people use it."],
  ])("gives nothing where %s: %s %s", (_, question, text) => {
    expect(version(question, text)).toBeNull();
  });

  it("gives a slice that begins with the name, whatever the sentence is", () => {
    const word = fc.constantFrom("Windows", "10", "3.1", "or", "later", "and", "needs", ",", "a", "newer");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const found = version("Which Windows version do I need?", `${words.join(" ")}.`);
        expect(found === null || /^Windows \d/u.test(found)).toBe(true);
      }),
    );
  });
});
