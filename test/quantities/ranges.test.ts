import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { quantities } from "../../src/quantities/quantities.ts";
import { amountLines } from "../support/amounts.ts";

/** Units of time in days, as a range between two of them counts them. */
const DAYS = [
  ["minute", 1 / 1440],
  ["hour", 1 / 24],
  ["day", 1],
  ["week", 7],
  ["fortnight", 14],
  ["month", 30],
] as const;

describe("ranges()", () => {
  it("gives both ends in the unit of the upper, whichever units of time they are told in", () => {
    assert(
      property(
        integer({ min: 2, max: 40 }),
        constantFrom(...DAYS),
        integer({ min: 2, max: 40 }),
        constantFrom(...DAYS),
        (least, [unit, inDays], most, [other, otherInDays]) => {
          const [low, high] = [least * inDays, most * otherInDays];
          const found = quantities(`It takes ${least} ${unit}s to ${most} ${other}s to mend.`);
          if (low >= high * 0.999) return;
          expect(found).toHaveLength(1);
          const scale = DAYS.find(([name]) => name === found[0]!.unit)![1];
          expect(found[0]!.low! * scale).toBeCloseTo(low, 6);
          expect(found[0]!.high! * scale).toBeCloseTo(high, 6);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });

  it.each([
    ["It lasts 6 months to 10 years.", ["6 months to 10 years = duration 0.5..10 year"]],
    ["It takes six months to a year.", ["six months to a year = duration 0.5..1 year"]],
    ["It takes two to three decades.", ["two to three decades = duration 20..30 year"]],
    ["A stamp costs 50 to 80 cents.", ["50 to 80 cents = money 0.5..0.8 USD"]],
    ["Rates rise by 25-50 basis points.", ["25-50 basis points = percent 0.25..0.5 pp"]],
    ["The fine is 5-10m dollars.", ["5-10m dollars = money 5000000..10000000 USD"]],
    ["It raised 500,000-1m dollars.", ["500,000-1m dollars = money 500000..1000000 USD"]],
    [
      "It was built 4.1 to 4.5 million years ago.",
      ["4.1 to 4.5 million years = duration 4100000..4500000 year"],
    ],
  ])("has the lower end share what only the upper one says: %s", (text, lines) => {
    expect(amountLines(text)).toEqual(lines);
  });

  it.each([
    ["It was -10 to 20°C there.", ["-10 to 20°C = temperature -10..20 Cel"]],
    ["It was minus 10 to minus 5 degrees.", ["minus 10 to minus 5 degrees = temperature -10..-5 deg"]],
    ["Growth between -2 and 3 percent.", ["-2 and 3 percent = percent -2..3 %"]],
    ["It was 5 to 10 degrees below zero.", ["5 to 10 degrees below zero = temperature -10..-5 deg"]],
    ["It was 10 to 5 degrees below zero.", ["10 to 5 degrees below zero = temperature -10..-5 deg"]],
  ])("keeps the minus of each end: %s", (text, lines) => expect(amountLines(text)).toEqual(lines));

  it.each([
    ["children aged 2 to 5 years", ["2 to 5 years = age 2..5 year"]],
    ["children aged 2 to 5 months old", ["2 to 5 months old = age 2..5 month"]],
    ["children aged 18 months to 5 years", ["18 months to 5 years = age 1.5..5 year"]],
    ["people aged between 40 and 79", ["40 and 79 = age 40..79 year"]],
  ])("joins ages: %s", (text, lines) => expect(amountLines(text)).toEqual(lines));

  it("leaves two of what is told apart: a change, and a choice between two units", () => {
    expect(amountLines("It fell from $5 to $3.")).toHaveLength(2);
    expect(amountLines("Growth rose from 2% to 3%.")).toHaveLength(2);
    expect(amountLines("Whether 10 months or 10 years, it is long.")).toHaveLength(2);
  });
});
