import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachWord } from "../../src/text/words.ts";

describe("eachWord()", () => {
  it("gives what the expression for a word gives, whatever letters and marks meet", () => {
    const pieces =
      "a|B|é|ß|Ж|5|٣|.|,|'|’|-| |\n|“|…|e\u0301|\u0301|\u00a0|😀|\ud83d|ﬁ|U.S.|it's|3.5|1,000".split("|");
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        const text = parts.join("");
        expect(words(text)).toEqual(plainly(text));
      }),
      { seed: 8, numRuns: 5_000 },
    );
  });
});

function words(text: string): string[] {
  const found: string[] = [];
  eachWord(text, (start, end) => found.push(`${start} ${text.slice(start, end)}`));
  return found;
}

function plainly(text: string): string[] {
  const word = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
  return [...text.matchAll(word)].map((match) => `${match.index} ${match[0]}`);
}
