import { describe, expect, it } from "vitest";
import { cellsInWords, cellsNamed } from "../../../commands/parts/row.ts";
import { readArticle } from "../../../src/articles/article.ts";
import { createEngine } from "../../../src/engine.ts";

async function told(content: string, row: string): Promise<string> {
  const read = readArticle({ id: "a", content, format: "markdown" });
  const engine = await createEngine([read], { refusals: [], clock: { now: () => 0 } });
  const { article, sentences } = engine.article("a", {})!;
  const at = sentences.findIndex(({ start }) => article.text.startsWith(row, start));
  return cellsInWords(cellsNamed(article, sentences, at));
}

const TABLE =
  "The stock.\n\n| | Price | Left |\n|---|---|---|\n| Rope | £4 | 12 |\n| Nails | | 90 | 7 |\n\nThe end.";

describe("cellsNamed()", () => {
  it("names the column of each cell, and leaves empty cells out", async () => {
    expect(await told(TABLE, "Rope")).toBe("Rope · Price: £4 · Left: 12");
    expect(await told(TABLE, "Nails")).toBe("Nails · Left: 90 · 7");
  });

  it("gives nothing of what is no row", async () => {
    expect(await told(TABLE, "The end")).toBe("");
    expect(await told(TABLE, "nowhere")).toBe("");
  });
});
