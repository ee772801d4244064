import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/terminal/lines.ts";
import { inputOf } from "../support/streams.ts";

async function read(text: string, options: { chunk?: number; max?: number } = {}) {
  const lines = [];
  for await (const line of linesOf(inputOf(text, options.chunk), options.max)) lines.push(line);
  return lines;
}

describe("linesOf()", () => {
  it("linesOf() gives the lines, whatever the chunks", async () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom("a", "é", "界", "🎈", " ") }));
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 9 }), async (texts, chunk) => {
        const given = texts.map((text) => `${text}\n`).join("");
        expect((await read(given, { chunk })).map(({ text }) => text)).toEqual(texts);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it("linesOf() gives the last line without a line break too, and takes CRLF for one", async () => {
    expect(await read("one\r\n\r\ntwo")).toEqual([
      { number: 1, text: "one" },
      { number: 2, text: "" },
      { number: 3, text: "two" },
    ]);
    expect(await read("")).toEqual([]);
  });

  it("linesOf() passes over a line that is too long and goes on", async () => {
    const lines = await read(`one\n${"x".repeat(50)}\n${"y".repeat(11)}\ntwo\n${"z".repeat(50)}`, {
      max: 10,
    });
    expect(lines.map(({ text }) => text)).toEqual(["one", null, null, "two", null]);
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it("linesOf() holds no line that is too long: one that is longer than a text can be is passed over", async () => {
    const piece = "x".repeat(1 << 20);
    const endless = async function* () {
      for (let count = 0; count < 520; count += 1) yield piece;
      yield "\ntwo";
    };
    const lines = [];
    for await (const line of linesOf(endless())) lines.push(line);
    expect(lines).toEqual([
      { number: 1, text: null },
      { number: 2, text: "two" },
    ]);
  });
});
