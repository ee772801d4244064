import { describe, expect, it } from "vitest";
import { readPdf } from "../../../../src/corpus/import/pdf/read.ts";
import { column, pdfOf, type Set } from "../../../support/pdf.ts";

const paragraphs = async (...given: Parameters<typeof pdfOf>) =>
  (await readPdf(pdfOf(...given))).text.split("\n\n");

const mill = [
  "The harbour council voted on Tuesday to reopen the old mill at",
  "Fenwick Lane after a review of three months, and nobody spoke",
  "against it.",
];

describe("readPdf()", () => {
  it("builds paragraphs of lines: by distance, by indent and by size", async () => {
    const lines: Set[] = [
      { text: "Old mill to reopen", x: 72, y: 740, size: 20 },
      ...column(mill),
      ...column(["Visitors will pay four pounds from June, and children nothing,", "the council said."], {
        y: 640,
      }),
      { text: "A wheel of oak was found in the water, which had been thought", x: 84, y: 616, size: 10 },
      { text: "to be lost for good since the flood.", x: 72, y: 604, size: 10 },
      { text: "What comes next", x: 72, y: 570, size: 14 },
      ...column(["The wheel will turn in May."], { y: 550 }),
    ];
    expect(await paragraphs([lines])).toEqual([
      "# Old mill to reopen",
      mill.join(" "),
      "Visitors will pay four pounds from June, and children nothing, the council said.",
      "A wheel of oak was found in the water, which had been thought to be lost for good since the flood.",
      "## What comes next",
      "The wheel will turn in May.",
    ]);
  });

  it("mends words that were cut at a line's end, and keeps the hyphens that belong to a word", async () => {
    const lines = [
      "Following extraor-",
      "dinary demand, the well-",
      "known mill of the Anglo-",
      "American trust, shut by COVID-",
      "19, gets a new quaystone; the quay-",
      "stone is of a half-forgotten kind, half-",
      "forgotten by all but a few of the govern-",
      "ment's engineers.",
    ];
    expect(await paragraphs([column(lines)])).toEqual([
      "Following extraordinary demand, the well-known mill of the Anglo-American trust, shut by COVID-19, gets a new quaystone; the quaystone is of a half-forgotten kind, half-forgotten by all but a few of the government's engineers.",
    ]);
  });

  it("reads columns one after another, under a title over both of them", async () => {
    const left = [
      "Alpha one is the first line here",
      "alpha two is the second of them",
      "alpha three ends it here.",
    ];
    const right = [
      "Beta one is the first line there",
      "beta two is the second of them",
      "beta three ends it there.",
    ];
    const lines = [
      { text: "A title over both of the columns of this page", x: 72, y: 760, size: 18 },
      ...column(left, { x: 72 }),
      ...column(right, { x: 320, y: 703 }),
    ];
    expect(await paragraphs([lines])).toEqual([
      "# A title over both of the columns of this page",
      left.join(" "),
      right.join(" "),
    ]);
  });

  it("leaves running heads, feet and page numbers out, and goes on over the page", async () => {
    const page = (number: number, head: string, lines: readonly string[]): Set[] => [
      { text: head, x: 72, y: 800, size: 9 },
      { text: "The Harbour Gazette, 14 March 2025", x: 300, y: 800, size: 9 },
      ...column(lines),
      { text: `Page ${number} of 3`, x: 280, y: 40, size: 9 },
    ];
    const pages = [
      page(1, "Local news", ["The council voted on Tuesday to reopen the old mill after a long"]),
      page(2, "Local news", ["review of its wheel, its roof and its walls, which the engineers of"]),
      page(3, "Local news", ["the harbour carried out."]),
    ];
    const draft = await readPdf(pdfOf(pages));
    expect(draft.text).toBe(
      "The council voted on Tuesday to reopen the old mill after a long review of its wheel, its roof and its walls, which the engineers of the harbour carried out.",
    );
    expect(draft.stated).toMatchObject({ published: "2025-03-14", inferred: ["published"] });
  });

  it("keeps a line that two pages share where it is no head", async () => {
    const pages = [0, 1].map(() =>
      column(["The council voted again.", "It was a long night for all of them there."]),
    );
    expect((await paragraphs(pages)).join(" ").match(/The council voted again/g)).toHaveLength(2);
  });

  it("puts notes after the text, and takes their marks out of it", async () => {
    const lines: Set[] = [
      ...column(["The wheel was built in 1874 by a", "guild of the town"]),
      { text: "3", x: 150, y: 692, size: 6 },
      ...column(["and it has an area of 12 m"], { y: 676 }),
      { text: "2", x: 187, y: 680, size: 6 },
      { text: "3 A guild of millers, not of smiths, as the plaque says.", x: 72, y: 60, size: 7 },
    ];
    const read = await paragraphs([lines]);
    expect(read[0]).toContain("guild of the town and it has an area of 12 m2");
    expect(read.at(-1)).toBe("3 A guild of millers, not of smiths, as the plaque says.");
  });

  it("reads a table as a table", async () => {
    const row = (cells: readonly string[], y: number) =>
      cells.map((text, at) => ({ text, x: 72 + 120 * at, y }));
    const lines = [
      ...column(mill),
      ...row(["Year", "Visitors"], 640),
      ...row(["2023", "1,204"], 626),
      ...row(["2024", "2,411"], 612),
    ];
    expect((await paragraphs([lines]))[1]).toBe(
      "| Year | Visitors |\n| --- | --- |\n| 2023 | 1,204 |\n| 2024 | 2,411 |",
    );
  });

  it("believes a title that stands on the page, an author, and last of all the day the file was made", async () => {
    const lines = [{ text: "Old mill to reopen", x: 72, y: 740, size: 20 }, ...column(mill)];
    const about = async (info: Record<string, string>) => (await readPdf(pdfOf([lines], { info }))).stated;
    expect(
      await about({ Title: "Old Mill to Reopen", Author: "Ida Example", CreationDate: "D:20250314101500Z" }),
    ).toMatchObject({
      title: "Old Mill to Reopen",
      author: "Ida Example",
      published: "2025-03-14",
      inferred: ["published"],
    });
    expect(await about({ Title: "Microsoft Word - draft7.doc", Author: "user" })).toMatchObject({
      title: "Old mill to reopen",
      author: null,
      published: null,
      inferred: ["title"],
    });
  });

  it("refuses by name what it cannot read", async () => {
    const whole = pdfOf([column(mill)]);
    const encrypt =
      "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) >> /ID [(0123456789012345) (0123456789012345)]";
    await expect(readPdf(pdfOf([[], []]))).rejects.toThrow("has no text layer (its pages are pictures)");
    await expect(readPdf(pdfOf([column(mill)], { trailer: encrypt }))).rejects.toThrow("is an encrypted PDF");
    await expect(readPdf(whole.subarray(0, whole.length / 2))).rejects.toThrow("is cut short");
    await expect(readPdf(Buffer.from("%PDF-1.7\nnothing\n%%EOF"))).rejects.toThrow("is no readable PDF");
    const many = Array.from({ length: 2_001 }, () => []);
    await expect(readPdf(pdfOf(many))).rejects.toThrow("has 2001 pages; at most 2000 are read");
  });
});
