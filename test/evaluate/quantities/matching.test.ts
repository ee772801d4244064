import { describe, expect, it } from "vitest";
import { findOf, numbersIn, type Find } from "../../../src/evaluate/quantities/finds.ts";
import type { LabelledFigure } from "../../../src/evaluate/quantities/labels.ts";
import { hasValue, isRight, isToned, match } from "../../../src/evaluate/quantities/matching.ts";
import { quantities } from "../../../src/quantities/quantities.ts";

function labelled(given: Partial<LabelledFigure>): LabelledFigure {
  return {
    kind: "count",
    start: 0,
    end: 10,
    low: 5,
    high: 5,
    unit: "ship",
    bound: null,
    approximate: false,
    polarity: "positive",
    required: true,
    optional: false,
    kindAlso: [],
    unitAlso: [],
    also: [],
    ...given,
  };
}

function found(start: number, end: number): Find {
  return { start, end, numbers: [], dates: [] };
}

describe("match()", () => {
  it("pairs one to one, the pair that shares most first", () => {
    const [wide, narrow] = [found(0, 30), found(2, 10)];
    const figure = labelled({ start: 0, end: 10 });
    const { figures, wrong } = match([wide, narrow], [figure]);
    expect(figures[0]?.find).toBe(narrow);
    expect(wrong).toEqual([wide]);
  });

  it("gives null where nothing touches, and never pairs neighbours", () => {
    const { figures, wrong } = match([found(10, 12)], [labelled({})]);
    expect(figures[0]?.find).toBeNull();
    expect(wrong).toHaveLength(1);
  });

  it("calls no find wrong that touches only what the labels leave open", () => {
    const open = labelled({ optional: true });
    expect(match([found(0, 4), found(5, 9)], [open]).wrong).toEqual([]);
  });
});

describe("isRight(), hasValue() and isToned()", () => {
  const one = (text: string) => quantities(text, { reference: "2022-06-15" })[0]!;

  it.each([
    ["five ships", {}],
    ["60 minutes", { kind: "duration", low: 1, high: 1, unit: "hour" }],
    ["more than 3 km", { kind: "length", low: 3000, high: null, unit: "m", bound: "more than" }],
    ["three years ago", { kind: "duration", low: 3, high: 3, unit: "year", kindAlso: ["date"] }],
    ["five ships", { unit: "boat", unitAlso: ["ship"] }],
    ["five ships", { low: 4, also: [{ low: 5 }] }],
    ["in March 2022", { kind: "date", date: "2022-03" }],
  ] as const)("isRight() takes %s", (text, label) => {
    expect(isRight(labelled(label), one(text))).toBe(true);
  });

  it.each([
    ["six ships", {}],
    ["five ships", { unit: "boat" }],
    ["five ships", { bound: "more than", high: null }],
    ["more than five ships", {}],
    ["60 minutes", { kind: "duration", low: 1, high: 1, unit: "day" }],
    ["in March 2022", { kind: "date", date: "2022" }],
    ["$5", { kind: "count" }],
    ["$5", { kind: "money", unit: "EUR" }],
  ] as const)("isRight() refuses %s", (text, label) => {
    expect(isRight(labelled(label), one(text))).toBe(false);
  });

  it("hasValue() takes either end of a range and a day in the labelled month, and no other number", () => {
    const range = labelled({ low: 5, high: 9 });
    expect(hasValue(range, { ...found(0, 4), numbers: [9] })).toBe(true);
    expect(hasValue(range, { ...found(0, 4), numbers: [7] })).toBe(false);
    const month = labelled({ kind: "date", date: "2022-03" });
    expect(hasValue(month, { ...found(0, 4), dates: ["2022-03-05"] })).toBe(true);
    expect(hasValue(month, { ...found(0, 4), dates: ["2022"] })).toBe(false);
  });

  it("isToned() asks for approximation and polarity", () => {
    expect(isToned(labelled({}), one("about five ships"))).toBe(false);
    expect(isToned(labelled({ approximate: true }), one("about five ships"))).toBe(true);
  });
});

describe("finds", () => {
  it.each([
    ["$3.4 billion", [3.4e9]],
    ["two dozen", [24]],
    ["twenty five", [25]],
    ["5 to 7 million", [5, 7e6]],
    ["a million", [1e6]],
    ["a few", []],
  ])("numbersIn() reads %s simply", (words, numbers) => {
    expect(numbersIn(words)).toEqual(numbers);
  });

  it("findOf() gives both ends of a range", () => {
    expect(findOf(quantities("5 to 7 million tons")[0]!).numbers).toEqual([5e6, 7e6]);
  });
});
