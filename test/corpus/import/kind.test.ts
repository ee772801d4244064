import { describe, expect, it } from "vitest";
import { RefusedArticle } from "../../../src/articles/refused.ts";
import { kindOf, misnamed } from "../../../src/corpus/import/kind.ts";
import { expectLinear } from "../../support/growth.ts";

const kind = (text: string, name = "") => kindOf(Buffer.from(text), name);

const told = (text: string) => {
  try {
    return kind(text, "a.html");
  } catch (error) {
    if (error instanceof RefusedArticle) return error.message;
    throw error;
  }
};

describe("kindOf()", () => {
  it.each([
    ["<!doctype html><p>x", "", "html"],
    [
      '<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x.dtd">\n<html>',
      "",
      "html",
    ],
    ["<!-- a --><!-- b -->\n<html lang=en>", "page.txt", "html"],
    ["<p>A paragraph.", "", "html"],
    ["<p>A paragraph.", "a.md", "markdown"],
    ["<!-- a note -->\n# Head", "a.md", "markdown"],
    ["<!-- a note -->\n<div>", "", "html"],
    ['<?xml version="1.0"?><?xml-stylesheet href="a"?><!-- a --><rss version="2.0">', "a.html", "feed"],
    ['<!DOCTYPE rss [<!ATTLIST a b CDATA "]">]><rss>', "", "feed"],
    ["<feed xmlns='x'>", "", "feed"],
    ['{"version": "https://jsonfeed.org/version/1.1"}', "", "feed"],
    ['{"text":"a"}\n{"text":"b"}', "", "jsonl"],
    ['{\n "text": "a"\n}', "", "json"],
    ['[ {"text":"a"}]', "", "json"],
    ["%PDF-1.7", "a.txt", "pdf"],
    ["A text about %PDF- files.", "a.txt", "text"],
    ["PK\u0003\u0004", "a.txt", "zip"],
    ["<!-- never closed", "", "text"],
    ["<!doctype never closed", "", "text"],
  ])("tells %j named %j", (text, name, expected) => {
    expect(kind(text, name)).toBe(expected);
  });

  it.each([
    ["text", "/in/report.pdf", "is named .pdf but holds plain text; it was read as that"],
    ["html", "/in/Report.PDF", "is named .pdf but holds a web page; it was read as that"],
    ["pdf", "/in/letter.docx", "is named .docx but holds a PDF; it was read as that"],
    ["pdf", "/in/report.pdf", null],
    ["zip", "/in/book.epub", null],
    ["text", "/in/report.pdf.txt", null],
    ["html", "/in/page", null],
  ] as const)("says of %s named %j: %j", (held, name, note) => {
    expect(misnamed(held, name)).toBe(note);
  });

  it("takes time in proportion to what stands before a root, whatever it is", async () => {
    const parts = [
      "<!---->",
      "<!-- ",
      "-->",
      "<?a?>",
      "<?",
      "<!DOCTYPE a>",
      "<!DOCTYPE [",
      "]>",
      " ",
      "<x",
      "x",
    ];
    for (const one of parts)
      for (const other of parts) await expectLinear((times) => told((one + other).repeat(times)), 250);
  });
});
