import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import type { Role } from "../../src/domain.ts";
import { type Headings, headingOf, headingsAt, headingsBehind } from "../../src/pool/headings.ts";
import { createSnapshot } from "../../src/snapshot.ts";
import { lineOf } from "../support/sentence.ts";

/** What stands over each line of an article, in order. */
function over(lines: readonly (readonly [Role, string])[]): (string | null)[] {
  let headings: Headings = { section: null, columns: null };
  return lines.map(([role, text]) => {
    const sentence = lineOf(text, role);
    const heading = headingOf(headings, sentence);
    headings = headingsBehind(headings, sentence, text.endsWith("?"));
    return heading?.text ?? null;
  });
}

describe("headingsBehind()", () => {
  it("puts rows under their columns, and all else under the heading of its section", () => {
    expect(
      over([
        ["body", "Before."],
        ["headline", "Prices"],
        ["body", "They rose."],
        ["columns", "Day | Price"],
        ["row", "Sunday | 5"],
        ["row", "Monday | 4"],
        ["body", "All in francs."],
        ["columns", "Day | Hours"],
        ["row", "Sunday | 3"],
        ["headline", "Rooms"],
        ["row", "Attic | 9"],
        ["body", "How many are there?"],
        ["body", "Three."],
        ["columns", "Room | Beds"],
        ["body", "Without a table:"],
        ["row", "Attic | 2"],
      ]),
    ).toEqual([
      null,
      null,
      "Prices",
      "Prices",
      "Day | Price",
      "Day | Price",
      "Prices",
      "Prices",
      "Day | Hours",
      "Prices",
      "Rooms",
      "Rooms",
      "How many are there?",
      "How many are there?",
      "How many are there?",
      "How many are there?",
    ]);
  });
});

describe("headingOf()", () => {
  it("puts what a paragraph is about over its sentences, and over no others", async () => {
    const content =
      "## People\n\n**Old Hobb** – keeper of the lighthouse. 71, deaf in one ear. Has a dog. Has a boat. Sold us the map.\n\nThe tide was low.\n";
    const snapshot = await createSnapshot([readArticle({ id: "a", content, format: "markdown" })]);
    const entry = snapshot.entries.get("a")!;
    const told = entry.sentences.map((_, at) => {
      const sentence = snapshot.sentence(entry, at)!;
      const over = headingOf(headingsAt(snapshot, entry, at), sentence);
      return [sentence.text, over?.text.slice(0, 12) ?? null];
    });
    expect(told.slice(-6)).toEqual([
      ["**Old Hobb** – keeper of the lighthouse.", "People"],
      ["71, deaf in one ear.", "**Old Hobb**"],
      ["Has a dog.", "**Old Hobb**"],
      ["Has a boat.", "**Old Hobb**"],
      ["Sold us the map.", "**Old Hobb**"],
      ["The tide was low.", "People"],
    ]);
  });
});

describe("headingsAt()", () => {
  it("headingsAt() finds the columns and the section of a row, however many rows stand before it", async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `| ${at} May | ${at} |`);
    const table = ["| Day | Price |", "|---|---|", ...rows].join("\n");
    const content = `# The club\n\nIt is old.\n\n## Prices\n\nThey rose.\n\n${table}\n\nAll in francs.\n`;
    const snapshot = await createSnapshot([readArticle({ id: "a", content, format: "markdown" })]);
    const entry = snapshot.entries.get("a")!;
    const at = entry.sentences.findIndex(({ start, end }) =>
      entry.article.text.slice(start, end).includes("29 May"),
    );
    const { columns, section } = headingsAt(snapshot, entry, at);
    expect([columns?.text, section?.text.replace(/^#+ /u, "")]).toEqual(["Day | Price", "Prices"]);
    expect(headingsAt(snapshot, entry, 1).columns).toBeNull();
  });
});
