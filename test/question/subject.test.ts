import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ofOther } from "../../src/question/subject.ts";
import { loadTagger } from "../../src/text/tagger.ts";

const tagger = await loadTagger();

describe("ofOther()", () => {
  it.each([
    ["a subscription", "How much are tickets", "How much is a subscription"],
    ["children", "How much do the students pay", "How much do children pay"],
    ["the gates", "When does the old hall open on Sundays", "When do the gates open on Sundays"],
    ["the roof", "Who designed the hall", "Who designed the roof"],
    ["the bridge", "was the old mill built in 1911", "Was the bridge built in 1911"],
    ["the choir and the band", "Where is the orchestra", "Where are the choir and the band"],
  ])("asks of %j: %j is %j", (noun, before, wanted) => {
    expect(ofOther(noun, before, tagger)).toBe(wanted);
  });

  it.each([
    ["a pronoun is asked after", "Who is she"],
    ["it is no question", "Tell me of the mill"],
    ["more follows what somebody did", "Who designed the hall in Quay Street"],
    ["nothing follows", "When is"],
    ["nothing is asked", ""],
  ])("gives null where %s: %j", (_, before) => {
    expect(ofOther("the roof", before, tagger)).toBeNull();
  });

  it("has the new noun in it, and opens with a capital, whatever was asked", () => {
    const word = fc.constantFrom(
      "how",
      "much",
      "is",
      "does",
      "the",
      "old",
      "hall",
      "cost",
      "who",
      "built",
      "it",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), (words) => {
        const read = ofOther("the northern gate", words.join(" "), tagger);
        expect(read === null || /^\p{Lu}.*the northern gate/u.test(read)).toBe(true);
      }),
    );
  });
});
