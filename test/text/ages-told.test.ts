import { describe, expect, it } from "vitest";
import { mayTellAge } from "../../src/text/ages-told.ts";

describe("mayTellAge()", () => {
  it.each([
    "She died in May aged 81.",
    "Tashi is twelve now, and may retire.",
    "A man of 29 has admitted it.",
    "They chose a student of twenty, Ernest Marsh.",
    "The eldest, Agathe Winder, 101, was carried down.",
    "Sami (34) is the goalkeeper.",
    "His son was nine years old.",
    "The bridge was built in 1904.",
    "The book dates from 1377.",
    "71, deaf in one ear.",
    "She was only 36 when she died.",
  ])("%s", (text) => {
    expect(mayTellAge(text)).toBe(true);
  });

  it.each([
    "She has been director for seven months.",
    "He was sentenced to six years.",
    "Clara Boyd came in second with 66, although she was ill.",
    "He runs it from two in the morning until ten, and sleeps then.",
    "The levels were 45.8 and falling.",
    "It was 1,200 metres long.",
    "It rained on three days.",
  ])("tells none: %s", (text) => {
    expect(mayTellAge(text)).toBe(false);
  });
});
