import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralise } from "../../src/terminal/neutral.ts";
import { expectLinear } from "../support/growth.ts";

describe("neutralise()", () => {
  it.each([
    ["\u001b[31mred\u001b[0m", "␛[31mred␛[0m"],
    ["\u001b]0;title\u0007", "␛]0;title␇"],
    ["\u009b2J", "�2J"],
    ["one\r\ntwo\nthree\tfour\u2028five", "one two three four five"],
    ["one. \n\n  two", "one. two"],
    ["\u202egnp.exe", "�gnp.exe"],
    ["a\u0000b\u007f", "a␀b␡"],
  ])("neutralise() makes %j show as %j", (hostile, shown) => {
    expect(neutralise(hostile)).toBe(shown);
  });

  it.each(["Zelenskiy’s “offer” – 90 %", "שלום\u200f", "👩‍👩‍👧", "e\u0301", "«naïve»  two spaces"])(
    "neutralise() leaves %j as it is",
    (text) => {
      expect(neutralise(text)).toBe(text);
    },
  );

  it("neutralise() takes time in proportion to a row of spaces", async () => {
    const spaces = (length: number) => `a${" ".repeat(length)}b${"\t".repeat(length)}`;
    expect(neutralise(spaces(10))).toBe(spaces(10).replaceAll("\t", " "));
    await expectLinear((length) => neutralise(spaces(length)), 10_000);
  });

  it("neutralise() leaves nothing that a terminal obeys, whatever comes", () => {
    const hostile = fc.string({
      unit: fc.constantFrom("\u001b", "\u009d", "\r", "\n", "[", "2", "J", "\u202e", "é"),
    });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => {
        expect(neutralise(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      }),
      { seed: 1 },
    );
  });
});
