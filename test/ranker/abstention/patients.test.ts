import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patientOf } from "../../../src/ranker/abstention/patients.ts";
import { loadTagger } from "../../../src/text/tagger.ts";
import { sentenceOf } from "../../support/sentence.ts";

const tagger = await loadTagger();

function patient(text: string, verb: string): string | null {
  const sentence = sentenceOf(text);
  const at = sentence.tokens.findIndex(({ folded }) => folded === verb);
  const found = patientOf(sentence, tagger(sentence), at);
  return found === null ? null : sentence.tokens[found]!.folded;
}

describe("patientOf()", () => {
  it.each([
    ["The bank was founded by Ann Lee.", "founded", "bank"],
    ["The old bridge has been repaired by the town.", "repaired", "bridge"],
    ["The school was soon opened by the mayor.", "opened", "school"],
    ["The hall in Quay Street, in which it plays, was designed by Ann Lee.", "designed", "hall"],
    ["Ann Lee founded the first school.", "founded", "school"],
    ["Ann Lee repaired the market hall.", "repaired", "hall"],
  ])("%s: %s what is the %s", (text, verb, noun) => {
    expect(patient(text, verb)).toBe(noun);
  });

  it.each([
    ["a pronoun stands there", "It was founded by Ann Lee.", "founded"],
    ["a relative stands there", "The bank, which was founded by Ann Lee, grew.", "founded"],
    ["a name stands there", "Skarholm was founded by Ann Lee.", "founded"],
    ["nothing follows", "The keeper who wrote won.", "wrote"],
  ])("gives null where %s: %s", (_, text, verb) => {
    expect(patient(text, verb)).toBeNull();
  });

  it("gives null, or a noun of the sentence that is not the verb, whatever is read", () => {
    const word = fc.constantFrom("the", "bank", "was", "been", "founded", "by", "it", "old", "three", "Ann");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(11), (words, place) => {
        const sentence = sentenceOf(`${words.join(" ")}.`);
        const verb = place % sentence.tokens.length;
        const tags = tagger(sentence);
        const found = patientOf(sentence, tags, verb);
        expect(found === null || (found !== verb && tags[found] === "NOUN")).toBe(true);
      }),
    );
  });
});
