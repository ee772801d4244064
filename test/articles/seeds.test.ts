import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCorpus } from "../../src/articles/files.ts";
import { dataFolder } from "../support/data.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);

describe.skipIf(dataFolder === undefined)(
  "loadCorpus() of the two seed articles (needs FOOTNOTE_DATA)",
  () => {
    const load = async (id: string) => {
      const { articles } = await loadCorpus([join(dataFolder ?? "", "seeds")]);
      const article = articles.find((one) => one.id === id);
      if (article === undefined) throw new Error(`no ${id}`);
      return article;
    };

    it("reads a stray bar before the text and the source line at its end", async () => {
      const article = await load("000_99cbf89f5ef59799");
      const [headline, first] = article.blocks;
      expect(headline).toEqual({ start: 0, end: 74, role: "headline", wrapped: false });
      expect(first).toEqual({ start: 76, end: 331, role: "body", wrapped: false });
      expect(article.blocks).toHaveLength(10);
      expect(article.blocks.at(-1)).toEqual({ start: 2712, end: 2735, role: "byline", wrapped: false });
      expect(article.inferred).toEqual(["title", "source"]);
      expect(article.fieldSpans).toEqual({
        title: { start: 0, end: 74 },
        source: { start: 2728, end: 2735 },
      });
      expect(hash(article.title ?? "")).toBe(hash(article.text.slice(0, 74)));
      expect(article.source).toBe(article.text.slice(2728, 2735));
      expect([article.author, article.published, article.url]).toEqual([null, null, null]);
    });

    it("reads a headline behind a menu once, the caption's day, the author, and no button", async () => {
      const article = await load("004_65d17df320d48256");
      const [headline, caption, first] = article.blocks;
      expect(headline).toEqual({ start: 19, end: 99, role: "headline", wrapped: false });
      expect(caption).toEqual({ start: 183, end: 433, role: "caption", wrapped: false });
      expect(first?.start).toBe(435);
      expect(article.blocks.at(-1)).toEqual({ start: 3430, end: 3452, role: "byline", wrapped: false });
      expect(article.blocks).toHaveLength(14);
      expect(article.published).toBe("2025-08-18");
      expect(article.author).toBe(article.text.slice(3441, 3452));
      expect(article.inferred).toEqual(["title", "author", "published"]);
      expect(article.fieldSpans).toEqual({
        title: { start: 19, end: 99 },
        author: { start: 3441, end: 3452 },
        published: { start: 360, end: 375 },
      });
    });
  },
);
