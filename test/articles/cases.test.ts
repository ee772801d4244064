import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import type { Article } from "../../src/domain.ts";

const folder = join(import.meta.dirname, "..", "cases", "articles");

/** What a case fixes: the metadata that is known, and each block with the words that it opens with. */
function summary(article: Article) {
  const { title, source, author, published, url, license, language, status, inferred, fieldSpans } = article;
  const metadata = { title, source, author, published, url, license, language };
  return {
    metadata: Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null)),
    status,
    inferred,
    fieldSpans: Object.fromEntries(
      Object.entries(fieldSpans).map(([field, { start, end }]) => [field, [start, end]]),
    ),
    blocks: article.blocks.map(({ start, end, role, wrapped }) => ({
      role,
      span: [start, end],
      wrapped,
      opens: article.text.slice(start, Math.min(end, start + 24)),
    })),
  };
}

describe("readArticle() of the cases", () => {
  it.each(readdirSync(folder))("%s", (slug) => {
    const name = readdirSync(join(folder, slug)).find((file) => file.startsWith("source.")) ?? "";
    const content = readFileSync(join(folder, slug, name), "utf8");
    const article = readArticle({ id: slug, content, format: name.endsWith(".md") ? "markdown" : "text" });
    const expected: unknown = JSON.parse(readFileSync(join(folder, slug, "expected.json"), "utf8"));
    expect(summary(article)).toEqual(expected);
  });
});
