import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseQuestion } from "../../src/question/question.ts";
import { comparedRows } from "../../src/tables/comparatives.ts";
import { lineOf } from "../support/sentence.ts";

function found(question: string, rows: readonly string[], columns = "Kite | Length | Price | Sold") {
  const table = {
    columns: lineOf(columns, "columns"),
    rows: rows.map((row) => lineOf(row, "row")),
    about: new Set<string>(),
  };
  return comparedRows(analyseQuestion(question), () => [table])?.rows.map(({ text }) => text) ?? null;
}

const ROWS = ["Swift | 4 m | £20 | yes", "Drake | 7 m | £55 | no", "Merlin | 5 m | – | no"];

describe("comparedRows()", () => {
  it("gives the two rows that are named, the one that is more so first", () => {
    expect(found("Is the Swift longer than the Drake?", ROWS)).toEqual([ROWS[1], ROWS[0]]);
    expect(found("which is cheaper, the Drake or the Swift", ROWS)).toEqual([ROWS[0], ROWS[1]]);
    expect(
      found("Is kite 2 longer than kite 1?", ["1 | 9 m", "2 | 4 m", "3 | 5 m"], "Kite | Length"),
    ).toEqual(["1 | 9 m", "2 | 4 m"]);
  });

  it("keeps the table's order where it cannot be told which is more so", () => {
    expect(found("Is the Merlin cheaper than the Drake?", ROWS)).toEqual([ROWS[1], ROWS[2]]);
  });

  it("gives none where one is not there, a third is named, or the table is not of what is asked", () => {
    expect(found("Is the Swift longer than the Kestrel?", ROWS)).toBeNull();
    expect(found("Is the Swift longer than the Drake or the Merlin?", ROWS)).toBeNull();
    expect(found("Is the Swift louder than the Drake?", ROWS)).toBeNull();
    expect(found("Is the shadow of the Swift longer than the Drake?", ROWS)).toBeNull();
  });

  it("reads no table for other questions", () => {
    const never = () => expect.fail("a table was read");
    expect(comparedRows(analyseQuestion("Is the Swift longer?"), never)).toBeNull();
  });

  it("orders two rows by their amounts, whatever these are", () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), (one, other) => {
        const rows = [`Swift | ${one} m`, `Drake | ${other} m`];
        const ordered = other > one ? rows.toReversed() : rows;
        expect(found("Is the Swift longer than the Drake?", rows, "Kite | Length")).toEqual(ordered);
      }),
    );
  });
});
