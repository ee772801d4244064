import { describe, expect, it } from "vitest";
import { isRefuted } from "../../src/text/refuted.ts";

const CLAIM = "A post claims that the bridge was bombed.";

describe("isRefuted()", () => {
  it.each([
    "That is false.",
    "This was not true.",
    "The claim is entirely made up.",
    "But that's a hoax.",
    "No such case is known.",
    "There is no evidence of it.",
    "There was no truth in it.",
    "Wrong.",
    "That is false, the council said.",
    "It is a fake picture.",
    "That is not true of any bridge.",
  ])("hears %s", (next) => {
    expect(isRefuted(CLAIM, next)).toBe(true);
  });

  it.each([
    [CLAIM, "That is true."],
    [CLAIM, "That is false hope for many."],
    [CLAIM, "It is fake leather."],
    [CLAIM, "It is a bridge of false arches."],
    [CLAIM, "The wrong bridge was closed."],
    [CLAIM, "There was no bus that day."],
    ["The bridge was bombed in 1944.", "That is wrong."],
    ["", ""],
  ])("does not take %j, %j for one", (text, next) => {
    expect(isRefuted(text, next)).toBe(false);
  });
});
