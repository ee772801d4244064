import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showTable } from "../../src/terminal/table.ts";
import { columns } from "../../src/terminal/wrap.ts";

const cell = fc.stringMatching(/^[a-zé漢 ]{0,90}$/u);
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }),
  )
  .map(([head, ...rows]) => ({ kind: "table" as const, columns: head!, rows }));
const heading = (line: string) => line;

describe("showTable()", () => {
  it("keeps to the width of the screen, whatever that is, and leaves no letter out", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 20, max: 120 }), (one, width) => {
        const lines = showTable(one, { width, heading });
        expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
        expect(letters(lines.join("")).toSorted()).toEqual(
          letters([one.columns, ...one.rows].flat().join("")).toSorted(),
        );
      }),
    );
  });

  it("has a line for each row where it is not to be broken", () => {
    fc.assert(
      fc.property(table, (one) => {
        expect(showTable(one, { width: Infinity, heading })).toHaveLength(1 + one.rows.length);
      }),
    );
  });

  it("sets columns under each other, and breaks the widest first", () => {
    const about = "the council agreed a budget for the year that begins in April";
    const one = { kind: "table" as const, columns: ["Money", "About"], rows: [["£412 million", about]] };
    expect(showTable(one, { width: 50, heading })).toEqual([
      "Money         About",
      "£412 million  the council agreed a budget for the",
      "              year that begins in April",
    ]);
  });
});

function letters(text: string): string[] {
  return Array.from(text.replaceAll(/[\s·]/gu, ""));
}
