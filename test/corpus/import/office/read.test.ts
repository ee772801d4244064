import { describe, expect, it } from "vitest";
import { readArchive } from "../../../../src/corpus/import/office/read.ts";
import { docxOf, wordParagraph as p, zipOf } from "../../../support/zip.ts";

const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;

const book = (chapters: Record<string, string>, more: Record<string, string> = {}) =>
  zipOf({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `<?xml version="1.0"?><container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>`,
    "OEBPS/content.opf": `<?xml version="1.0"?><package><metadata><dc:title>The Mill &amp; the Wheel</dc:title><dc:creator opf:role="aut">Ida Example</dc:creator><dc:publisher>Harbour Press</dc:publisher><dc:date>2021-05-06</dc:date></metadata><manifest>${Object.keys(
      chapters,
    )
      .map((name, at) => `<item id="c${at}" href="${name}" media-type="application/xhtml+xml"/>`)
      .join("")}</manifest><spine>${Object.keys(chapters)
      .map((_name, at) => `<itemref idref="c${at}"/>`)
      .join("")}</spine></package>`,
    ...Object.fromEntries(
      Object.entries(chapters).map(([name, html]) => [`OEBPS/${decodeURIComponent(name)}`, html]),
    ),
    ...more,
  });
const chapter = (title: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>${title}</h1><p>${"The wheel turned all night long. ".repeat(8)}</p></body></html>`;

describe("readArchive()", () => {
  it("reads a Word document: headings, paragraphs, tables, and what it says of itself", async () => {
    const body = [
      p("Old Mill to Reopen", "Title"),
      p("By Ida Example, 14 March 2025"),
      p("The mill &amp; its wheel reopened."),
      p("What it costs", "Heading2"),
      `<w:tbl>${row("Year", "Visitors")}${row("2024", "2,411")}${row("2025", "")}</w:tbl>`,
      p("It cost 4 &lt; 5 pounds."),
    ].join("");
    const [draft] = await readArchive(
      docxOf(
        body,
        "<dc:title>old mill to reopen</dc:title><dc:creator>user</dc:creator><dcterms:created>2025-03-20T10:00:00Z</dcterms:created>",
      ),
    );
    expect(draft?.text.split("\n\n")).toEqual([
      expect.stringMatching(/^#+ Old Mill to Reopen$/),
      "By Ida Example, 14 March 2025",
      "The mill & its wheel reopened.",
      expect.stringMatching(/^#+ What it costs$/),
      "| Year | Visitors |\n| --- | --- |\n| 2024 | 2,411 |\n| 2025 |  |",
      "It cost 4 < 5 pounds.",
    ]);
    expect(draft?.stated).toMatchObject({ title: "old mill to reopen", published: "2025-03-14" });
    expect(draft?.stated.inferred).toContain("published");
  });

  it("takes the author and title that a document says of itself in any writing, and nobody's name for none", async () => {
    const body = `${p("Мельница снова открыта", "Title")}${p("Мельница в Орине снова открыта после десяти лет.")}`;
    const [draft] = await readArchive(
      docxOf(body, "<dc:title>Мельница снова открыта</dc:title><dc:creator>Ида Маркова</dc:creator>"),
    );
    expect(draft?.stated).toMatchObject({
      author: "Ида Маркова",
      title: "Мельница снова открыта",
      inferred: [],
    });
    const [none] = await readArchive(docxOf(body, "<dc:creator> — </dc:creator>"));
    expect(none?.stated.author).toBeNull();
  });

  it("takes the marks of a Word document's notes out of its sentences, and keeps the notes", async () => {
    const body = `<w:p><w:r><w:t>The council voted</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> on Friday.</w:t></w:r></w:p>`;
    const notes = `<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${p("By nine to two.")}</w:footnote></w:footnotes>`;
    const relation = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>`;
    const more = { "word/footnotes.xml": notes, "word/_rels/document.xml.rels": relation };
    const [draft] = await readArchive(docxOf(body, "", {}, more));
    expect(draft?.text).toBe("The council voted on Friday.\n\n1. By nine to two.");
  });

  it("reads a book, each chapter an article, in the order of reading", async () => {
    const drafts = await readArchive(
      book({
        "b%20one%231.xhtml": chapter("One"),
        "a.xhtml": chapter("Two"),
        "cover.xhtml": "<html><body>x</body></html>",
      }),
    );
    expect(drafts.map(({ stated, key }) => [stated.title, key])).toEqual([
      ["The Mill & the Wheel: One", "OEBPS/b one#1.xhtml"],
      ["The Mill & the Wheel: Two", "OEBPS/a.xhtml"],
    ]);
    expect(drafts[0]?.stated).toMatchObject({
      author: "Ida Example",
      source: "Harbour Press",
      published: "2021-05-06",
    });
    expect(drafts[0]?.text).toContain("The wheel turned all night long.");
  });

  it.each([
    ["no document", zipOf({ "a.txt": "text" }), "no document; unpack it first"],
    ["a spreadsheet", zipOf({ "xl/workbook.xml": "<x/>" }), "is a spreadsheet; export it as CSV"],
    ["a presentation", zipOf({ "ppt/presentation.xml": "<x/>" }), "is a presentation"],
    ["an OpenDocument text", zipOf({ "content.xml": "<x/>" }), "is an OpenDocument file"],
    ["cut short", docxOf(p("Text.")).subarray(0, 600), "damaged or cut short"],
    ["an empty document", docxOf(""), "without text"],
    ["a password", docxOf(p("Text."), "", { "word/document.xml": { isLocked: true } }), "with a password"],
    [
      "a bomb that says so",
      docxOf(p("Text."), "", { "word/document.xml": { size: 500_000_000 } }),
      "unpacks to more than 64 MB",
    ],
    [
      "a bomb that says nothing",
      docxOf(p("x".repeat(20_000_000)), "", { "word/document.xml": { size: 1_000 } }),
      "unpacks to more than it says",
    ],
    [
      "a part that says it is larger than any",
      docxOf(p("Text."), "", { "word/document.xml": { size: 0xffff_ffff } }),
      "unpacks to more than 64 MB",
    ],
    [
      "thousands of parts",
      zipOf(Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`${at}`, ""]))),
      "5001 parts; at most 5000",
    ],
    [
      "XML entities",
      docxOf("", "").fill(0, 0, 0) &&
        zipOf({ "word/document.xml": '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>' }),
      "declares XML entities",
    ],
    [
      "a book without its parts",
      zipOf({ "META-INF/container.xml": "<container/>" }),
      "table of parts is missing",
    ],
    [
      "a book with a lock",
      book({ "a.xhtml": chapter("One") }, { "META-INF/encryption.xml": '<e URI="OEBPS/a.xhtml"/>' }),
      "protected against copying",
    ],
  ])("refuses %s by name", async (_what, bytes, reason) => {
    await expect(readArchive(bytes)).rejects.toThrow(reason);
  });

  it("looks a name that is a path up in the archive and nowhere else", async () => {
    const drafts = await readArchive(
      book({ "..%2F..%2F..%2Fetc%2Fpasswd": chapter("One"), "a.xhtml": chapter("Two") }),
    );
    expect(drafts.map(({ key }) => key)).toEqual(["OEBPS/a.xhtml"]);
  });

  it("refuses parts that share their bytes", async () => {
    const bytes = docxOf(p("Text."));
    // The directory's entries are made to point at the first part, all of them.
    for (
      let at = bytes.indexOf("PK\x01\x02", 0, "latin1");
      at !== -1;
      at = bytes.indexOf("PK\x01\x02", at + 4, "latin1")
    ) {
      bytes.writeUInt32LE(0, at + 42);
    }
    await expect(readArchive(bytes)).rejects.toThrow("whose parts overlap");
  });

  it("reads a chapter whose empty elements are closed as XML closes them", async () => {
    const head = `<title/><style/><script src="a.js" type='text/javascript'/><link href="a"/>`;
    const page = chapter("One").replace(/<head>.*<\/head>/, `<head>${head}</head>`);
    const anchored = page.replace("<h1>", '<a id="p1"/><h1>');
    const [draft] = await readArchive(book({ "a.xhtml": `<?xml version="1.0"?>${anchored}` }));
    expect(draft?.text).toMatch(/^## One\n\nThe wheel turned/);
  });

  it("reads a chapter that a book names many times once", async () => {
    const items = Array.from({ length: 50 }, () => '<itemref idref="c0"/>').join("");
    const opf = `<package><manifest><item id="c0" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine>${items}</spine></package>`;
    const drafts = await readArchive(book({ "a.xhtml": chapter("One") }, { "OEBPS/content.opf": opf }));
    expect(drafts.map(({ key }) => key)).toEqual(["OEBPS/a.xhtml"]);
  });
});
