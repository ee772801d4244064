import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOf, wholeCell } from "../../../../src/composer/short/clauses/cells.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { sentenceIn } from "../../../support/sentence.ts";

/** A table's line that stands somewhere in its article. */
const lineOf = (text: string, role: "row" | "columns", start = 7) => sentenceIn("a", text, { start, role });

function cell(question: string, columns: string | null, row: string): string | null {
  const sentence = lineOf(row, "row");
  const scene = { question: analyseQuestion(question), sentence, tags: [] };
  const found = cellOf(scene, columns === null ? null : lineOf(columns, "columns", 90));
  return found === null ? null : row.slice(found.start - sentence.start, found.end - sentence.start);
}

describe("cellOf()", () => {
  it.each([
    ["What is Ann Lee's extension?", "Name | Extension", "Ann Lee | 204", "204"],
    ["when does it close on Sunday", "Day|Opens|Closes", "Sunday|10:00|14:00", "14:00"],
    ["How many games did Mill End win?", "Team | Won | Lost", "Mill End | 14 | 3", "14"],
    ["how much is the hall on sunday", "| Saturday | Sunday", "Hall | 9 | 12", "12"],
    ["What is the code of the attic?", "Room | Code", "Attic | a \\| b", "a \\| b"],
  ])("%s (%s): %s", (question, columns, row, expected) => {
    expect(cell(question, columns, row)).toBe(expected);
  });

  it.each([
    ["no columns are known", "What is Ann Lee's extension?", null, "Ann Lee | 204"],
    ["no column is named", "What is Ann Lee's salary?", "Name | Extension", "Ann Lee | 204"],
    ["two are", "How many games were won and lost?", "Team | Won | Lost", "Mill End | 14 | 3"],
    ["the row has no such cell", "What is Ann Lee's extension?", "Name | Extension", "Ann Lee"],
    ["the cell is empty", "What is Ann Lee's extension?", "Name | Extension", "Ann Lee | –"],
    ["the cell is what the question has", "Which room has the name Attic?", "Name | Chairs", "Attic | 8"],
  ])("is null where %s", (_, question, columns, row) => {
    expect(cell(question, columns, row)).toBeNull();
  });

  it("gives each cell whole, wherever its column stands", () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/u);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 6 }), fc.nat(), (names, seed) => {
        const at = seed % names.length;
        const cells = names.map((_, place) => `${100 + place}`);
        const columns = names.map((name, place) => (place === at ? "Quokkas" : `X${name}`)).join(" | ");
        expect(cell("How many quokkas are there?", columns, cells.join(" | "))).toBe(`${100 + at}`);
      }),
    );
  });
});

describe("wholeCell()", () => {
  it("gives the cell around a stretch, and the stretch where the cell is long", () => {
    const text = "Silences a member | Moderators";
    const sentence = lineOf(text, "row");
    const scene = { question: analyseQuestion("What does it do?"), sentence, tags: [] };
    expect(wholeCell(scene, { start: 7, end: 15 })).toEqual({ start: 7, end: 24 });
    const long = lineOf(`${"very ".repeat(30)}long | x`, "row");
    expect(wholeCell({ ...scene, sentence: long }, { start: 7, end: 11 })).toEqual({ start: 7, end: 11 });
  });
});
