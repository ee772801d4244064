import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/text/cells.ts";

const told = (text: string, start = 0) =>
  cellsOf({ text, start }).map((cell) => text.slice(cell.start - start, cell.end - start));

describe("cellsOf()", () => {
  it("parts a line at its bars, else at its tabs, else at its wide gaps", () => {
    expect(told(" a  b | c\td |")).toEqual(["a  b", "c\td", ""]);
    expect(told("a  b\tc")).toEqual(["a  b", "c"]);
    expect(told("a b   c  d")).toEqual(["a b", "c", "d"]);
    expect(told("a b")).toEqual(["a b"]);
    expect(told(String.raw`a \| b | c`)).toEqual([String.raw`a \| b`, "c"]);
  });

  it("gives slices of the article in order, wherever the line stands, with one more than there are bars", () => {
    const line = fc.string({ unit: fc.constantFrom("|", " ", "x", "\t", "é", "😀"), maxLength: 30 });
    fc.assert(
      fc.property(line, fc.nat(1_000), (text, start) => {
        const cells = cellsOf({ text, start });
        let last = start;
        for (const cell of cells) {
          expect(cell.start).toBeGreaterThanOrEqual(last);
          expect(cell.end).toBeGreaterThanOrEqual(cell.start);
          last = cell.end;
        }
        expect(last).toBeLessThanOrEqual(start + text.length);
        expect(!text.includes("|") || cells.length === text.split("|").length).toBe(true);
      }),
    );
  });
});
