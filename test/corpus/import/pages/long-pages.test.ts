import { describe, expect, it } from "vitest";
import { authorsFrom } from "../../../../src/corpus/import/pages/authors.ts";
import { blocksOf } from "../../../../src/corpus/import/pages/blocks.ts";
import { openDom } from "../../../../src/corpus/import/pages/dom.ts";
import { matched } from "../../../../src/corpus/import/pages/extractors.ts";
import { statedArticle } from "../../../../src/corpus/import/pages/jsonld.ts";
import { isFurniture } from "../../../../src/corpus/import/pages/lines.ts";
import { toMarkdown } from "../../../../src/corpus/import/pages/markdown.ts";
import { readPage } from "../../../../src/corpus/import/pages/page.ts";
import { expectLinear } from "../../../support/growth.ts";

const LONG = 25_000;

async function openedBlocks(html: string): Promise<ReturnType<typeof blocksOf>> {
  const dom = await openDom(html, null);
  const blocks = blocksOf(dom.document.body!);
  dom.close();
  return blocks;
}

/** Expects that the blocks of a page take time that grows with its length; opening it is not ours. */
async function expectLinearBlocks(htmlOf: (length: number) => string, length: number): Promise<void> {
  const opened = new Map<number, Awaited<ReturnType<typeof openDom>>>();
  for (const n of [length, 4 * length]) opened.set(n, await openDom(htmlOf(n), null));
  await expectLinear((n) => blocksOf(opened.get(n)!.document.body!), length);
  for (const dom of opened.values()) dom.close();
}

const words = (at: number) => String(at).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)]!);

describe("what a page is read with takes time that grows with its length", () => {
  it("isFurniture() of a row of buttons", async () => {
    await expectLinear((n) => expect(isFurniture(`${"google+".repeat(n)}!`)).toBe(false), 10);
    expect(isFurniture("Facebook Google+ Twitter")).toBe(true);
  });

  it("authorsFrom() of many names, and of a line of addresses", async () => {
    const names = (n: number) => [...Array(n).keys()].map((at) => `Ann B${words(at)}`);
    await expectLinear((n) => expect(authorsFrom(names(n), null)).toContain("Ann Ba,"), LONG);
    const addresses = (n: number) => Array<string>(n).fill("a@".repeat(1_000));
    await expectLinear((n) => expect(authorsFrom(addresses(n), null)).toBeNull(), 3);
  });

  it("matched() of paragraphs that are alike, each in its place", async () => {
    const [block] = await openedBlocks("<p>Yes.</p>");
    const alike = (n: number) => Array.from({ length: n }, () => block!);
    await expectLinear((n) => expect(matched(alike(n), alike(n)).size).toBe(n), 5_000);
    expect([...matched(alike(20), alike(2))]).toEqual([0, 1]);
  });

  it("blocksOf() of a table of many rows, and of many spaces", async () => {
    const table = (n: number) =>
      `<table>${Array.from({ length: n }, (_, at) => `<tr><td>Town ${at}</td><td>${at}</td></tr>`).join("")}</table>`;
    await expectLinearBlocks(table, 150);
    const blocks = await openedBlocks(table(800));
    expect(blocks).toHaveLength(1_600);
    await expectLinear(
      (n) => expect(toMarkdown(blocks.slice(0, 2 * n)).split("\n")).toHaveLength(n + 1),
      200,
    );
    await expectLinearBlocks((n) => `<p>The ${"<b> </b>".repeat(n)}pier</p>`, 1_000);
    await expectLinearBlocks((n) => `<p>The ${"\uE000".repeat(n)}pier</p>`, LONG);
    expect((await openedBlocks(`<p>The ${"<b> </b>".repeat(100)}pier</p>`))[0]?.text).toBe("The pier");
    expect((await openedBlocks(`<p>The ${"\uE000".repeat(100)}pier</p>`))[0]?.text).toBe("The pier");
  });

  it("statedArticle() of data with long runs of spaces and slashes", async () => {
    const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
    const html = (n: number) => {
      const data = { "@type": "Article", headline: "The pier", url: `https://a.example/${"/".repeat(n)}x` };
      return script(JSON.stringify(data)) + script(`{}]]>${" ".repeat(n)}x`);
    };
    const [shorter, longer] = [await openDom(html(LONG), null), await openDom(html(4 * LONG), null)];
    const stated = (n: number) =>
      statedArticle((n === LONG ? shorter : longer).document, "https://a.example/y");
    await expectLinear((n) => expect(stated(n)?.headline).toBe("The pier"), LONG);
    shorter.close();
    longer.close();
  });
});

describe("readPage()", () => {
  const body = `<p>${"The harbour board voted on Tuesday to close the east quay for eleven weeks. ".repeat(5)}</p>`;

  it.each([
    ["a text", 25, "The pier is open again. "],
    ["many bars", 750, "a | "],
  ])("takes no title from where %s stands in its place, in proportion to it", async (_, length, piece) => {
    await expectLinear(async (n) => {
      const title = piece.repeat(n);
      const page = await readPage(
        `<title>${title}</title><meta property="og:title" content="${title}"><article><h1>East quay closes</h1>${body}</article>`,
      );
      expect(page.title).toBe("East quay closes");
    }, length);
  });
});
