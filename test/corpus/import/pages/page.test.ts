import { describe, expect, it } from "vitest";
import { readPage } from "../../../../src/corpus/import/pages/page.ts";

const PARAGRAPHS = [
  "The harbour board voted on Tuesday to close the east quay for eleven weeks while divers replace the rotten piles beneath it.",
  "“We looked at every other way,” said Ines Calder, who chairs the board. “The piles will not carry another winter.”",
  "Forty-one boats moor there. Their owners will get berths at the yacht club, which asks no fee until the work is done.",
];

function page(article: string, { head = "", around = "" } = {}): string {
  return `<!doctype html><html lang="en"><head><title>East quay closes | The Harbour Post</title>${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <main><article><h1>East quay closes</h1>${article}</article></main>${around}
    <footer><p>© 2024 The Harbour Post. All rights reserved.</p></footer></body></html>`;
}

const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");

describe("readPage", () => {
  it("gives the article's paragraphs as they are, without what stands around them", async () => {
    const { text, title } = await readPage(page(BODY));
    expect(text).toBe(PARAGRAPHS.join("\n\n"));
    expect(title).toBe("East quay closes");
  });

  it("takes what JSON-LD and meta tags state before what the page shows", async () => {
    const data = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebPage", name: "Another thing" },
        {
          "@type": "NewsArticle",
          headline: "East quay closes",
          author: [
            { "@type": "Person", name: "Ruth Amadi" },
            { "@type": "Person", name: "Ole Brandt" },
          ],
          datePublished: "2024-03-05T23:30:00-05:00",
          publisher: { "@type": "Organization", name: "The Harbour Post" },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><link rel="canonical" href="/2024/quay">`;
    const read = await readPage(page(`<p>By Somebody Else</p>${BODY}`, { head }), {
      url: "https://harbour.test/2024/quay?utm_source=x",
    });
    expect(read).toMatchObject({
      author: "Ruth Amadi, Ole Brandt",
      published: "2024-03-05",
      source: "The Harbour Post",
      url: "https://harbour.test/2024/quay",
      language: "en",
      inferred: [],
    });
  });

  it("names what it read from the page because nothing states it", async () => {
    const read = await readPage(page(`<p>By Ruth Amadi</p><p>5 March 2024</p>${BODY}`), {
      url: "https://harbour.test/a/quay",
    });
    expect(read).toMatchObject({ author: "Ruth Amadi", published: "2024-03-05" });
    expect(read.inferred).toEqual(expect.arrayContaining(["author", "published"]));
  });

  it("takes a date with dots, and none from a sentence", async () => {
    const dated = await readPage(page(`<p>Ruth Amadi, 23.01.2019</p>${BODY}`));
    expect(dated.published).toBe("2019-01-23");
    const law = "<p>The act that protects the quay was signed into law on August 14, 1935.</p>";
    expect((await readPage(page(`${law}${BODY}`))).published).toBeNull();
  });

  it("runs nothing of a page", async () => {
    const script = `<script>document.querySelector("article").innerHTML = "<p>Nothing is left of it.</p>"; globalThis.ran = true;</script>`;
    const { text } = await readPage(
      page(BODY, { around: `${script}<img src="x" onerror="globalThis.ran = true">` }),
    );
    expect(text).toBe(PARAGRAPHS.join("\n\n"));
    expect("ran" in globalThis).toBe(false);
  });

  it("refuses a page without an article", async () => {
    await expect(readPage("<html><body><nav><a href='/'>Home</a></nav></body></html>")).rejects.toThrow(
      "without",
    );
  });
});
