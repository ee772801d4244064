import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseQuestion } from "../../src/question/question.ts";
import { fittingRows } from "../../src/tables/fitting.ts";
import { lineOf } from "../support/sentence.ts";

function found(question: string, rows: readonly string[], columns = "Kite | Wind | Price | Sold") {
  const table = {
    columns: lineOf(columns, "columns"),
    rows: rows.map((row) => lineOf(row, "row")),
    about: new Set<string>(),
  };
  const fitting = fittingRows(analyseQuestion(question), () => [table]);
  return fitting === null || fitting === "none" ? fitting : fitting.rows.map(({ text }) => text);
}

const ROWS = ["Swift | 4 | £20 | yes", "Drake | 7 | £55 | no", "Merlin | 5 | £31 | no"];

describe("fittingRows()", () => {
  it("gives the rows that have so much, say yes or no, or have a word", () => {
    expect(found("which kites cost more than £30", ROWS)).toEqual([ROWS[1], ROWS[2]]);
    expect(found("which kites cost at most 20 pounds", ROWS)).toEqual([ROWS[0]]);
    expect(found("how many kites are not sold", ROWS)).toEqual([ROWS[1], ROWS[2]]);
    expect(found("which kites need wind over 4", ROWS)).toBeNull();
    expect(found("which kites have wind 5 or more", ROWS)).toEqual([ROWS[1], ROWS[2]]);
  });

  it("gives the rows that have not what is denied, where it is plain what that is", () => {
    const rows = ["Swift | calm", "Drake | gale", "Merlin | gale"];
    expect(found("which kites are not calm", rows, "Kite | Weather")).toEqual([rows[1], rows[2]]);
    expect(found("which kites do not fly when it is calm", rows, "Kite | Weather")).toBeNull();
  });

  it("gives none where no row fits or a cell may and does not say so, and null of what is not in the table", () => {
    expect(found("which kites cost over £90", ROWS)).toBe("none");
    expect(found("which kites cost under £30", [...ROWS, "Kestrel | 3 | none | no"])).toBe("none");
    expect(found("which kites have more than 3 tails", ROWS)).toBeNull();
    expect(found("how many tails has the Drake", ROWS)).toBeNull();
    expect(found("how many kites has the Drake", ROWS)).toBeNull();
    expect(found("why are kites sold", ROWS)).toBeNull();
  });

  it("asks for no one column where two may be meant, and reads no table for other questions", () => {
    expect(found("which kites cost under £30", ["Swift | £20 | £22"], "Kite | New | Used")).toBeNull();
    const never = () => expect.fail("a table was read");
    expect(fittingRows(analyseQuestion("When was the Drake sold?"), never)).toBeNull();
  });

  it("gives just the rows of more than a number, in their order, whatever the amounts", () => {
    const amounts = fc.array(fc.nat(30), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.nat(30), (all, limit) => {
        const rows = all.map((amount, at) => `Kite${String.fromCodePoint(97 + at)} | ${amount} | £1 | no`);
        const over = rows.filter((_, at) => all[at]! > limit);
        const fitting = found(`which kites have wind of more than ${limit}`, rows);
        expect(fitting).toEqual(over.length === 0 ? "none" : over);
      }),
    );
  });
});
