import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle, readRecord } from "../../src/articles/article.ts";
import { RefusedArticle } from "../../src/articles/refused.ts";

const text = (content: string) => readArticle({ id: "a", content, format: "text" });
const markdown = (content: string) => readArticle({ id: "a", content, format: "markdown" });
const shown = (article: ReturnType<typeof text>) =>
  article.blocks.map(({ role, start, end }) => `${role}: ${article.text.slice(start, end)}`);

/** Pieces of which pages are made, in an order that nobody planned. */
const piece = fc.constantFrom(
  "The harbour opened on Monday.",
  "The Harbour Opens After A Long Winter",
  "Home News Sport",
  "| A bar stands here.",
  "By Jane Doe, Reuters",
  "Ships wait at the pier, August 18, 2025. Jane Doe/Getty Images",
  "Read More",
  "# A heading",
  "- an item",
  "> quoted",
  "```",
  "a | b\n---|---\n1 | 2",
  "<!-- hidden -->",
  "![a ship](ship.png)",
  "line  \nbroken",
  "\u00a0\u200b ",
  "🚢 “A ship,” he said.",
  "---",
);
const page = fc
  .array(fc.tuple(piece, fc.constantFrom("\n", "\r\n", "\n\n", " ", "\r\n\r\n", "\u2028")), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => `Start ${parts.flat().join("")}`);

describe("readArticle()", () => {
  it("covers trimmed stretches in order, without overlap, and alters nothing", () => {
    fc.assert(
      fc.property(page, fc.constantFrom("text" as const, "markdown" as const), (content, format) => {
        const article = readArticle({ id: "a", content, format });
        expect(article.text).toBe(content);
        expect(article.version).toBe(createHash("sha256").update(content, "utf8").digest("hex"));
        let end = 0;
        for (const block of article.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          const slice = article.text.slice(block.start, block.end);
          expect(slice).toBe(slice.trim());
          expect(/[\n\r]/.test(slice) && !block.wrapped).toBe(false);
          end = block.end;
        }
        expect(end).toBeLessThanOrEqual(content.length);
        for (const span of Object.values(article.fieldSpans)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(content.length);
        }
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it("reads fields by the names that other tools give them, and passes over values that are none", () => {
    const stated = (front: string) => text(`---\n${front}\n---\nThe harbour opened on Monday.`);
    const hugo = stated(
      "Title: The Harbour Opens\ndate: 2025-03-14T09:30:00+01:00\nauthors: [Ada Moor, Tom Reed]\nlink: https://example.org/a\nlang: en\npublisher: The Gazette",
    );
    expect(hugo).toMatchObject({
      title: "The Harbour Opens",
      published: "2025-03-14",
      author: "Ada Moor, Tom Reed",
      url: "https://example.org/a",
      language: "en",
      source: "The Gazette",
      inferred: [],
    });
    expect(stated("date: 2025-03-14\npublished: 2024-01-02").published).toBe("2024-01-02");
    expect(stated("pubDate: 14 March 2025").published).toBe("2025-03-14");
    expect(stated("published: March 14, 2025").published).toBe("2025-03-14");
    expect(stated("author: [Ada Moor, Tom Reed]").author).toBe("Ada Moor, Tom Reed");
    expect(stated("date: whenever\nlink: /a\nname: 7\nlang: the one we speak")).toMatchObject({
      published: null,
      url: null,
      language: null,
    });
  });

  it("refuses a field of its own that is none, by name", () => {
    for (const [front, key] of [
      ["published: whenever", "published"],
      ["url: /a", "url"],
      ["published: 03/04/2025", "published"],
    ])
      expect(() => text(`---\n${front}\n---\nThe harbour opened.`)).toThrow(`"${key}"`);
  });

  it.each([
    ["Fact check: is the pier for sale?", "Fact check: is the pier for sale?"],
    ['"Safe," says the mayor', '"Safe," says the mayor'],
    ["[Update] New rules", "[Update] New rules"],
    ["'Quoted: whole'", "Quoted: whole"],
    ["@harbour", "@harbour"],
  ])("reads a title that is written without quotes: %s", (written, title) => {
    const article = markdown(`---\ntitle: ${written}\npublished: 2026-05-10\n---\nThe pier stays.`);
    expect([article.title, article.published]).toEqual([title, "2026-05-10"]);
  });

  it("counts offsets from the first character after front matter, and leaves CRLF", () => {
    const article = text("---\r\ntitle: The Pier\r\n---\r\nThe pier opened.\r\nIt rained.");
    expect(article.text).toBe("The pier opened.\r\nIt rained.");
    expect(article.title).toBe("The Pier");
    expect(article.inferred).toEqual([]);
    expect(article.blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 16],
      [18, 28],
    ]);
  });

  it("takes a rule at the top for text", () => {
    expect(markdown("---\nThe pier opened.\n---\nIt rained.").text).toContain("---");
  });

  it("keeps what is stated over what the text says, and says where it stands", () => {
    const article = text(
      "---\nauthor: Jane Doe\n---\nThe pier is open again after years\n\nBy Jane Doe\n\nIt opened.",
    );
    expect(article.author).toBe("Jane Doe");
    expect(article.inferred).toEqual(["title"]);
    expect(article.fieldSpans.author).toEqual({ start: 39, end: 47 });
  });

  it("infers nothing from the body", () => {
    const article = text("It opened on August 18, 2025.\nThe book by Jane Doe says so.\nReuters said it.");
    expect(article.inferred).toEqual([]);
  });

  it("joins hard-wrapped lines, and leaves lines that are sentences", () => {
    const wrapped = text(
      "The old pier, which the storm of last winter broke in two, is to be\nbuilt again with money from the harbour fund, the council said on\nMonday, though nobody knows when.\n\nIt will cost twice as much as the old one did, and take three years at\nleast.",
    );
    expect(wrapped.blocks.map((block) => block.wrapped)).toEqual([true, true]);
    const lines = text(
      "The pier is long and it is old, they say.\nThe ship is long and it is new, they say.\nThe crew is tired and wants to go home.",
    );
    expect(lines.blocks.map((block) => block.wrapped)).toEqual([false, false, false]);
  });

  it("reads Markdown's structure without its markers", () => {
    const article = markdown(
      "# The Pier #\n\nIt **opened**\nagain.\n\n- one\n- [x] two\n  more\n\n> quoted\n> twice\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n![a ship](x.png)\n\n[l]: http://x.test\n\nSub\n---\n\nEnd.",
    );
    expect(shown(article)).toEqual([
      "headline: The Pier",
      "body: It **opened**\nagain.",
      "body: one",
      "body: two\n  more",
      "body: quoted",
      "body: twice",
      "columns: a | b",
      "row: 1 | 2",
      "caption: a ship",
      "headline: Sub",
      "body: End.",
    ]);
  });

  it("reads a table's rows without their outer bars, and what stands right under it as prose", () => {
    const article = markdown(
      "Prices follow.\n\n| Room | Price |\n|:--|--:|\n|  Main hall |9 francs|\n\tAttic | a \\| b\n| | |\nAll include heating. It is warm.\n\nx | y\n---|---",
    );
    expect(shown(article)).toEqual([
      "body: Prices follow.",
      "columns: Room | Price",
      "row: Main hall |9 francs",
      "row: Attic | a \\| b",
      "body: All include heating. It is warm.",
      "columns: x | y",
    ]);
    expect(shown(markdown("| | Sat | Sun |\n|--|--|--|\n| Hall | 9 | |\n| Attic | a \\|"))).toEqual([
      "columns: | Sat | Sun",
      "row: Hall | 9 |",
      "row: Attic | a \\|",
    ]);
    expect(shown(text("| Room | Price |\n| Main hall | 9 francs |"))).not.toContain(
      "row: Main hall | 9 francs",
    );
  });

  it.each([
    ["", "is empty"],
    [" \n\t", "is empty"],
    ["---\ntitle: The Pier\n", "never closed"],
    ["---\ntitle: [The Pier\n---\nText.", "cannot be read, line"],
    ["---\ntitle: a\ntitle: b\n---\nText.", "cannot be read, line 3"],
    ["---\ntitle: 1984\n---\nText.", 'a number as its "title"'],
    ["---\npublished: 2025-02-30\n---\nText.", '"published"'],
    ["---\npublished: [2025]\n---\nText.", '"published"'],
    ["---\nurl: javascript:alert(1)\n---\nText.", '"url"'],
    ["---\nstatus: gone\n---\nText.", '"status"'],
    ["---\nquoteMaxChars: many\n---\nText.", '"quoteMaxChars"'],
    ["---\nsample: maybe\n---\nText.", '"sample"'],
    [`---\na: ${"x".repeat(20_000)}\n---\nText.`, "shorten it"],
    [`---\na: ${"[".repeat(9000)}\n---\nText.`, "cannot be read"],
    [
      `---\na: &a [x,x]\nb: &b [${"*a,".repeat(9)}*a]\nc: [${"*b,".repeat(9)}*b]\n---\nText.`,
      "cannot be read",
    ],
    ["x".repeat(1_000_001), "at most 1000000 are read"],
  ])("refuses broken input %# in plain words", (content, reason) => {
    expect(() => text(content)).toThrow(RefusedArticle);
    expect(() => text(content)).toThrow(reason);
  });

  it.each([
    ["2025", "2025"],
    ["2025-08", "2025-08"],
    ["2025-08-19", "2025-08-19"],
    ["2025-08-19T10:00:00Z", "2025-08-19"],
    ['"2024-02-29"', "2024-02-29"],
  ])("reads the date %s", (written, published) => {
    expect(text(`---\npublished: ${written}\n---\nText.`).published).toBe(published);
  });
});

describe("readArticle() of Markdown with tags", () => {
  it.each([
    ["<p>The pier opened.</p>", ["The pier opened."]],
    ["<!-- an ad --> The pier opened. <!-- another -->", ["The pier opened."]],
    ["<div class='x'><b>The pier</b> opened.<br/>", ["The pier</b> opened."]],
    ["The toll is <5 crowns and >3.", ["The toll is <5 crowns and >3."]],
    ["See <https://example.com>", ["See <https://example.com>"]],
    ["<p></p>\n\nThe pier opened.", ["The pier opened."]],
  ])("leaves out the tags and comments at the ends of a line: %j", (content, wanted) => {
    const { text, blocks } = readArticle({ id: "a", content, format: "markdown" });
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
  });
});

describe("readRecord()", () => {
  it("takes a number as an id", () => {
    expect(readRecord({ id: 7, text: "The pier opened." }).id).toBe("7");
  });

  it("reads a line's fields, empty ones as unknown", () => {
    const article = readRecord({
      id: "x/1",
      title: "",
      text: "It opened.",
      url: "https://x.test/a",
      published: "2025-08",
    });
    expect(article).toMatchObject({
      id: "x/1",
      title: null,
      url: "https://x.test/a",
      published: "2025-08",
      collection: null,
    });
  });

  it.each([
    [[], "not an object"],
    ["text", "not an object"],
    [{ text: "x" }, '"id"'],
    [{ id: " ", text: "x" }, "has an empty id; name it"],
    [{ id: "a".repeat(240), text: "x" }, "has an id of 240 characters; at most 200 are read, shorten it"],
    [{ id: "a\nb", text: "x" }, "has an id with a line break, a tab or the like in it; rename it"],
    [{ id: "a\ud800", text: "x" }, "has an id with a line break, a tab or the like in it; rename it"],
    [{ id: "a", text: 3 }, '"text"'],
    [{ id: "a", text: "x", title: {} }, '"title"'],
    [{ id: "a", text: "x", published: "yesterday" }, '"published"'],
    [{ id: "a", text: "x\0" }, "NUL"],
  ])("refuses %j in plain words", (value, reason) => {
    expect(() => readRecord(value)).toThrow(reason);
  });
});
