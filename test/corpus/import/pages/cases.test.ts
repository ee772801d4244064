import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { readPage } from "../../../../src/corpus/import/pages/page.ts";
import { readPageCases } from "../../../../src/evaluate/pages.ts";

const home = dirname(dirname(dirname(dirname(import.meta.dirname))));
const cases = await readPageCases(home);

describe("readPage, over test/cases/pages", () => {
  it("has thirty pages or more", () => {
    expect(cases.filter(({ text }) => text !== null).length).toBeGreaterThanOrEqual(30);
  });

  it.each(cases.filter(({ text }) => text !== null))(
    "gives the article of $slug",
    async ({ html, text, fields }) => {
      const { text: read, ...found } = await readPage(html);
      expect(`${read}\n`).toBe(text);
      expect(found).toMatchObject(fields);
    },
  );

  it.each(cases.filter(({ refused }) => refused !== null))(
    "refuses $slug, with the reason",
    async ({ html, refused }) => {
      await expect(readPage(html)).rejects.toThrow(new RegExp(refused!, "i"));
    },
  );
});
