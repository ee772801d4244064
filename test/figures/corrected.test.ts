import { expect, it } from "vitest";
import { correctedIn } from "../../src/figures/corrected.ts";
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
