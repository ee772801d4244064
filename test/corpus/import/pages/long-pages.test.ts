import { describe, expect, it } from "vitest";
import { authorsFrom } from "../../../../src/corpus/import/pages/authors.ts";
import { blocksOf } from "../../../../src/corpus/import/pages/blocks.ts";
import { openDom } from "../../../../src/corpus/import/pages/dom.ts";
import { matched } from "../../../../src/corpus/import/pages/extractors.ts";
import { statedArticle } from "../../../../src/corpus/import/pages/jsonld.ts";
import { isFurniture } from "../../../../src/corpus/import/pages/lines.ts";
import { toMarkdown } from "../../../../src/corpus/import/pages/markdown.ts";
import { readPage } from "../../../../src/corpus/import/pages/page.ts";

const LONG = 100_000;
/** What took ten seconds to many minutes where each place was held against each other. */
const SOON_MS = 3_000;

function soon(read: () => void): void {
  const begin = performance.now();
  read();
  expect(performance.now() - begin).toBeLessThan(SOON_MS);
}

async function read(html: string): Promise<ReturnType<typeof blocksOf>> {
  const dom = await openDom(html, null);
  const begin = performance.now();
  const blocks = blocksOf(dom.document.body!);
  expect(performance.now() - begin).toBeLessThan(SOON_MS);
  dom.close();
  return blocks;
}

const words = (at: number) => String(at).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)]!);

describe("what a page is read with takes time that grows with its length", () => {
  it("isFurniture() of a row of buttons", () => {
    soon(() => expect(isFurniture(`${"google+".repeat(40)}!`)).toBe(false));
    expect(isFurniture("Facebook Google+ Twitter")).toBe(true);
  });

  it("authorsFrom() of many names, and of a line of addresses", () => {
    soon(() =>
      expect(
        authorsFrom(
          [...Array(LONG).keys()].map((at) => `Ann B${words(at)}`),
          null,
        ),
      ).toContain("Ann Ba,"),
    );
    soon(() => expect(authorsFrom(Array<string>(20).fill("a@".repeat(1_000)), null)).toBeNull());
  });

  it("matched() of paragraphs that are alike, each in its place", async () => {
    const [block] = await read("<p>Yes.</p>");
    const alike = Array.from({ length: 20_000 }, () => block!);
    soon(() => expect(matched(alike, alike).size).toBe(20_000));
    expect([...matched(alike, alike.slice(0, 2))]).toEqual([0, 1]);
  });

  it("blocksOf() of a table of many rows, and of many spaces", async () => {
    const rows = Array.from({ length: 1_500 }, (_, at) => `<tr><td>Town ${at}</td><td>${at}</td></tr>`);
    const table = await read(`<table>${rows.join("")}</table>`);
    expect(table).toHaveLength(3_000);
    soon(() => expect(toMarkdown(table).split("\n")).toHaveLength(1_501));
    const [gap] = await read(`<p>The ${"<b> </b>".repeat(10_000)}pier</p>`);
    expect(gap?.text).toBe("The pier");
    expect((await read(`<p>The ${"\uE000".repeat(LONG)}pier</p>`))[0]?.text).toBe("The pier");
  });

  it("statedArticle() of data with long runs of spaces and slashes", async () => {
    const data = { "@type": "Article", headline: "The pier", url: `https://a.example/${"/".repeat(LONG)}x` };
    const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
    const html = script(JSON.stringify(data)) + script(`{}]]>${" ".repeat(LONG)}x`);
    const dom = await openDom(html, null);
    soon(() => expect(statedArticle(dom.document, "https://a.example/y")?.headline).toBe("The pier"));
    dom.close();
  });
});

describe("readPage()", () => {
  const body = `<p>${"The harbour board voted on Tuesday to close the east quay for eleven weeks. ".repeat(5)}</p>`;

  it.each([
    ["a text", "The pier is open again. ".repeat(100)],
    ["many bars", "a | ".repeat(3_000)],
  ])("takes no title from where %s stands in its place, and reads the page", async (_, title) => {
    const begin = performance.now();
    const page = await readPage(
      `<title>${title}</title><meta property="og:title" content="${title}"><article><h1>East quay closes</h1>${body}</article>`,
    );
    expect(page.title).toBe("East quay closes");
    expect(performance.now() - begin).toBeLessThan(2 * SOON_MS);
  });
});
