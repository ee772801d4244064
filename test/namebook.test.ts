import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNameBook, openNameBook } from "../src/namebook.ts";

const NAMES = "zelensky zelenskyy zelenskiy kyiv kiev putin muller mueller iran iraq orrin".split(" ");
const names = fc
  .uniqueArray(fc.constantFrom(...NAMES))
  .map((words) => ({ words, names: Uint32Array.from(words.flatMap((_, at) => [at, at])) }));

describe("openNameBook()", () => {
  it("finds what the packed book finds, and goes on from there", () => {
    fc.assert(
      fc.property(names, names, names, (first, second, third) => {
        const book = createNameBook().after({ added: [first, second], removed: [] });
        const opened = openNameBook(book.pack());
        const changes = { added: [third], removed: [first] };
        for (const name of NAMES) {
          expect(opened.alike(name, name)).toEqual(book.alike(name, name));
          expect(opened.after(changes).alike(name, name)).toEqual(book.after(changes).alike(name, name));
        }
        expect(opened.after(changes).pack()).toEqual(
          createNameBook()
            .after({ added: [second, third], removed: [] })
            .pack(),
        );
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});
