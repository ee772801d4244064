import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PoolSentence } from "../../src/ranker/types.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { prepare } from "../../src/ranker/prepare.ts";
import { sift } from "../../src/ranker/promising.ts";
import { foundAlone } from "../support/pool.ts";
import { sentenceIn } from "../support/sentence.ts";

const QUESTION = "Who repaired the old windmill?";
const NOTHING = "Nobody came to see it.";

/** The sentences of an article each, every one beside the next. */
function poolOf(texts: readonly string[]): PoolSentence[] {
  const sentences = texts.map((text, at) => sentenceIn(`a${String(at).padStart(3, "0")}`, text));
  return sentences.map((sentence, at) => ({
    ...foundAlone(QUESTION, sentence)[1],
    retrieval: 0,
    previous: sentences[at - 1] ?? null,
    next: sentences[at + 1] ?? null,
  }));
}

function sifted(texts: readonly string[]) {
  const pool = poolOf(texts);
  const { promising, others } = sift(
    prepare(analyseQuestion(QUESTION), pool, () => 1),
    pool,
  );
  const places = (items: readonly PoolSentence[]) => items.map((item) => pool.indexOf(item));
  return { promising: places(promising), others: places(others) };
}

describe("sift()", () => {
  it("sift() parts a pool, keeps its order, and keeps a small one whole", () => {
    const text = fc.constantFrom(NOTHING, "The windmill burned.", "They repaired the old windmill.");
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        const { promising, others } = sifted(texts);
        expect([...promising, ...others].sort((a, b) => a - b)).toEqual([...texts.keys()]);
        expect(promising).toEqual(promising.toSorted((a, b) => a - b));
        expect(promising.length).toBe(
          texts.length <= 8 ? texts.length : Math.max(8, Math.min(20, promising.length)),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("sift() keeps what is worth nearly as much as the best, and eight where little is", () => {
    const best = "They repaired the old windmill.";
    expect(
      sifted([...Array<string>(15).fill(best), ...Array<string>(15).fill(NOTHING)]).promising.length,
    ).toBe(15);
    expect(sifted([best, ...Array<string>(30).fill(NOTHING)]).promising).toHaveLength(8);
  });

  it("sift() counts what stands beside a sentence for half", () => {
    const texts = Array<string>(30).fill(NOTHING);
    texts[20] = "They repaired the old windmill.";
    const { promising, others } = sifted(texts);
    expect(promising).toEqual(expect.arrayContaining([19, 20, 21]));
    expect(others).not.toContain(19);
  });
});
