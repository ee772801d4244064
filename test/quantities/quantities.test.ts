import { array, assert, constantFrom, property, stringMatching, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDays } from "../../src/quantities/time/in-time.ts";
import { mayHoldDate } from "../../src/quantities/time/date-words.ts";
import { quantities } from "../../src/quantities/quantities.ts";
import { tokenise } from "../../src/quantities/numbers/tokens.ts";
import { expectLinear } from "../support/growth.ts";

/** Figure-like and hostile pieces, to be strung together in any order. */
const PIECES = [
  "$",
  "£",
  "€",
  "5",
  "12",
  "1,200",
  "2022",
  "3.5",
  "999999",
  "million",
  "two",
  "dozen",
  "half",
  "a",
  "an",
  "and",
  "-",
  "–",
  "/",
  ":",
  ".",
  ",",
  "%",
  "percent",
  "per",
  "cent",
  "people",
  "wounded",
  "hours",
  "years",
  "old",
  "ago",
  "next",
  "last",
  "week",
  "Monday",
  "May",
  "August",
  "18",
  "from",
  "between",
  "to",
  "more",
  "than",
  "km",
  "acres",
  "degrees",
  "“",
  "”",
  "(",
  ")",
  "\n",
  "\n\n",
  "\t",
  "\u200f",
  "\u202e",
  "😀",
  "é",
  "½",
  "°",
  "C",
  "Section",
  "of",
  "the",
  "in",
  "one",
  "'s",
  "BC",
  "th",
  "s",
  "'",
  "+",
  "^",
  "²",
  "⅝",
  "000",
  "1999",
  "00",
  "h",
  "m",
  "ft",
  "in",
  "below",
  "zero",
  "minus",
  "cents",
  "decades",
  "months",
  "aged",
  "her",
  "forties",
  "us",
  "B",
  "three",
  "quarters",
];

const texts = array(tuple(constantFrom(...PIECES), constantFrom(" ", "", "\u00a0")), { maxLength: 40 }).map(
  (pieces) => pieces.flat().join(""),
);

const REFERENCE = { reference: "2025-08-19" };

describe("quantities()", () => {
  it("gives spans in order that never overlap, finite values with low not above high, and days that hold the date", () => {
    assert(
      property(texts, (text) => {
        let end = 0;
        for (const quantity of quantities(text, REFERENCE)) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(quantity.end).toBeLessThanOrEqual(text.length);
          const slice = text.slice(quantity.start, quantity.end);
          expect(slice).toBe(slice.trim());
          expect(slice).toMatch(/[\d½⅝]|\p{L}{3}|\ba\b/iu);
          end = quantity.end;
          const { low, high, kind, date, from, to } = quantity;
          expect([low, high].every((one) => one === null || Number.isFinite(one))).toBe(true);
          expect(low ?? -Infinity).toBeLessThanOrEqual(high ?? Infinity);
          expect(kind === "date" ? [low, high] : [date]).not.toContainEqual(expect.anything());
          expect((from ?? "").startsWith(date ?? "")).toBe(true);
          expect(compareDays(from ?? "", to ?? from ?? "")).toBeLessThanOrEqual(0);
        }
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it("finds no date in a text that mayHoldDate() rules out", () => {
    const isMissed = (text: string) =>
      !mayHoldDate(text) && quantities(text).some(({ kind }) => kind === "date");
    assert(
      property(texts, (text) => !isMissed(text)),
      { seed: 7, numRuns: 2000 },
    );
    const times = [
      "a fortnight ago",
      "last spring",
      "May’s vote",
      "this weekend",
      "in the next century",
      "1914",
    ];
    expect(times.map(mayHoldDate)).not.toContain(false);
    expect(["Nobody saw her.", "The mayor sat down.", "Some three hundred people"].map(mayHoldDate)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("shifts offsets alone when white space is put before the text", () => {
    assert(
      property(texts, stringMatching(/^[ \t\n]{0,5}$/), (text, space) => {
        const shifted = quantities(text, REFERENCE).map((q) => ({
          ...q,
          start: q.start + space.length,
          end: q.end + space.length,
        }));
        expect(quantities(`${space}${text}`, REFERENCE)).toEqual(shifted);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it.each([
    ["digits", "7".repeat(1_000_000)],
    ["ten thousand nines", `$${"9".repeat(10_000)} million`],
    ["digits in groups", "1,234,".repeat(30_000)],
    ["quotes in quotes", "“‘".repeat(40_000) + "5 people"],
    ["direction marks", "\u200f\u202e5\u200f ".repeat(20_000)],
    ["white space", `5${" ".repeat(500_000)}people`],
    ["hyphens", "one-".repeat(20_000)],
    ["number words", "two hundred and ".repeat(10_000)],
    ["scales", "million ".repeat(20_000)],
    ["adjectives", `5 ${"very ".repeat(20_000)}people`],
    ["dots", "a.".repeat(40_000)],
    ["slashes", "1/".repeat(40_000)],
  ])("survives %s at length", (_, text) => {
    expect(quantities(text, REFERENCE).length).toBeLessThan(text.length);
  });

  it.each([
    ["digits", "7"],
    ["lone ones", "1 "],
    ["nested quotes", '“‘"('],
    ["direction marks", "\u202e\u200f5\u202c million "],
    ["hyphened words", "ten-year-old-"],
    ["dollars", "$1 "],
    ["weekdays", "Monday "],
    ["counted things", "5 big "],
    ["phone numbers", "555-"],
    ["ranges", "from 1 to "],
  ])("takes no more than linear time for %s", async (_, piece) => {
    await expectLinear((length) => quantities(piece.repeat(length / piece.length), REFERENCE), 10_000);
  });

  it("looks at each character a bounded number of times: twice the text, twice the tokens", () => {
    const text =
      "On Monday 14 wounded civilians, 3.5 million litres and $5 to $10 million moved 12 km in two hours. ";
    const tokens = (times: number): number => tokenise(text.repeat(times)).length;
    expect(tokens(200)).toBe(2 * tokens(100));
    expect(quantities(text.repeat(200)).length).toBe(2 * quantities(text.repeat(100)).length);
  });

  it.each([
    ["$3.4bn", "money", 3.4e9, 3.4e9, "USD"],
    ["USD 34.6 million", "money", 34.6e6, 34.6e6, "USD"],
    ["£27m", "money", 27e6, 27e6, "GBP"],
    ["€2.9 billion", "money", 2.9e9, 2.9e9, "EUR"],
    ["12 per cent", "percent", 12, 12, "%"],
    ["0.25 percentage points", "percent", 0.25, 0.25, "pp"],
    ["5.25%-5.5%", "percent", 5.25, 5.5, "%"],
    ["two dozen", "count", 24, 24, null],
    ["Rs 500 crore", "money", 5e9, 5e9, "INR"],
    ["a million people", "count", 1e6, 1e6, "person"],
    ["three-and-a-half-year-old", "duration", 3.5, 3.5, "year"],
  ])("reads %s whole, which the libraries do not all", (text, kind, low, high, unit) => {
    expect(quantities(text)).toMatchObject([
      { start: 0, end: text.length, kind, low, high, unit, bound: null, date: null },
    ]);
  });

  it.each(["-5 °C", "minus 5 degrees Celsius", "negative 5 degrees Celsius"])(
    "reads %s below zero",
    (text) => {
      expect(quantities(`It was ${text} at night.`)).toMatchObject([
        { kind: "temperature", low: -5, high: -5 },
      ]);
    },
  );

  it.each(["Section 230", "747", "Article 5"])("finds no figure in %s", (text) => {
    expect(quantities(text)).toEqual([]);
  });
});
