import { array, assert, pre, property, string, stringMatching } from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/articles/decode.ts";
import { westernText } from "../../src/articles/western.ts";

/** What Windows-1252 has otherwise than Latin 1. */
const MARKS = new Map(
  Array.from("€…‘’“”–—Š", (mark, at) => [mark, [128, 133, 145, 146, 147, 148, 150, 151, 138][at]!]),
);

function windows(text: string): Buffer {
  return Buffer.from(Array.from(text, (letter) => MARKS.get(letter) ?? letter.codePointAt(0)!));
}

describe("westernText()", () => {
  it.each([
    ["“It’s a good day,” said José Müller – who runs the café.", true],
    ["The towns’ roads cost £12,400 … or €300 a metre, at 30 °C.", true],
    ["O’Neill won in ’98: 3 – 1, or 1998–2001.", true],
    ["Élodie waits.", true],
    ["José Peña paid; so did Søren.", false],
    ["The town—as ever—waits for Šimić’s son.", false],
  ])("reads what Windows wrote: %s", (text, isSure) => {
    // "ć" has no place there.
    const written = text.replace("ć", "c");
    expect(westernText(windows(written))).toEqual({ text: written, isSure });
  });

  it.each([
    ["a Mac's quotation marks", [0xd2, 0x57, 0x65, 0x20, 0x67, 0x6f, 0x2c, 0xd3, 0x20, 0x68, 0x65]],
    ["a Mac's apostrophe", [0x64, 0x6f, 0x6e, 0xd5, 0x74]],
    ["a Mac's accent", [0x63, 0x61, 0x66, 0x8e]],
    ["a Mac's í", [...Buffer.from("Garc"), 0x92, ...Buffer.from("a went")]],
    ["DOS", [0x63, 0x61, 0x66, 0x82]],
    ["Cyrillic", [0xcc, 0xfd, 0xf0, 0x20, 0xf1, 0xea]],
    ["Polish", [...Buffer.from("Micha"), 0xb3, ...Buffer.from(" Nowak")]],
    ["a quotation mark of UTF-8 that was cut", [...Buffer.from("The town "), 0xe2, 0x80]],
    ["UTF-8 with one damaged letter", [...Buffer.from("café, naïve"), 0xff]],
    ["what is no text", [0x01, 0xe9, 0x61]],
  ])("takes nothing for it that may be %s", (_, bytes) => {
    expect(westernText(Uint8Array.from(bytes))).toBeNull();
  });

  it("never gives other letters than were written, where it is sure", () => {
    const word = stringMatching(/^[a-z]{2,6}[éöüäáíóúçâîôë]?[a-z]{2,5}(?:’s)?$/u);
    assert(
      property(array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const text = words.join(" ");
        const isPlain = !/[^\p{ASCII}]/u.test(text);
        expect(isPlain || decode(windows(text)) === text).toBe(true);
      }),
    );
  });

  it("is not asked of what is UTF-8", () => {
    assert(
      property(string({ unit: "grapheme" }), (text) => {
        pre(!text.includes("\0") && !text.startsWith("\uFEFF"));
        expect(decode(Buffer.from(text))).toBe(text.toWellFormed());
      }),
    );
  });
});
