import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLikes } from "../../src/learn/likes.ts";
import { articleOf } from "../support/engine.ts";

const ARTICLES = [
  articleOf({
    id: "ferry",
    text: "The ferry crosses the fjord four times a day. Its crew comes from Skarholm.",
  }),
  articleOf({
    id: "crew",
    text: "The crew of the ferry went on strike. The fjord was not crossed for a week.",
  }),
  articleOf({ id: "cheese", text: "The dairy makes goat cheese. It sells the cheese in the valley." }),
  articleOf({ id: "goats", text: "The dairy keeps ninety goats. Their milk is good for cheese alone." }),
];

describe("createLikes()", () => {
  it("gives the article that tells of the same first", async () => {
    const alike = await createLikes(ARTICLES);
    const nearest = await Promise.all(ARTICLES.map(async (article) => (await alike(article, 1))[0]?.id));
    expect(nearest).toEqual(["crew", "ferry", "goats", "cheese"]);
  });

  it("gives each once, never the article itself, and no more than are wanted", async () => {
    const alike = await createLikes(ARTICLES);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ARTICLES), fc.nat({ max: 6 }), async (article, count) => {
        const ids = (await alike(article, count)).map(({ id }) => id);
        expect(ids.length).toBeLessThanOrEqual(count);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain(article.id);
      }),
      { numRuns: 30 },
    );
  });
});
