import { describe, expect, it } from "vitest";
import { columnNames, meantByColumns } from "../../src/text/column-names.ts";
import { lineOf } from "../support/sentence.ts";

const meant = (line: string) => columnNames(lineOf(line, "columns")).map((name) => [...name.meant]);

describe("columnNames()", () => {
  it("has the words of each column, and what is asked for it besides", () => {
    const [, depth] = columnNames(lineOf("Lake | Depth", "columns"));
    expect([...depth!.own]).toEqual(["depth"]);
    expect([...depth!.meant]).toContain("deep");
  });

  it("reads single letters as a league's only beside others", () => {
    expect(meant("Team | W | D | L | Pts")[1]).toContain("win");
    expect(meant("Room | W | Price").slice(0, 2)).toEqual([[], []]);
    expect(meantByColumns(lineOf("Team | W | D | L | Pts", "columns")).has("point")).toBe(true);
  });
});
