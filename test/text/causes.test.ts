import { describe, expect, it } from "vitest";
import { maySayWhy } from "../../src/text/causes.ts";

describe("maySayWhy()", () => {
  it.each([
    "She left because of the noise.",
    "Because it rained, the match was put off.",
    "The bridge is shut: a pier has sunk.",
    "They stopped at midnight, since Ben had an early shift.",
    "He sent messengers to offer free passage.",
    "The box was taken away after a fire.",
    "She gave up the camera when she broke a rib.",
    "He was at home with a broken ankle.",
    "They quarrelled over the sale of the yard.",
    "The harbour was too shallow for them.",
    "He wished to have his evenings back.",
  ])("%s", (text) => {
    expect(maySayWhy(text)).toBe(true);
  });

  it.each([
    "She left the company in May.",
    "Judge Banning adjourned until Thursday.",
    "Ada Berg is leaving the works after nine years at the top.",
    "The offer was accepted by 41 to 8.",
    "The ban has stood since May.",
    "The firm sent ten lorries to Ghent.",
    "She has led the choir for nine years.",
  ])("says no why: %s", (text) => {
    expect(maySayWhy(text)).toBe(false);
  });
});
