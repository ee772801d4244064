import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReferenceStyle } from "../../src/domain.ts";
import { bibtex, bibtexKey } from "../../src/references/bibtex.ts";
import { authorsOf } from "../../src/references/names.ts";
import { bibliography, referenceOf, referencesOf } from "../../src/references/references.ts";
import type { Referenced } from "../../src/references/types.ts";

const of = (fields: Partial<Referenced> = {}): Referenced => ({
  id: "news/harbour",
  title: "The Harbour Opens Again",
  source: "The Lowland Post",
  author: "Ada B. Berg",
  published: "2025-08-19",
  url: "https://news.example/harbour",
  ...fields,
});
const text = (style: ReferenceStyle, fields: Partial<Referenced> = {}) => referenceOf(of(fields), style).text;

describe("referenceOf()", () => {
  it("referenceOf() writes APA: family name, initials, the day in brackets, the outlet and the address", () => {
    expect(text("apa")).toBe(
      "Berg, A. B. (2025, August 19). The Harbour Opens Again. The Lowland Post. https://news.example/harbour",
    );
    expect(text("apa", { author: "Ada Berg and Jean-Paul de la Cour" })).toMatch(
      /^Berg, A., & de la Cour, J\.-P\. \(2025/u,
    );
  });

  it("referenceOf() puts “Jr.” where each manual has it, and never makes it an initial", () => {
    const author = "Tom Arne Lind, Jr., and Ada Berg";
    expect(text("apa", { author })).toMatch(/^Lind, T\. A\., Jr\., & Berg, A\. \(/u);
    expect(text("mla", { author })).toMatch(/^Lind, Tom Arne, Jr\., and Ada Berg\. “/u);
    expect(text("chicago", { author })).toMatch(/^Lind, Tom Arne, Jr\., and Ada Berg\. “/u);
    expect(text("bibtex", { author })).toContain("author = {Lind, Jr., Tom Arne and Berg, Ada}");
    expect(JSON.parse(text("csl-json", { author }))).toMatchObject([
      {
        author: [
          { family: "Lind", given: "Tom Arne", suffix: "Jr." },
          { family: "Berg", given: "Ada" },
        ],
      },
    ]);
  });

  it("referenceOf() ends a title that ends in a quoted question with that question's mark", () => {
    expect(text("mla", { title: "She asked, “Who is there?”" })).toContain("“She asked, ‘Who is there?’” ");
  });

  it("referenceOf() writes what is not known as the manuals do: n.d., and the title first", () => {
    const unknown = { author: null, published: null, url: null };
    expect(text("apa", unknown)).toBe("The Harbour Opens Again. (n.d.). The Lowland Post.");
    expect(text("mla", unknown)).toBe("“The Harbour Opens Again.” The Lowland Post.");
    expect(text("chicago", unknown)).toBe("“The Harbour Opens Again.” The Lowland Post, n.d.");
    expect(text("apa", { published: "2025" })).toContain("(2025).");
    expect(text("mla", { published: "2025-08" })).toContain(", Aug. 2025,");
  });

  // The facts of an example of the manual's own quick guide (CMOS 17, news articles).
  it("referenceOf() writes Chicago as its quick guide does", () => {
    const manjoo = {
      author: "Farhad Manjoo",
      title: "Snap Makes a Bet on the Cultural Supremacy of the Camera",
      source: "New York Times",
      published: "2017-03-08",
      url: null,
    };
    expect(text("chicago", manjoo)).toBe(
      "Manjoo, Farhad. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” New York Times, March 8, 2017.",
    );
  });

  it("referenceOf() writes MLA: the day first, the month short, no protocol, et al. from three authors on", () => {
    expect(text("mla")).toBe(
      "Berg, Ada B. “The Harbour Opens Again.” The Lowland Post, 19 Aug. 2025, news.example/harbour.",
    );
    expect(text("mla", { author: "Ada Berg, Tom Lind" })).toMatch(/^Berg, Ada, and Tom Lind\. “/u);
    expect(text("mla", { author: "Ada Berg, Tom Lind, and Ole Dahl" })).toMatch(/^Berg, Ada, et al\. “/u);
  });

  it("referenceOf() keeps organisations whole, and names an outlet that is its own author once", () => {
    const reuters = { author: "Reuters", source: "Reuters" };
    expect(text("apa", reuters)).toBe(
      "Reuters. (2025, August 19). The Harbour Opens Again. https://news.example/harbour",
    );
    expect(text("bibtex", { author: "World Health Organization" })).toContain(
      "author = {{World Health Organization}}",
    );
    expect(JSON.parse(text("csl-json", { author: "The Harbour Authority" }))[0].author).toEqual([
      { literal: "The Harbour Authority" },
    ]);
  });

  it("referenceOf() sets a quote in a title in single marks, and adds no full stop to a question", () => {
    expect(text("mla", { title: "A “Strong Signal” for Whom?" })).toContain(
      "“A ‘Strong Signal’ for Whom?” The",
    );
  });

  it("referenceOf() writes CSL-JSON as its schema has it", () => {
    expect(JSON.parse(text("csl-json"))).toEqual([
      {
        id: "news/harbour",
        type: "article-newspaper",
        title: "The Harbour Opens Again",
        author: [{ family: "Berg", given: "Ada B." }],
        "container-title": "The Lowland Post",
        issued: { "date-parts": [[2025, 8, 19]] },
        URL: "https://news.example/harbour",
      },
    ]);
  });

  it("referenceOf() gives each style of anything that an article may say of itself", () => {
    const maybe = fc.option(fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(
        fc.record({ title: maybe, source: maybe, author: maybe, published: maybe, url: maybe }),
        (fields) => {
          for (const reference of referencesOf(of(fields))) expect(reference.text).not.toBe("");
          JSON.parse(text("csl-json", fields));
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe("authorsOf()", () => {
  it.each([
    ["By Ada Berg", ["Berg"]],
    ["Berg, Ada", ["Berg"]],
    ["Ada Berg & Tom Lind", ["Berg", "Lind"]],
    ["Martin Luther King Jr.", ["King"]],
    ["Martin Luther King, Jr., and Ada Berg", ["King", "Berg"]],
    ["Berg, Ada; Lind, Tom B.; and Ek, Eva", ["Berg", "Lind", "Ek"]],
    ["Ada Berg; Tom Lind", ["Berg", "Lind"]],
    ["Berg, Ada B.", ["Berg"]],
    ["Ursula von der Leyen", ["von der Leyen"]],
    ["NATO", []],
    ["Footnote contributors", []],
    [null, []],
  ])("authorsOf() reads %j", (byline, families) => {
    const found = authorsOf(byline).flatMap((one) => (one.kind === "person" ? one.family : []));
    expect(found).toEqual(families);
  });
});

describe("bibtex()", () => {
  it("bibtex() escapes what TeX reads as commands, and keeps its braces in pairs", () => {
    const entry = text("bibtex", { title: "50% of $9 & {more} #1_a \\ ~" });
    expect(entry).toContain(String.raw`50\% of \$9 \& \{more\} \#1\_a \textbackslash{} \textasciitilde{}`);
    fc.assert(
      fc.property(fc.string(), (title) => {
        const bare = bibtex(of({ title }), "k").replaceAll(/\\[{}]/gu, "");
        expect(bare.split("{").length).toBe(bare.split("}").length);
      }),
      { seed: 4 },
    );
  });

  it("bibtex() leaves an address as it is, its own escapes too", () => {
    const url = "https://news.example/a%20b_c~d?e=%C3%A9";
    expect(text("bibtex", { url })).toContain(`url = {${url}}`);
    expect(text("bibtex", { url: "https://news.example/{a}" })).toContain(
      "url = {https://news.example/%7Ba%7D}",
    );
  });

  it("bibtexKey() is plain letters, and another one for every article", () => {
    const ids = ["a/b", "a-b", "a b", "ä-b", "é", "è", `${"x".repeat(60)}1`, `${"x".repeat(60)}2`];
    const keys = ids.map((id) => bibtexKey(of({ id })));
    expect(new Set(keys).size).toBe(ids.length);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9-]+$/u);
  });
});

describe("bibliography()", () => {
  it("bibliography() is one text of all articles", () => {
    const two = [of(), of({ id: "b" })];
    expect(JSON.parse(bibliography(two, "csl-json"))).toHaveLength(2);
    expect(bibliography(two, "bibtex").match(/^@misc/gmu)).toHaveLength(2);
    expect(bibliography(two, "apa").split("\n")).toHaveLength(2);
  });
});
