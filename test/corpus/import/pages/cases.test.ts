import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readFigures, shortfalls } from "../../../../src/evaluate/expected.ts";
import { measurePages, readPageCases, readPages, type ReadPage } from "../../../../src/evaluate/pages.ts";

const home = dirname(dirname(dirname(dirname(import.meta.dirname))));
const cases = await readPageCases(home);

// An extractor takes a fifth of a second a page: each page is read once, and all that is known of it is asked of that.
let read: ReadonlyMap<string, ReadPage> = new Map();
beforeAll(async () => {
  read = new Map((await readPages(cases)).map((one) => [one.slug, one]));
}, 180_000);

describe("readPage(), over test/cases/pages", () => {
  it("has thirty pages or more", () => {
    expect(cases.filter(({ text }) => text !== null).length).toBeGreaterThanOrEqual(30);
  });

  it.each(cases.filter(({ text }) => text !== null))(
    "gives the article of $slug",
    ({ slug, text, fields }) => {
      const page = read.get(slug)?.page;
      expect(page).toMatchObject(fields);
      expect(page).toHaveProperty("text", text?.replace(/\n$/, ""));
    },
  );

  it.each(cases.filter(({ refused }) => refused !== null))(
    "refuses $slug, with the reason",
    ({ slug, refused }) => {
      const reason = expect.stringMatching(new RegExp(refused!, "i"));
      expect(read.get(slug)?.page).toEqual({ refusal: reason });
    },
  );
});

describe("measurePages(), over test/cases/pages", () => {
  it("falls nowhere below the expected figures", async () => {
    const figures = await readFigures(join(home, "src", "evaluate", "figures.json"));
    const expected = figures.find(({ suite }) => suite === "pages");
    expect(expected).toBeDefined();
    const rows = measurePages([...read.values()]);
    expect(shortfalls({ suite: "pages", limit: null, learned: [], rows }, expected)).toEqual([]);
  });

  it("finds the text better than each extractor alone, and above the goal", () => {
    const text = measurePages([...read.values()]).find(({ measure }) => measure === "text: F1");
    expect(text?.figure).toBeGreaterThanOrEqual(0.97);
    for (const plain of Object.values(text?.baselines ?? {})) expect(text?.figure).toBeGreaterThan(plain);
  });
});
