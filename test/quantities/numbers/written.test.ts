import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { quantities } from "../../../src/quantities/quantities.ts";

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Writes a whole number below a billion in words, as English does. */
function inWords(value: number): string {
  if (value < 20) return UNITS[value]!;
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? "" : `-${UNITS[value % 10]}`}`;
  const [name, size] = SCALES.find(([, least]) => value >= least)!;
  const rest = value % size;
  const and = name === "hundred" && rest > 0 ? " and" : "";
  return `${inWords(Math.floor(value / size))} ${name}${and}${rest === 0 ? "" : ` ${inWords(rest)}`}`;
}

const SCALES = [
  ["million", 1e6],
  ["thousand", 1e3],
  ["hundred", 100],
] as const;

const grouped = (value: number, sign: string) => value.toLocaleString("en-US").replaceAll(",", sign);

/** Gives the only amount of a sentence, whose words must be these. */
function only(text: string, words: string) {
  const found = quantities(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
  return found[0]!;
}

describe("quantities() gives one number one value, however it is written:", () => {
  it("in digits, in groups, in words", () => {
    assert(
      property(integer({ min: 2100, max: 999_999_999 }), (value) => {
        const forms = [
          String(value),
          grouped(value, ","),
          grouped(value, "\u00a0"),
          grouped(value, "\u202f"),
          grouped(value, "’"),
          inWords(value),
        ];
        for (const form of forms) {
          const { low, high, unit } = only(`They counted ${form} people there.`, `${form} people`);
          expect([form, low, high, unit]).toEqual([form, value, value, "person"]);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("with noughts parted by plain spaces, where a year before a count stays a year", () => {
    assert(
      property(integer({ min: 1, max: 999_999 }), (thousands) => {
        const form = grouped(thousands * 1000, " ");
        expect(only(`They counted ${form} people.`, `${form} people`).low).toBe(thousands * 1000);
      }),
      { seed: 7, numRuns: 300 },
    );
    expect(quantities("In 2014 500 people came.").map(({ low }) => low)).toEqual([null, 500]);
  });

  it("with millions parted by plain spaces, and no row of numbers", () => {
    assert(
      property(integer({ min: 1_000_000, max: 999_999_999 }), (value) => {
        const form = grouped(value, " ");
        expect(only(`They counted ${form} people.`, `${form} people`).low).toBe(value);
      }),
      { seed: 7, numRuns: 300 },
    );
    const lows = (text: string) => quantities(text).map(({ low }) => low);
    expect(lows("Lots 100 200 300 400 500 600 700 people.")).toEqual([700]);
    expect(lows("Call 020 123 456 times.")).toEqual([456]);
  });

  it("with a scale as a word, a short form or a letter, and no last bit too many", () => {
    const scales = constantFrom(
      ["million", "m", 1e6] as const,
      ["billion", "bn", 1e9] as const,
      ["trillion", "tn", 1e12] as const,
    );
    assert(
      property(integer({ min: 11, max: 9999 }), scales, (hundredths, [word, short, scale]) => {
        const value = (hundredths * scale) / 100;
        const digits = String(hundredths / 100);
        // "$1.5 mil" as people write it.
        expect(quantities(`$${digits} mil more`)[0]?.low).toBe(hundredths * 1e4);
        for (const form of [`$${digits} ${word}`, `$${digits}${short}`, `${digits} ${word} dollars`])
          expect([form, only(`It cost ${form}.`, form).low]).toEqual([form, value]);
      }),
      { seed: 7, numRuns: 500 },
    );
    for (let tenths = 11; tenths < 100; tenths += 1)
      expect(
        quantities(`About ${tenths / 10}b users and ${tenths / 10}m homes.`).map(({ low }) => low),
      ).toEqual([tenths * 1e8, tenths * 1e5]);
  });

  it("as a share of a whole, in words, with no last bit too many", () => {
    expect(only("About three-fifths of voters agreed.", "three-fifths of voters").low).toBe(0.6);
    expect(only("About seven-tenths of voters agreed.", "seven-tenths of voters").low).toBe(0.7);
  });

  it.each([
    [3.5, ["3½", "3 1/2", "3.5", "three and a half"]],
    [5.625, ["5⅝", "5 5/8", "5.625"]],
    [0.75, ["¾", "3/4", "0.75"]],
  ])("as a fraction: %d", (value, forms) => {
    for (const form of forms)
      expect([form, only(`It is ${form} inches wide.`, `${form} inches`).low]).toEqual([form, value]);
  });

  it.each([
    ["km/h", 90, ["90 km/h", "90 km per hour", "90 km an hour", "90 kilometres per hour", "90 kmh", "90kph"]],
    ["[mi_i]/h", 90, ["90 mph", "90 miles per hour", "90 miles an hour", "90 mi per hour"]],
    ["[smi_us]", 90, ["90 square miles", "90 sq mi", "90 sq. mi", "90 square mi", "90 mi²"]],
    ["[sft_i]", 90, ["90 square feet", "90 sq ft", "90 sq. ft", "90 sqft", "90 ft²", "90 ft2"]],
    ["km2", 90, ["90 square kilometres", "90 square km", "90 sq km", "90 sq. kilometers", "90 km²", "90km2"]],
    ["cm2", 90, ["90 square centimetres", "90 cm²", "90 cm2", "90 sq cm"]],
    ["[cft_i]", 90, ["90 cubic feet", "90 cu ft", "90 cu. ft", "90 ft³"]],
  ])("in %s", (unit, value, forms) => {
    for (const form of forms) {
      const found = only(`It measured ${form} there.`, form);
      expect([form, found.low, found.unit]).toEqual([form, value, unit]);
    }
  });

  it.each(["9.8 m/s² there", "a pull of 9.8m/s2", "5×10^6 of them"])(
    "or none, where a power is no unit: %s",
    (text) => {
      expect(quantities(text)).toEqual([]);
    },
  );
});
