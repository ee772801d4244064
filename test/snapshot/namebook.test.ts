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
