import { expect, it } from "vitest";
import { authorsFrom } from "../../../src/corpus/import/pages/authors.ts";
import { wordsOf } from "../../../src/corpus/import/pdf/hyphens.ts";
import { paragraphsOf } from "../../../src/corpus/import/pdf/paragraphs.ts";
import type { Row } from "../../../src/corpus/import/pdf/pieces.ts";
import { expectLinear } from "../../support/growth.ts";

/** What took a minute and more, of four times the length, where each place was looked at from each place before it. */
const LONG = 50_000;

const row = (text: string, y = 0): Row => [{ text, x: 0, right: 100, y, size: 10 }];
const paragraphs = (rows: readonly Row[]) =>
  paragraphsOf([rows], { size: 10, leading: 12 }, { isOneWord: () => true }).map(({ text }) => text);

it.each([
  ["dots", (length: number) => paragraphs([row(`${".".repeat(length)}#x`)])],
  ["dots and spaces", (length: number) => paragraphs([row(`${". ".repeat(length / 2)}#x`)])],
  ["a word without an end", (length: number) => wordsOf(["a".repeat(length)])],
  [
    "brackets in a byline",
    (length: number) => authorsFrom(["<".repeat(length), "(".repeat(length), "a".repeat(length)], null),
  ],
])("a line takes time in proportion to its length: %s", async (_, read) => {
  await expectLinear(read, LONG);
});

it("a page of more lines than a call takes arguments is read", () => {
  expect(paragraphs(Array.from({ length: 150_000 }, (_, at) => row("- a pier", at * 12)))).toHaveLength(
    150_000,
  );
});

it("a line of contents is left out, and a line that ends in an ellipsis is not", () => {
  expect(paragraphs([row("The Harbour . . . . . . . . . . 12")])).toEqual([]);
  expect(paragraphs([row("The Harbour ............ xii")])).toEqual([]);
  expect(paragraphs([row("They waited for the boat ... 12")])).toHaveLength(1);
});

it("what is cut at a line's end is no word of the document", () => {
  const words = wordsOf(["the old har-", "the quay-side was wet"]);
  expect(words.isOneWord("har", "bour")).toBe(true);
  expect(words.isOneWord("quay", "side")).toBe(false);
});
