import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { createSnapshot } from "../../src/snapshot.ts";

/** Gives the dates of the last sentence of an article that was published on 19 August 2025. */
async function lastDates(text: string) {
  const content = `---\npublished: 2025-08-19\n---\n\n${text}\n`;
  const snapshot = await createSnapshot([readArticle({ id: "a", content, format: "markdown" })]);
  const entry = snapshot.entries.get("a")!;
  return snapshot.sentence(entry, entry.sentences.length - 1)!.quantities.map(({ date }) => date);
}

describe("entryOf()", () => {
  it("reads a day by the year that is told before it in its paragraph, and in no other", async () => {
    expect(await lastDates("In AD 69 four men ruled. One was murdered on 15 January.")).toEqual([
      "0069-01-15",
    ]);
    const [apart] = await lastDates("In AD 69 four men ruled.\n\nOne was murdered on 15 January.");
    expect(apart).toMatch(/^202\d-01-15$/u);
  });

  it("looks for no year in what stands before at length: it is read for each sentence that names a day", async () => {
    const before = (words: number) =>
      `Nobody, ${"nobody at all, ".repeat(words)}had ruled. In AD 69 four men ruled.`;
    const day = "One was murdered on 15 January.";
    expect(await lastDates(`${before(20)} ${day}`)).toEqual(["0069-01-15"]);
    expect((await lastDates(`${before(80)} ${day}`))[0]).toMatch(/^202\d-01-15$/u);
  });
});
