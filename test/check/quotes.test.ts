import { describe, expect, it } from "vitest";
import type { Article } from "../../src/domain.ts";
import { readArticle } from "../../src/articles/article.ts";
import { findPlaces } from "../../src/check/places.ts";

const lookIn = (text: string) =>
  async function* (): AsyncGenerator<Article> {
    yield readArticle({ id: "a", content: text, format: "text" });
  };

describe("findPlaces()", () => {
  it("findPlaces() finds what stands behind many places that only seem to have it", async () => {
    const text = `${"It was -5 degrees at the pier. ".repeat(8)}Then it was 5 degrees at the pier.`;
    const [place] = await findPlaces(lookIn(text), "5 degrees at the pier");
    expect(place).toMatchObject({ text: "5 degrees at the pier", start: text.lastIndexOf("5 degrees") });
  });

  it("findPlaces() finds the pieces of a quote in their order, however often the second stands before the first", async () => {
    const text = `${"The ferry was late. ".repeat(80)}Nobody minded, since the ferry was free.`;
    const places = await findPlaces(lookIn(text), "Nobody minded … the ferry");
    expect(places.map(({ text: found }) => found)).toEqual(["Nobody minded", "the ferry"]);
    expect(places[1]!.start).toBe(text.lastIndexOf("the ferry"));
  });

  it("findPlaces() finds a quote with accents, by one letter or two", async () => {
    const text = "The caf\u00e9 of Orrin stands.";
    for (const quote of [text, "The cafe\u0301 of Orrin stands"])
      expect(await findPlaces(lookIn(text), quote)).toMatchObject([{ start: 0 }]);
  });

  it("findPlaces() finds nothing where the pieces stand in another order, or a sign is lost", async () => {
    expect(await findPlaces(lookIn("The pier opened. The mill burned."), "The mill … the pier")).toEqual([]);
    expect(await findPlaces(lookIn("It was -5 degrees."), "5 degrees")).toEqual([]);
  });
});
