import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainTables } from "../../src/articles/plain-tables.ts";
import { lines } from "../../src/articles/stretches.ts";
import { trimSpan } from "../../src/text/spans.ts";
import { expectLinear } from "../support/growth.ts";

const split = (text: string) => [text, lines(text).map((line) => trimSpan(text, line))] as const;
const read = (text: string) => [...plainTables(...split(text))].map(([at, role]) => `${at} ${role}`);

describe("plainTables()", () => {
  it("finds tables that tabs part, and such whose cells stand under each other", () => {
    expect(read("Stock\n\nItem\tPrice\nRope\t4\nNails\t2\n\nThe end.")).toEqual([
      "2 columns",
      "3 row",
      "4 row",
    ]);
    expect(read("Item      Price\nRope          4\nLong rope    12")).toEqual([
      "0 columns",
      "1 row",
      "2 row",
    ]);
    expect(read("  Item    Price\n  -----   -----\n  Rope    4\n  Nails   2")).toEqual([
      "0 columns",
      "1 rule",
      "2 row",
      "3 row",
    ]);
  });

  it("finds none in prose, verse, lists, or where a cell is missing", () => {
    expect(read("One sentence.  Another one.\nA third.  A fourth.\nA fifth.  A sixth.")).toEqual([]);
    expect(read("Item\tPrice\nRope\t4")).toEqual([]);
    expect(read("Item\tPrice\nRope\t\nNails\t2")).toEqual([]);
    expect(read("1990\t4\n1991\t5\n1992\t6")).toEqual([]);
    expect(read("a b  c\nd  e f\nlonger than that  g")).toEqual([]);
    expect(read("Item\tPrice\nRope|cord\t4\nNails\t2")).toEqual([]);
    expect(read("O wind  blow\nover the  water\nand  away")).toEqual([]);
  });

  it("finds every table that is set with a gutter, whatever its cells", () => {
    const cell = fc.stringMatching(/^[a-z]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 8 }), (rows) => {
        const text = rows
          .map((row) =>
            row
              .map((one) => one.padEnd(10))
              .join("")
              .trimEnd(),
          )
          .join("\n");
        expect(read(text)).toEqual(rows.map((_, at) => `${at} ${at === 0 ? "columns" : "row"}`));
      }),
    );
  });

  it("begins where the rows are set under each other, and takes a line that tabs part for none of those", () => {
    expect(read("Some long words  price\nItem      Price\nRope          4\nNails         2")).toEqual([
      "1 columns",
      "2 row",
      "3 row",
    ]);
    expect(read("Item   Price\nRope   4\nNails\t2\nHemp   3")).toEqual([]);
  });

  it.each([
    ["rows that are never set under each other", "Aa  bb\nAaaa  b\n", ""],
    ["rows that are, but for the last", "Aa  bb\n", "Aaaaaaa  b\n"],
    ["lines of prose above two short rows", "One short line.\n", "\n a  b\n c  d\n"],
  ])("takes time in proportion to %s", async (_, piece, last) => {
    await expectLinear((times) => plainTables(...split(piece.repeat(times) + last)), 5_000);
  });

  it("finds a table of more rows than a call takes arguments", () => {
    expect(plainTables(...split("Aa\tb\n".repeat(150_000))).size).toBe(150_000);
  });
});
