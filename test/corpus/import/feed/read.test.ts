import { describe, expect, it } from "vitest";
import { readFeed as read } from "../../../../src/corpus/import/feed/read.ts";

const readFeed = async (feed: string, address: string | null) =>
  read({ bytes: Buffer.from(feed), address, charset: null });

const long = "The wheel turned all night. ".repeat(30).trim();
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The &amp; Gazette</title><language>en-gb</language>${items}</channel></rss>`;

describe("readFeed()", () => {
  it("reads the entries of RSS, with their whole text where the feed has it", async () => {
    const drafts = await readFeed(
      rss(
        `<item><title>Mill &amp;amp; wheel</title><link>/a</link><guid isPermaLink="false">x1</guid><pubDate>Fri, 14 Mar 2025 23:00:00 GMT</pubDate><dc:creator>Ida Example</dc:creator><description>Short &lt;b&gt;text&lt;/b&gt;</description><content:encoded><![CDATA[<p>${long}</p><script>alert(1)</script><p>Second.</p>]]></content:encoded></item>` +
          `<item><title>Teaser</title><link>https://example.org/b</link><author>ida@example.org (Ida Example)</author><description>Short &lt;b&gt;text&lt;/b&gt;.</description></item>`,
      ),
      "https://example.org/feed",
    );
    expect(drafts).toMatchObject([
      {
        text: `${long}\n\nSecond.`,
        key: "x1",
        page: "https://example.org/a",
        isExcerpt: false,
        stated: {
          title: "Mill & wheel",
          source: "The & Gazette",
          author: "Ida Example",
          published: "2025-03-14",
          url: "https://example.org/a",
          language: "en-gb",
        },
      },
      { text: "Short text.", isExcerpt: true, stated: { author: "Ida Example", published: null } },
    ]);
  });

  it("reads the entries of Atom and of JSON feeds alike, as of the day on which they were published", async () => {
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><id>u</id><entry><title>Mill</title><link rel="self" href="https://example.org/self"/><link href="https://example.org/a"/><id>x1</id><published>2025-03-14T10:00:00Z</published><updated>2025-04-20T10:00:00Z</updated><author><name>Ida</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <i>turned</i>.</p></div></content></entry></feed>`;
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Gazette",
      items: [
        {
          id: "x1",
          url: "https://example.org/a",
          title: "Mill",
          content_html: "<p>It <i>turned</i>.</p>",
          date_published: "2025-03-14T10:00:00Z",
          date_modified: "2025-04-20T10:00:00Z",
          authors: [{ name: "Ida" }],
        },
      ],
    });
    for (const feed of [atom, json]) {
      expect(await readFeed(feed, null)).toMatchObject([
        {
          text: "It turned.",
          key: "x1",
          page: "https://example.org/a",
          stated: { title: "Mill", source: "Gazette", author: "Ida", published: "2025-03-14" },
        },
      ]);
    }
  });

  it("reads a feed in the encoding that it names, or its server, and refuses what is none", async () => {
    const feed = rss("<item><title>Caf\xe9</title><description>B.</description></item>");
    const bytes = (text: string) => Buffer.from(text, "latin1");
    const named = feed.replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"');
    const request = { address: null, charset: null };
    const [own] = await read({ ...request, bytes: bytes(named) });
    const [server] = await read({ ...request, bytes: bytes(feed), charset: "windows-1252" });
    expect([own?.stated.title, server?.stated.title]).toEqual(["Café", "Café"]);
    await expect(read({ ...request, bytes: bytes(feed) })).rejects.toThrow("is not valid UTF-8");
    const odd = { ...request, bytes: bytes(feed), charset: "x-none" };
    await expect(read(odd)).rejects.toThrow("an encoding that is not read (x-none)");
  });

  it("reads a feed that says it is UTF-16 and is of single bytes, as programs write that keep their texts so", async () => {
    const feed = rss("<item><title>Café</title><description>B.</description></item>");
    const [draft] = await readFeed(feed.replace('version="1.0"', 'version="1.0" encoding="utf-16"'), null);
    expect(draft?.stated.title).toBe("Café");
  });

  it("takes no address but http and https from an entry", async () => {
    const [draft] = await readFeed(
      rss("<item><title>A</title><link>javascript:alert(1)</link><description>B.</description></item>"),
      null,
    );
    expect(draft).toMatchObject({ page: null, stated: { url: null }, text: "B." });
  });

  it.each([
    [
      "entities",
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
      "declares XML entities",
    ],
    ["no entries", rss(""), "without entries"],
    ["half a feed", rss("<item><title>A").slice(0, 60), "feed"],
  ])("refuses a feed with %s by name", async (_what, feed, reason) => {
    await expect(readFeed(feed, null)).rejects.toThrow(reason);
  });
});
