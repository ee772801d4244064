import { describe, expect, it } from "vitest";
import { choose } from "../../../src/composer/short/choose.ts";
import { analyseQuestion } from "../../../src/question/question.ts";
import { sentenceOf } from "../../support/sentence.ts";

const sentence = sentenceOf("Ann Lee, Tom Berg and Olga Vell spoke at length about harbours.");
const question = analyseQuestion("What did they do?");

/** Chooses among stretches of tokens by how much each is believed; gives the words of the chosen one. */
function chosen(believed: readonly (readonly [from: number, to: number, belief: number])[]): string | null {
  const found = choose(
    { question, sentence },
    {
      candidates: believed.map(([from, to]) => ({ from, to, opening: [], closing: [], own: [] })),
      scores: Float64Array.from(believed, ([, , belief]) => Math.log(belief)),
      others: Math.log(1e-6),
    },
  );
  return found === null ? null : sentence.text.slice(found.start, found.end);
}

describe("choose()", () => {
  it("choose() takes what shares most words with all that may be the answer", () => {
    expect(
      chosen([
        [0, 2, 0.3],
        [7, 8, 0.35],
        [0, 1, 0.3],
      ]),
    ).toBe("Ann Lee");
  });

  it("choose() takes nothing that is believed much less than the likeliest, whatever it shares", () => {
    expect(
      chosen([
        [0, 1, 0.46],
        [1, 2, 0.44],
        [0, 2, 0.1],
      ]),
    ).toBe("Ann");
  });

  it("choose() takes nothing where there is nothing", () => {
    expect(chosen([])).toBeNull();
  });
});
