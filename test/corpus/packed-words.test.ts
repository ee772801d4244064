import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWordWriter } from "../../src/corpus/packed-words.ts";

const WORDS = fc.array(fc.string({ unit: "binary", maxLength: 8 }), { minLength: 1, maxLength: 40 });

describe("createWordWriter()", () => {
  it("writes some of the words as lines, however often it wrote them before", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(WORDS, fc.array(fc.nat())), { maxLength: 5 }), (turns) => {
        const writer = createWordWriter();
        for (const [words, some] of turns) {
          const places = Uint32Array.from(some, (place) => place % words.length);
          const wanted = Array.from(places, (place) => words[place]!);
          const bytes = new Uint8Array(writer.size(words, places));
          const lengths = new Uint16Array(places.length);
          writer.write(places, bytes, lengths);
          expect(Buffer.from(bytes)).toEqual(Buffer.from(wanted.join("\n")));
          expect([...lengths]).toEqual(wanted.map((word) => Buffer.byteLength(word)));
        }
      }),
    );
  });

  it("tells of a word that is longer than a number holds as much as that holds", () => {
    const writer = createWordWriter();
    const words = ["pier", "é".repeat(0x10000)];
    const places = Uint32Array.of(1, 0);
    const lengths = new Uint16Array(2);
    writer.write(places, new Uint8Array(writer.size(words, places)), lengths);
    expect([...lengths]).toEqual([0xffff, 4]);
  });
});
