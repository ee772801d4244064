import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../../src/corpus/import/pdf/order.ts";
import type { Row } from "../../../../src/corpus/import/pdf/pieces.ts";

const rowAt = (y: number, ...cells: readonly (readonly [x: number, text: string])[]): Row =>
  cells.map(([x, text]) => ({ text, x, right: x + text.length * 5, y, size: 10 }));

describe("blocksOf()", () => {
  it("gives each column whole, after what stands over both", () => {
    const line = "four words of text";
    const columns = [1, 2, 3, 4].map((at) =>
      rowAt(at * 12, [72, `${line} ${at}`], [320, `${line} ${at + 4}`]),
    );
    const title = rowAt(0, [72, "A title that reaches over the whole page, from its left to its right"]);
    const texts = blocksOf([title, ...columns], 10).map((block) =>
      block.flat().map(({ text }) => text.at(-1)),
    );
    expect(texts).toEqual([["t"], ["1", "2", "3", "4"], ["5", "6", "7", "8"]]);
  });

  it("reads a page of any number of pieces, and one of none", () => {
    const many = (...cells: readonly (readonly [number, string])[]) =>
      Array.from({ length: 200_000 }, (_, at) => rowAt(at, ...cells));
    // A list of numbers, and a table whose columns are none of text.
    for (const rows of [many([72, "12"]), many([72, "12"], [200, "34"])])
      expect(blocksOf(rows, 10).flat()).toHaveLength(200_000);
    expect(blocksOf([], 10)).toEqual([]);
  });
});
