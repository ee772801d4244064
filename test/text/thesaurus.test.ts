import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stem } from "../../src/text/stems.ts";
import { loadThesaurus, packThesaurus, readThesaurus, type Relation } from "../../src/text/thesaurus.ts";

describe("loadThesaurus()", () => {
  const relation = (one: string, other: string) => loadThesaurus().relatives(stem(one)).get(stem(other));

  it("tells words of one family from words of one meaning", () => {
    expect(relation("destroy", "destruction")).toBe("derived");
    expect(relation("buy", "purchase")).toBe("synonym");
  });

  it("relates nothing to a stranger, to itself, or to a word that it has not", () => {
    expect(relation("buy", "lighthouse")).toBeUndefined();
    expect(relation("buy", "buy")).toBeUndefined();
    expect(loadThesaurus().relatives("zzzz").size).toBe(0);
  });
});

describe("readThesaurus()", () => {
  it("reads what packThesaurus() wrote", () => {
    const stems = ["a", "bé", "c", "dd", "e"];
    const relations = fc.dictionary(
      fc.constantFrom(...stems),
      fc.constantFrom<Relation>("derived", "synonym", "kind"),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.tuple(...stems.map(() => relations)), (all) => {
        const relatives = new Map(stems.map((one, at) => [one, new Map(Object.entries(all[at]!))]));
        const read = readThesaurus(packThesaurus(relatives));
        for (const [one, others] of relatives) expect(read.relatives(one)).toEqual(others);
      }),
    );
  });
});
