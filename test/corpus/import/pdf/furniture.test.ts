import { expect, it } from "vitest";
import { withoutFurniture } from "../../../../src/corpus/import/pdf/furniture.ts";
import type { Row } from "../../../../src/corpus/import/pdf/pieces.ts";

const rowAt = (y: number, text: string): Row => [{ text, x: 72, right: 72 + text.length * 5, y, size: 10 }];

it.each([
  ["the numbers of pages", ["12", "Page 3 of 9", "xiv", "– iv –", "XL", "(ix)"], []],
  [
    "no words, also of letters that Roman numbers have",
    ["civil", "ill", "vivid", "Civic"],
    ["civil", "ill", "vivid", "Civic"],
  ],
])("withoutFurniture() takes %s away", (_, feet, kept) => {
  const pages = feet.map((foot) => [rowAt(10, "The mill reopened on"), rowAt(22, foot)]);
  const left = withoutFurniture(pages, 12)
    .pages.flat(2)
    .map(({ text }) => text);
  expect(left.filter((text) => !text.startsWith("The mill"))).toEqual(kept);
});
