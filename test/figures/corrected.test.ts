import { expect, it } from "vitest";
import { correctedIn } from "../../src/figures/corrected.ts";
import { createEngine } from "../../src/engine.ts";
import { articleOf } from "../support/engine.ts";
import { sentenceIn } from "../support/sentence.ts";

it("correctedIn() reads a page's corrections, and of thousands the first ones", () => {
  const correctedOf = (count: number) => {
    const lines = Array.from(
      { length: count },
      (_, at) => `Correction: it has ${at + 9} seats, not 5 seats.`,
    );
    const sentences = () => lines.map((line) => sentenceIn("a", line));
    return correctedIn({ article: articleOf({ id: "a", text: lines.join(" ") }), sentences });
  };
  expect([40, 400].map((count) => correctedOf(count).length)).toEqual([40, 50]);
});

it.each([
  [
    "what a page takes back",
    "The warden earns £300 a week. An earlier version of this article said that he earned £500 a week.",
    ["£300 a week"],
  ],
  [
    "what the sentence before says was written, beside what the correction denies itself",
    "Our report said that the price would rise by 3.5 per cent. The correct figure is 3.9 per cent, which adds £13 a year to the price, not £12.",
    ["3.9 per cent", "£13 a year"],
  ],
])("facts() leaves out %s", async (_, text, told) => {
  const articles = [
    articleOf({ id: "a", title: "", text, published: "2026-02-12" }),
    articleOf({ id: "b", title: "", text: "The price adds £12 a year.", published: "2026-02-10" }),
  ];
  const engine = await createEngine(articles, { refusals: [], clock: { now: () => 0 } });
  const { rows } = await engine.facts({}, { articles: ["a", ...(text.includes("£12") ? ["b"] : [])] });
  expect(rows.map((row) => row.text).toSorted()).toEqual(told.toSorted());
});
