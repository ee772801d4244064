import { describe, expect, it } from "vitest";
import { asksOfClaim, behindLabel, refutationOf, setsOutClaim, toldOfClaim } from "../../src/text/claimed.ts";
import { asSentence } from "../../src/text/asked-sentence.ts";

describe("setsOutClaim()", () => {
  it.each([
    "Claim: The bridge was bombed.",
    "**Claim:** The bridge was bombed.",
    "**The claim**: The bridge was bombed.",
    "Rumour: the bridge is closed",
    "_Myth:_ Bees can count.",
  ])("meets a labelled claim: %s", (text) => expect(setsOutClaim(text)).toBe(true));

  it.each([
    "Claim:",
    "The claim is old: it was made in 2019.",
    "Claims for damage: 140 were filed.",
    "Rating: False, and nothing else",
  ])("meets nothing else: %s", (text) => expect(setsOutClaim(text)).toBe(false));
});

describe("toldOfClaim()", () => {
  it.each([
    ["Claimed by: Ann Lee", "claimant"],
    ["**Speaker:** Ann Lee", "claimant"],
    ["**Our rating:** Mostly false", "verdict"],
    ["We rate the claim half true.", "verdict"],
    ["The hotel has a rating: four stars.", null],
    ["We find the house empty.", null],
  ])("tells what a line says of a claim: %s", (text, told) => expect(toldOfClaim(text)).toBe(told));
});

describe("behindLabel()", () => {
  it("gives where the told begins, behind colon and marks", () => {
    for (const text of ["Rating: False", "**Rating:** False", "**Rating**: False"])
      expect(text.slice(behindLabel(text))).toBe("False");
    expect(behindLabel("We rate this false.")).toBe(0);
  });
});

describe("asksOfClaim()", () => {
  it.each([
    ["Who claimed that bees can count?", "claimant"],
    ["How was the claim rated?", "verdict"],
    ["How many bees are there?", null],
  ])("tells what is asked: %s", (question, asked) => expect(asksOfClaim(question)).toBe(asked));
});

describe("refutationOf()", () => {
  const claim = asSentence("Claim: The bridge was bombed.");
  const source = asSentence("Claimed by: Ann Lee");
  const wrong = asSentence("Rating: Mostly false");
  const right = asSentence("Rating: True");

  it("gives the verdict under a claim that is not wholly right", () => {
    expect(refutationOf([claim], [source, wrong])).toBe(wrong);
  });

  it("gives nothing of a claim that holds, or is another's", () => {
    expect(refutationOf([claim], [source, right])).toBeNull();
    expect(refutationOf([claim], [claim, wrong])).toBeNull();
    expect(refutationOf([source], [wrong])).toBeNull();
    expect(refutationOf([claim], [])).toBeNull();
  });
});
