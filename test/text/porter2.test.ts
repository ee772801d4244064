import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import wink from "wink-porter2-stemmer";
import { porter2 } from "../../src/text/porter2.ts";

describe("porter2()", () => {
  it.each([
    ["talks", "talk"],
    ["ponies", "poni"],
    ["ties", "tie"],
    ["hoping", "hope"],
    ["hopped", "hop"],
    ["generations", "generat"],
    ["dying", "die"],
    ["it", "it"],
    ["ww3", "ww3"],
    ["mp3", "mp3"],
    ["y3k", "y3k"],
  ])("makes of %j %j", (word, stem) => {
    expect(porter2(word)).toBe(stem);
  });

  it("stems every word of the samples and the pages as wink-porter2-stemmer does", () => {
    const texts = ["corpus", "test/cases", "docs"].flatMap((name) => {
      const folder = new URL(`../../${name}/`, import.meta.url);
      return readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".md"))
        .map((file) => readFileSync(new URL(file, folder), "utf8"));
    });
    const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}'’]+/gu) ?? []));
    expect(words.size).toBeGreaterThan(1_000);
    for (const word of words) expect([word, porter2(word)]).toEqual([word, wink(word)]);
  });

  it("stems what is made of its suffixes as wink-porter2-stemmer does, where regions meet too", () => {
    const part = fc.constantFrom(
      ..."a e i o u y b c d f g l m n s t w x ' ’ é ed ing edly ingly eed eedly ies ied sses us ss at bl iz".split(
        " ",
      ),
      ..."ization ational fulness ousness iveness tional biliti lessli entli ation alism aliti ousli iviti".split(
        " ",
      ),
      ..."fulli enci anci abli izer ator alli bli ogi li icate iciti ative alize ical ness ful ement ance".split(
        " ",
      ),
      ..."ence able ible ment ant ent ism ate iti ous ive ize ion al er ic ly gener commun arsen".split(" "),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const word = parts.join("");
        expect(porter2(word)).toBe(wink(word));
      }),
      { seed: 8, numRuns: 20_000 },
    );
  });
});
