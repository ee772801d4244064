import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayBeMisspelt, swapped, withEnding } from "../../src/text/misspelt.ts";
import { stem } from "../../src/text/stems.ts";

const may = (asked: string, written: string) => mayBeMisspelt(stem(asked), stem(written));

describe("mayBeMisspelt()", () => {
  it.each([
    ["garantees", "guarantees"],
    ["ofer", "offer"],
    ["goverment", "government"],
    ["presidant", "president"],
  ])("takes %s for %s", (asked, written) => {
    expect(may(asked, written)).toBe(true);
  });

  it.each([
    ["mayor", "major"],
    ["prime", "price"],
    ["treat", "threat"],
    ["powder", "power"],
    ["newer", "never"],
  ])("takes %s for itself, not for %s", (asked, written) => {
    expect(may(asked, written)).toBe(false);
  });

  it.each([
    ["kilometer", "kilometre"],
    ["pregnancy", "pregnant"],
    ["explode", "explosion"],
    ["spokesman", "spokesmen"],
  ])("lets %s and %s be forms of one word", (asked, written) => {
    expect(may(asked, written)).toBe(true);
  });

  it("takes what is no word for anything, and each word for itself and what it begins", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,9}$/u), fc.stringMatching(/^[a-z]{0,3}$/u), (term, more) => {
        expect(mayBeMisspelt(term, term + more)).toBe(true);
        expect(mayBeMisspelt(term + more, term)).toBe(true);
        expect(mayBeMisspelt(`${term}qx`, "government")).toBe(true);
      }),
    );
  });
});

describe("swapped()", () => {
  it("undoes one swap of two letters behind the first, and gives nothing else", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,9}$/u), fc.nat(), (word, place) => {
        const at = 1 + (place % (word.length - 2));
        const wrong = word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
        expect([wrong, ...swapped(wrong)]).toContain(word);
        for (const other of swapped(word)) {
          expect(other.split("").sort()).toEqual(word.split("").sort());
          expect(other.charAt(0)).toBe(word.charAt(0));
          expect(other).not.toBe(word);
        }
      }),
    );
  });

  it.each(["", "a", "ab", "123", "4.20", "x2y"])("leaves %j alone", (term) => {
    expect(swapped(term)).toEqual([]);
  });
});

describe("withEnding()", () => {
  it("gives the stem of a word without the vowel of its ending, and nothing of others", () => {
    expect(withEnding("discoverd")).toEqual(["discov"]);
    expect(withEnding("openng")).toEqual(["open"]);
    for (const word of ["painted", "opening", "road", "sing", "and"]) expect(withEnding(word)).toEqual([]);
  });
});
