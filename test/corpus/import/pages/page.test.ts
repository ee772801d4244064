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

  it.each([
    ["posted on April 21, 2015, at 11:29 a.m.", "en", "2015-04-21"],
    ["par Ruth Amadi, le 15 septembre 2009", "fr", "2009-09-15"],
    ["jueves, 09 enero 2014 - 10:21 h", "es", "2014-01-09"],
    ["Juni 19th, 2018", "de", "2018-06-19"],
    ["2018年6月18日 10:01", "ja", "2018-06-18"],
    ["Published: 11/18/2011 2:27 AM", "en", "2011-11-18"],
    ["Actualizado domingo 03/10/2012", "es", "2012-10-03"],
    // March or April: nobody can tell.
    ["3/4/2012", "en", null],
    ["99 Juni 2018", "de", null],
  ])("takes the day of a line %j of a page in %j for %j", async (line, language, day) => {
    const html = page(`<p>${line}</p>${BODY}`).replace('lang="en"', `lang="${language}"`);
    expect((await readPage(html)).published).toBe(day);
  });

  it.each([
    ["<p>By Ruth Amadi<br>harbourpost.com<br>Archive | Contact</p>", "Ruth Amadi"],
    ['<p class="byline">By Ruth Amadi Senior Reporter</p>', "Ruth Amadi"],
    ['<p class="byline">RUTH AMADI à Norrow</p>', "RUTH AMADI"],
    ["<p>Submitted by Ruth Amadi on Tue, 10/08/2019 - 10:02</p>", "Ruth Amadi"],
    ['<div class="asset-metabar-author">Ruth Amadi</div>', "Ruth Amadi"],
    ["<p>East quay closes<br>By Ruth Amadi<br>8 October</p>", "Ruth Amadi"],
    // No byline, but a sentence.
    [
      "<p>By Monday the divers had found eleven more piles, and the board met again in the evening to hear of it.</p>",
      null,
    ],
    ['<p class="byline"><a href="/category/sea/">Sea</a> <a href="/category/boats/">Boats</a></p>', null],
  ])("takes the author of %j for %j", async (byline, author) => {
    expect((await readPage(page(`${byline}${BODY}`))).author).toBe(author);
  });

  it("takes nobody who commented for the author", async () => {
    const names = ["Tide Watcher", "Mill Street Mary", "Old Anchor", "Gull Friend"];
    const comments = names.map(
      (name) => `<div><span class="author_name">${name}</span><p>Quite so.</p></div>`,
    );
    for (const around of [`<div id="comments">${comments[0]}</div>`, `<div>${comments.join("")}</div>`]) {
      expect((await readPage(page(BODY, { around }))).author).toBeNull();
    }
  });

  it("takes the window's title where the heading is the section's or the outlet's name", async () => {
    const headed = (heading: string, title: string) =>
      page(BODY)
        .replace("<h1>East quay closes</h1>", `<h1>${heading}</h1>`)
        .replace(/<title>.*<\/title>/, `<title>${title}</title>`);
    const section = await readPage(headed("Harbour news", "East quay closes for eleven weeks this winter"));
    expect(section.title).toBe("East quay closes for eleven weeks this winter");
    const outlet = await readPage(headed("Harbour-Log", "Harbour-Log » East quay closes for eleven weeks"));
    expect(outlet.title).toBe("East quay closes for eleven weeks");
    const plain = await readPage(headed("East quay closes", "Harbour Log"));
    expect(plain.title).toBe("East quay closes");
  });

  it("reads what has a heading of its own as a chapter, however it is listed", async () => {
    const chapters = PARAGRAPHS.map((text, at) => `<li><h3>Pier ${at + 1}</h3><p>${text}</p></li>`);
    const { text } = await readPage(page(`<ol>${chapters.join("")}</ol>`));
    expect(text).toContain(`### Pier 2\n\n${PARAGRAPHS[1]}`);
  });

  it("takes an article that sums up others, a linked headline over each, for one", async () => {
    const parts = PARAGRAPHS.map(
      (text, at) => `<h2><a href="/p${at}">What was said at pier ${at + 1}</a></h2><p>${text}</p>`,
    );
    const head = '<meta property="article:published_time" content="2024-03-05">';
    const { text } = await readPage(page(parts.join(""), { head }));
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
    await expect(readPage(page(parts.join("")))).rejects.toThrow("list of articles");
  });

  it("leaves out whose rights are reserved, at the end of the text", async () => {
    const rights = "™ & © 2024 Harbour Wire, Inc., a Tide Company. All rights reserved.";
    expect((await readPage(page(`${BODY}<p>${rights}</p>`))).text).toBe(PARAGRAPHS.join("\n\n"));
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

  it("refuses a paragraph that is longer than an article may be, before it is read letter by letter", async () => {
    const html = page(`<p>${"a".repeat(1_200_000)}</p>`);
    await expect(readPage(html)).rejects.toThrow("a paragraph of 1200000 characters");
  });
});
