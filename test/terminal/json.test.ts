import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { json } from "../../src/terminal/json.ts";

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom("\u001b", "\u009b", "\u007f", "\u202e", "\u061c", "\u2028", '"', "\\", "é", "😀"),
    fc.constantFrom("\ud800", "\udc00", "a"),
  ),
});

describe("json()", () => {
  it("is read as the very value, and holds nothing that a terminal obeys", () => {
    fc.assert(
      fc.property(fc.dictionary(hostile, fc.array(hostile)), fc.boolean(), (value, isOneLine) => {
        const text = json(value, { isOneLine });
        expect(JSON.parse(text)).toEqual(value);
        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\p{Bidi_Control}]/u);
        expect(text.split("\n").length === 2 || !isOneLine).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it("leaves what is harmless as it is written", () => {
    expect(json({ a: "“naïve” 😀" })).toBe('{\n  "a": "“naïve” 😀"\n}\n');
  });
});
