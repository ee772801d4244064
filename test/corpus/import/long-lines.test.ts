import { expect, it } from "vitest";
import { authorsFrom } from "../../../src/corpus/import/pages/authors.ts";
import { wordsOf } from "../../../src/corpus/import/pdf/hyphens.ts";
import { paragraphsOf } from "../../../src/corpus/import/pdf/paragraphs.ts";
import type { Row } from "../../../src/corpus/import/pdf/pieces.ts";

const LONG = 200_000;
/** What took a minute and more where each place was looked at from each place before it. */
const SOON_MS = 2_000;

const row = (text: string, y = 0): Row => [{ text, x: 0, right: 100, y, size: 10 }];
const paragraphs = (rows: readonly Row[]) =>
  paragraphsOf([rows], { size: 10, leading: 12 }, { isOneWord: () => true }).map(({ text }) => text);

it.each([
  ["dots", () => paragraphs([row(`${".".repeat(LONG)}#x`)])],
  ["dots and spaces", () => paragraphs([row(`${". ".repeat(LONG / 2)}#x`)])],
  ["a word without an end", () => wordsOf(["a".repeat(LONG)])],
  ["brackets in a byline", () => authorsFrom(["<".repeat(LONG), "(".repeat(LONG), "a".repeat(LONG)], null)],
])("a line of 200,000 characters is soon read: %s", (_, read) => {
  const start = performance.now();
  read();
  expect(performance.now() - start).toBeLessThan(SOON_MS);
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
