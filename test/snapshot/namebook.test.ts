import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNameTally, type Names, openNameBook } from "../../src/snapshot/namebook.ts";

const NAMES = "zelensky zelenskyy zelenskiy kyiv kiev putin muller mueller iran iraq orrin".split(" ");
const names = fc
  .uniqueArray(fc.constantFrom(...NAMES))
  .map((words) => ({ words, names: Uint32Array.from(words.flatMap((_, at) => [at, at])) }));

const bookOf = (...articles: Names[]) => {
  const tally = createNameTally();
  for (const one of articles) tally.count(one, 1);
  return tally.book();
};

describe("openNameBook()", () => {
  it("finds what the packed book finds, and goes on from there", () => {
    fc.assert(
      fc.property(names, names, names, (first, second, third) => {
        const book = bookOf(first).after({ added: [second], removed: [] });
        const opened = openNameBook(book.pack());
        const changes = { added: [third], removed: [first] };
        for (const name of NAMES) {
          expect(opened.alike(name, name)).toEqual(book.alike(name, name));
          expect(opened.after(changes).alike(name, name)).toEqual(book.after(changes).alike(name, name));
        }
        expect(opened.after(changes).pack()).toEqual(bookOf(second, third).pack());
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});

describe("createNameTally()", () => {
  it("counts the same whether articles share their words or each has its own", () => {
    const apart = (one: Names) => ({ words: [...one.words], names: one.names });
    const all = fc.array(
      fc.array(fc.nat(NAMES.length - 1)).map((places) => ({
        words: NAMES,
        names: [...new Set(places)].flatMap((place) => [place, (place * 3) % 4]),
      })),
    );
    fc.assert(
      fc.property(all, fc.nat(9), (articles, every) => {
        const shared = articles.map(({ words, names: pairs }) => ({ words, names: Uint32Array.from(pairs) }));
        const mixed = shared.map((one, at) => (at % (every + 1) === 0 ? apart(one) : one));
        expect(bookOf(...mixed).pack()).toEqual(bookOf(...shared).pack());
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it("forgets names of which as many articles left as came", () => {
    const tally = createNameTally();
    const one = { words: ["kyiv", "putin"], names: Uint32Array.of(0, 0, 1, 1) };
    const other = { words: ["putin", "iran"], names: Uint32Array.of(0, 0, 1, 1) };
    tally.count(one, 1);
    tally.count(other, -1);
    expect(tally.entries()).toEqual([
      ["kyiv", "kyiv", 1],
      ["iran", "iran", -1],
    ]);
  });
});
