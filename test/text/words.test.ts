import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWords } from "../../src/text/words.ts";

describe("findWords()", () => {
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
  // What stands around a stretch changes nothing in it.
  const around = `é’${text}.é`;
  const bounds = new Uint32Array(2 * text.length);
  const count = findWords(around, { start: 2, end: 2 + text.length }, bounds);
  return Array.from({ length: count }, (_, at) => {
    const [start, end] = bounds.subarray(2 * at, 2 * at + 2);
    return `${start! - 2} ${around.slice(start, end)}`;
  });
}

function plainly(text: string): string[] {
  const word = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
  return [...text.matchAll(word)].map((match) => `${match.index} ${match[0]}`);
}
