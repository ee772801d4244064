import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decode } from "../../src/articles/decode.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

test("decode() gives what a TextDecoder gives for all UTF-8, without its byte order mark", () => {
  const written = fc.string({ unit: fc.oneof(fc.constantFrom("\ufeff", "é", "“", "😀"), fc.string()) });
  fc.assert(
    fc.property(written, (text) => {
      const bytes = Buffer.from(text.replaceAll("\0", ""));
      expect(decode(bytes)).toBe(decoder.decode(bytes));
      expect(decode(new Uint8Array(bytes))).toBe(decoder.decode(bytes));
    }),
  );
});

test("decode() refuses what is not UTF-8: a surrogate, a letter cut off, one written too long", () => {
  for (const bytes of [
    [0xed, 0xa0, 0x80, 0x81],
    [0x61, 0xe2, 0x80],
    [0xc0, 0x81, 0xff],
  ])
    expect(() => decode(Uint8Array.from(bytes))).toThrow("UTF-8");
});
