import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseQuestion } from "../../src/question/question.ts";
import { outstandingRow } from "../../src/tables/outstanding.ts";
import { lineOf } from "../support/sentence.ts";

interface Asked {
  readonly columns?: string;
  readonly about?: readonly string[];
}

function found(
  question: string,
  rows: readonly string[],
  { columns = "Kite | Wind | Price", about = [] }: Asked = {},
) {
  const table = {
    columns: lineOf(columns, "columns"),
    rows: rows.map((row) => lineOf(row, "row")),
    about: new Set(about),
  };
  const result = outstandingRow(analyseQuestion(question), () => [table]);
  if (result?.kind !== "row") return result?.kind ?? null;
  const { row, cell } = result;
  return [row.text, cell === null ? null : row.text.slice(cell.start - row.start, cell.end - row.start)];
}

const ROWS = ["Swift | 4 | £20", "Drake | 7 | £55", "Merlin | 5 | £31"];

describe("outstandingRow()", () => {
  it("gives the row with the cell that is asked for", () => {
    expect(found("which kite needs the most wind", ROWS)).toBe("unsure");
    expect(found("which kite has the most wind", ROWS)).toEqual([ROWS[1], "Drake"]);
    expect(found("how much is the cheapest kite", ROWS)).toEqual([ROWS[0], "£20"]);
    expect(found("cheapest kite", ROWS)).toEqual([ROWS[0], "Swift"]);
  });

  it("compares those rows alone that have what stands in cells", () => {
    const rows = ["Swift | calm | £20", "Drake | gale | £55", "Merlin | gale | £31"];
    expect(found("cheapest kite for a gale", rows)).toEqual([rows[2], "Merlin"]);
    expect(found("cheapest kite for calm", rows)).toBe("unsure");
  });

  it("is null where nothing is picked out, and asks for no table then", () => {
    const never = () => expect.fail("a table was read");
    expect(outstandingRow(analyseQuestion("How much is the Drake?"), never)).toBeNull();
    expect(outstandingRow(analyseQuestion("How do I get the most out of it?"), never)).toBeNull();
  });

  it("is unsure of another thing, and of a team that stands in several rows", () => {
    expect(found("cheapest boat", ROWS)).toBe("unsure");
    const players = { columns: "Player | Team | Goals" };
    const rows = ["Ada | Reds | 4", "Bo | Reds | 3", "Cy | Blues | 6"];
    expect(found("which team has the most goals", rows, players)).toBe("unsure");
    expect(found("who has the most goals", rows, players)).toEqual([rows[2], "Cy"]);
  });

  it("gives the row of the greatest amount in any order of the rows, and none where two have it", () => {
    const amounts = fc.array(fc.nat(99), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(amounts, (all) => {
        const most = Math.max(...all);
        const rows = all.map((amount, at) => `Kite${String.fromCodePoint(97 + at)} | ${amount} | £1`);
        const isTied = all.indexOf(most) !== all.lastIndexOf(most);
        const row = rows[all.indexOf(most)]!;
        expect(found("which kite has the most wind", rows)).toEqual(
          isTied ? "unsure" : [row, row.split(" | ")[0]],
        );
      }),
    );
  });
});
