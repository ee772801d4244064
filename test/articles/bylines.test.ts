import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";

const text = (content: string) => readArticle({ id: "a", content, format: "text" });
const markdown = (content: string) => readArticle({ id: "a", content, format: "markdown" });
const shown = (article: ReturnType<typeof text>) =>
  article.blocks.map(({ role, start, end }) => `${role}: ${article.text.slice(start, end)}`);

describe("readByline()", () => {
  it("reads outlet, day and author of one line", () => {
    const article = markdown(
      "# Wet feet\n\nTarnwick Courier, 9 May 2026. By Bryn Sayer\n\nThe hall is a marvel.",
    );
    expect(article).toMatchObject({
      source: "Tarnwick Courier",
      published: "2026-05-09",
      author: "Bryn Sayer",
    });
    expect(shown(article)).toEqual([
      "headline: Wet feet",
      "byline: Tarnwick Courier, 9 May 2026. By Bryn Sayer",
      "body: The hall is a marvel.",
    ]);
    const { author, source } = article.fieldSpans;
    expect([author, source].map((span) => article.text.slice(span!.start, span!.end))).toEqual([
      "Bryn Sayer",
      "Tarnwick Courier",
    ]);
  });
});

describe("readArticle() takes the day behind an author as the article's own:", () => {
  it.each([
    "By Jane Doe, 4 April 2025",
    "By Jane Doe | April 4, 2025",
    "By Jane Doe — 4 April 2025",
    "By Jane Doe, Reuters, 4 April 2025",
  ])("%s", (line) => {
    const article = text(`The Harbour Opens\n${line}\n\nThe harbour opened on Monday after a long winter.`);
    expect(article).toMatchObject({ author: "Jane Doe", published: "2025-04-04" });
    expect(shown(article)).toContain(`byline: ${line}`);
  });

  it("and no other day", () => {
    const article = text("The Harbour Opens\n\nBy Monday, 4 April 2025, the harbour had opened to ships.");
    expect(article.published).toBeNull();
  });
});
