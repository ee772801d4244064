import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createStringPlaces } from "../../src/text/string-places.ts";

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "b", "z"), maxLength: 4 }),
  fc.string({ unit: fc.constantFrom("a", "z"), minLength: 11, maxLength: 14 }),
  fc.string({ unit: fc.constantFrom("a", "`", "{", "A", "0", "é", "\ud800"), maxLength: 3 }),
);

test("of() gives the first place of each string, as a Map does", () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 200 }), (list) => {
      const places = createStringPlaces();
      const naive = [...new Set(list)];
      expect(list.map((one) => places.of(one))).toEqual(list.map((one) => naive.indexOf(one)));
      expect(places.strings).toEqual(naive);
    }),
  );
});

test("of() finds thousands of words again after it has grown", () => {
  const places = createStringPlaces();
  const list = Array.from({ length: 20_000 }, (_, at) =>
    at.toString(26).replace(/./g, (digit) => String.fromCharCode(0x61 + Number.parseInt(digit, 26))),
  );
  for (const word of list) places.of(word);
  expect(list.every((word, at) => places.of(word) === at)).toBe(true);
});
