import { describe, expect, it } from "vitest";
import { mayTellWhen } from "../../src/text/times-told.ts";

describe("mayTellWhen()", () => {
  it.each([
    "The weir was built in 1904.",
    "They are fed at ten and at four.",
    "She will decide after Easter.",
    "Lenses followed a century and a half later.",
    "The exercise will be by night.",
    "Ballot papers ran out at noon.",
  ])("%s", (text) => {
    expect(mayTellWhen(text)).toBe(true);
  });

  it.each([
    "The black one was lost in a flood.",
    "It is looking at the figures, and so has a fund from Lund.",
    "Thirteen failed and six were absent.",
  ])("tells of none: %s", (text) => {
    expect(mayTellWhen(text)).toBe(false);
  });
});
