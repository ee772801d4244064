import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralise } from "../../src/terminal/neutral.ts";
import { columns, wrap } from "../../src/terminal/wrap.ts";
import { expectLinear } from "../support/growth.ts";

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(" ", "\n", "\r\n", "\t", "a", "word", "界", "🎈", "e\u0301", "\u001b"),
    fc.string(),
  ),
});

describe("wrap()", () => {
  it("wrap() breaks at white space, and inside a word that is wider than a line", () => {
    expect(wrap("one two three four five six", 20)).toEqual(["one two three four", "five six"]);
    expect(wrap("x".repeat(45), 20)).toEqual(["x".repeat(20), "x".repeat(20), "x".repeat(5)]);
    expect(wrap("", 20)).toEqual([]);
  });

  it("wrap() gives no line wider than the width", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 60 }), (raw, width) => {
        for (const line of wrap(raw, width)) expect(columns(line)).toBeLessThanOrEqual(width);
      }),
      { seed: 1 },
    );
  });

  it("wrap() loses nothing but white space at line ends", () => {
    const bare = (shown: string) => shown.replaceAll(/\s+/gu, "");
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 60 }), (raw, width) => {
        expect(bare(wrap(raw, width).join(""))).toBe(bare(neutralise(raw)));
      }),
      { seed: 1 },
    );
  });

  it("wrap() gives one line for an infinite width, whatever the text holds", () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(wrap(raw, Number.POSITIVE_INFINITY).length).toBeLessThanOrEqual(1);
      }),
      { seed: 1 },
    );
  });

  it("wrap() styles exactly the strong stretches, over line ends too", () => {
    const raw = "one two three four five six seven";
    const strong = [{ start: 14, end: 23 }];
    const lines = wrap(raw, 20, { strong, style: (part) => `<${part}>` });
    expect(lines).toEqual(["one two three <four>", "<five> six seven"]);
  });

  it("wrap() takes time in proportion to the text", async () => {
    const long = (times: number) => "ten words in a line of text that goes on ".repeat(times);
    await expectLinear((times) => expect(wrap(long(times), 80).length).toBeGreaterThan(times / 4), 2_000);
  });
});

describe("columns()", () => {
  it.each([
    ["abc", 3],
    ["世界", 4],
    ["🎈", 2],
    ["e\u0301", 1],
    ["", 0],
  ])("columns() of %j are %i", (shown, width) => {
    expect(columns(shown)).toBe(width);
  });
});
