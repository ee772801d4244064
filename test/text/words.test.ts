import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWords, roomForWords } from "../../src/text/words.ts";

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

describe("a word's key", () => {
  it("is that of no other word, and the same wherever the word stands", () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z]{1,10}$/), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(words, fc.constantFrom(" ", ". ", "-", "’ ", "…"), (written, gap) => {
        const keys = keysOf(written.join(gap));
        for (const [at, word] of written.entries())
          for (const [other, key] of keys.entries()) expect(key === keys[at]).toBe(written[other] === word);
      }),
      { seed: 8, numRuns: 2_000 },
    );
  });

  it("is none where more than ten letters of ASCII stand in the word", () => {
    for (const word of ["don't", "Qur’an", "1,000", "7", "U.S.", "A1", "café", "Ωmega", "elevenchars"])
      expect(keysOf(word)).toEqual(["0 0"]);
  });
});

function keysOf(text: string): string[] {
  const found = roomForWords(text.length);
  const count = findWords(text, { start: 0, end: text.length }, found);
  return Array.from({ length: count }, (_, at) => found.keys.subarray(2 * at, 2 * at + 2).join(" "));
}

function words(text: string): string[] {
  // What stands around a stretch changes nothing in it.
  const around = `é’${text}.é`;
  const found = roomForWords(text.length);
  const count = findWords(around, { start: 2, end: 2 + text.length }, found);
  return Array.from({ length: count }, (_, at) => {
    const [start, end] = found.bounds.subarray(2 * at, 2 * at + 2);
    return `${start! - 2} ${around.slice(start, end)}`;
  });
}

function plainly(text: string): string[] {
  const word = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
  return [...text.matchAll(word)].map((match) => `${match.index} ${match[0]}`);
}
