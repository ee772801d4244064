import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { derive } from "../../src/derive.ts";
import { createEntry, type Entry, opened } from "../../src/snapshot/entries.ts";
import { cardOf } from "../../src/snapshot/card.ts";
import { entriesOver } from "../../src/snapshot/stored-entries.ts";
import { packStrings } from "../../src/text/strings.ts";

const ids = fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "b", "/", "é", "字") }), { maxLength: 12 });
const derived = derive(readArticle({ id: "mill", content: "The mill reopened.", format: "text" }));
const entry = () =>
  createEntry(
    () => opened(derived),
    () => cardOf(derived),
  );

describe("entriesOver()", () => {
  it("is the map of the same entries, each made once and none before it is asked for", () => {
    fc.assert(
      fc.property(ids, fc.array(fc.nat(11)), (some, asked) => {
        const sorted = some.toSorted();
        const all = sorted.map(entry);
        const made: number[] = [];
        const entries = entriesOver(packStrings(sorted), (place) => {
          made.push(place);
          return all[place]!;
        });
        expect([entries.size, [...entries.keys()], made]).toEqual([sorted.length, sorted, []]);
        for (const place of asked) {
          const id = sorted[place];
          if (id === undefined) continue;
          expect(entries.get(id)).toBe(all[place]);
          expect(entries.has(id)).toBe(true);
        }
        expect(made).toEqual([...new Set(made)]);
        expect([entries.get("other"), entries.has("other")]).toEqual([undefined, false]);
        const told: [string, Entry][] = [];
        entries.forEach((one, id) => told.push([id, one]));
        expect([...entries]).toEqual(sorted.map((id, place) => [id, all[place]]));
        expect([told, [...entries.values()]]).toEqual([[...entries], all]);
        expect(made.length).toBe(sorted.length);
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});
