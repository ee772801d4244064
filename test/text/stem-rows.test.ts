import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openStemRows, packStemRows } from "../../src/text/stem-rows.ts";

const STEMS = fc.uniqueArray(
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 8 })
    .filter((stem) => !/[\n\r\uD800-\uDFFF]/u.test(stem)),
  { minLength: 1, maxLength: 40 },
);

function linesOf(stems: readonly string[]): Uint8Array {
  return new TextEncoder().encode(stems.join("\n"));
}

describe("openStemRows()", () => {
  it("gives each stem its row and each row its stem, packed before or not", () => {
    fc.assert(
      fc.property(STEMS, (stems) => {
        const lines = linesOf(stems);
        for (const packed of [null, packStemRows(lines)]) {
          const rows = openStemRows(lines, packed);
          expect(rows.size).toBe(stems.length);
          expect(stems.map((stem) => rows.row(stem))).toEqual([...stems.keys()]);
          expect([...stems.keys()].map((row) => rows.stem(row))).toEqual(stems);
        }
      }),
    );
  });

  it("gives -1 for what is no stem, each time it is asked", () => {
    const lines = linesOf(["mill", "river"]);
    const rows = openStemRows(lines, packStemRows(lines));
    expect(["mills", "", "riv", "mills"].map((stem) => rows.row(stem))).toEqual([-1, -1, -1, -1]);
  });

  it("does without what was packed of other stems", () => {
    const rows = openStemRows(linesOf(["mill", "river"]), packStemRows(linesOf(["river", "mill", "pond"])));
    expect([rows.size, rows.row("mill"), rows.stem(1)]).toEqual([2, 0, "river"]);
  });

  it("reads what was packed from wherever it begins in its buffer", () => {
    const lines = linesOf(["mill", "river"]);
    const packed = packStemRows(lines);
    const moved = new Uint8Array(packed.length + 1);
    moved.set(packed, 1);
    expect(openStemRows(lines, moved.subarray(1)).row("river")).toBe(1);
  });
});
