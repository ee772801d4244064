import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { derive } from "../../src/derive.ts";
import { entryOf } from "../../src/snapshot/entries.ts";
import { copiesAmong, isVisible, laterOf } from "../../src/snapshot/standing.ts";

const DAYS = ["2024", "2024-05", "2024-05-09", "2024-05-10", "2025-01-01"];

describe("isVisible()", () => {
  const card = fc.record({
    id: fc.constantFrom("a", "b"),
    collection: fc.constantFrom(null, "club", "press"),
    published: fc.constantFrom(null, ...DAYS),
    status: fc.constant("current" as const),
  });
  const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  const scope = fc.record({
    articles: some(fc.subarray(["a", "b"])),
    // The articles in no collection are those in "".
    collections: some(fc.subarray(["", "club", "press"])),
    asOf: some(fc.constantFrom("2024-05-09", "2024-12-31")),
  });

  it("holds each limit of a scope by itself, and shows what none of them keeps away", () => {
    fc.assert(
      fc.property(card, scope, ({ id, collection, published, ...rest }, { articles, collections, asOf }) => {
        const limits = {
          ...(articles === undefined ? {} : { articles }),
          ...(collections === undefined ? {} : { collections }),
          ...(asOf === undefined ? {} : { asOf }),
        };
        const isListed = articles === undefined || articles.includes(id);
        const isIn = collections === undefined || collections.includes(collection ?? "");
        const isThere = asOf === undefined || published === null || Date.parse(published) <= Date.parse(asOf);
        expect(isVisible({ id, collection, published, ...rest }, limits)).toBe(isListed && isIn && isThere);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe("copiesAmong()", () => {
  const text = "# Mill\n\nThe mill of Orrin opens at six.";
  const read = (id: string, format: "text" | "markdown", title = "The mill") =>
    entryOf(derive(readArticle({ id, content: `---\ntitle: ${title}\n---\n${text}`, format })));

  it("takes articles of one text and headline together, of which the first is indexed", () => {
    const copies = copiesAmong([read("a", "text"), read("b", "markdown"), read("c", "text")]);
    expect([...copies]).toEqual([["a", ["a", "c"]]]);
    expect([...laterOf(copies)]).toEqual(["c"]);
  });

  it("leaves apart what has another headline, by which it is found, or is parted into other passages", () => {
    expect([...copiesAmong([read("a", "text"), read("b", "text", "The quay")])]).toEqual([]);
    expect([...copiesAmong([read("a", "text"), read("b", "markdown")])]).toEqual([]);
  });
});
