import { describe, expect, it } from "vitest";
import { decodePage } from "../../../../src/corpus/import/pages/charset.ts";
import { openDom } from "../../../../src/corpus/import/pages/dom.ts";
import { statedArticle } from "../../../../src/corpus/import/pages/jsonld.ts";
import { markdownOf } from "../../../../src/corpus/import/markup.ts";

describe("blocksOf()", () => {
  it("keeps the lines and paragraphs of what is set as it was typed", async () => {
    expect(
      await markdownOf("<pre>Upon the pier the gulls\n   Cry for bread\n\nThat nobody brings</pre>"),
    ).toBe("Upon the pier the gulls\n\nCry for bread\n\nThat nobody brings");
    const wrapped = `The board voted on Tuesday to close the east quay
for eleven weeks while divers replace the rotten
piles beneath it, said Ines Calder, who chairs the
board of the harbour.`;
    expect(await markdownOf(`<pre>${wrapped}</pre>`)).toBe(wrapped);
    expect(await markdownOf("<p>One\n\nparagraph</p>")).toBe("One paragraph");
  });

  it.each([
    ["", "1. a\n2. b"],
    ["start=0", "0. a\n1. b"],
    ["start=' 7 '", "7. a\n8. b"],
    ["reversed", "2. a\n1. b"],
    ["reversed start=9", "9. a\n8. b"],
    ["start=-1", "- a\n\n0. b"],
    ["start=1e9", "1. a\n2. b"],
    ["start=Infinity", "1. a\n2. b"],
    ["start=99999999999", "1. a\n2. b"],
  ])("numbers the items of a list as a page does: <ol %s>", async (attributes, list) => {
    expect(await markdownOf(`<ol ${attributes}><li>a</li><li>b</li></ol>`)).toBe(list);
  });

  it("numbers an item as it says itself", async () => {
    expect(await markdownOf("<ol><li value=5>a</li><li>b</li><li value=x>c</li></ol>")).toBe(
      "5. a\n6. b\n7. c",
    );
  });
});

describe("openDom()", () => {
  it.each(["<!-->", "<!--->", "<!-- ad -->", "<!-- ad --!>", "<!-- <!-- -->"])(
    "leaves out %s and keeps what stands behind it",
    async (comment) => {
      expect(await markdownOf(`<p>One</p>${comment}<p>Two</p><!-- ad --><p>Three</p>`)).toBe(
        "One\n\nTwo\n\nThree",
      );
    },
  );
});

describe("statedArticle()", () => {
  it.each([
    ["Why 3 < 5 and 6 > 2 matters", "Why 3 < 5 and 6 > 2 matters"],
    ["The <b>pier</b> opens", "The  pier  opens"],
    ["The pier &#38; the quay &#xD800; &#0;", "The pier & the quay \uFFFD \uFFFD"],
  ])("reads a headline of %j", async (headline, read) => {
    const data = JSON.stringify({ "@type": "Article", headline }).replaceAll("</", "<\\/");
    const dom = await openDom(`<script type="application/ld+json">${data}</script>`, null);
    expect(statedArticle(dom.document, null)?.headline).toBe(read);
    dom.close();
  });
});

describe("decodePage()", () => {
  const bytes = (head: string) => Buffer.from(`${head}<p>caf\xe9</p>`, "latin1");

  it("takes the page's own word where the server names an encoding that there is not", () => {
    expect(decodePage(bytes("<meta charset=iso-8859-1>"), "utf8mb4")).toContain("café");
    expect(() => decodePage(bytes(""), "utf8mb4")).toThrow("(utf8mb4)");
  });

  it("takes no page whose head can be read for UTF-16", () => {
    expect(decodePage(bytes("<meta charset=utf-16>"), null)).toContain("caf\uFFFD");
  });
});
