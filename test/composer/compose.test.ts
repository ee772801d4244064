import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compose, quoted } from "../../src/composer/compose.ts";
import type { AnalysedSentence } from "../../src/domain.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { articleOf } from "../support/engine.ts";
import { compositions, limitOf } from "../support/compositions.ts";
import { lineOf, sentenceIn } from "../support/sentence.ts";

const TOLD = "The mill was built by Ann Lee.";
const LED = "She sold it later.";

/** What is shown of a sentence that opens with a pronoun, behind another one of its article. */
function shown(quoteMaxChars: number, others: readonly AnalysedSentence[] = []) {
  const previous = sentenceIn("a", TOLD);
  const sentence = sentenceIn("a", LED, { start: TOLD.length + 1, opensWithPronoun: true });
  const ranked = [sentence, ...others].map((one, at) => ({
    sentence: one,
    previous: one === sentence ? previous : null,
    next: null,
    score: -at / 10,
    probability: 0.5,
  }));
  return compose({
    question: analyseQuestion("Who sold the mill?"),
    ranked,
    article: (id) => articleOf({ id, text: `${TOLD} ${LED}` }),
    cut: () => null,
    quoteMaxChars,
  });
}

describe("compose()", () => {
  it("compose() numbers its sources from 1, each of one quote, and gives every quote verbatim", () => {
    fc.assert(
      fc.property(compositions, (composition) => {
        const { sentences, citations, short } = compose(composition);
        const verbatim = (id: string, { start, end }: { start: number; end: number }) =>
          composition.article(id).text.slice(start, end);
        const numbers = citations.map(({ number }) => number);
        expect(numbers).toEqual(citations.map((_, at) => at + 1));
        expect(sentences.flatMap((one) => one.citations)).toEqual(numbers);
        for (const { article, quote, start, end } of citations)
          expect(quote).toBe(verbatim(article, { start: start!, end: end! }));
        for (const {
          text,
          article,
          start,
          end,
          before,
          citations: [first],
        } of sentences) {
          expect(text).toBe(verbatim(article, { start, end }));
          expect(citations[first! - 1]).toMatchObject({ article, start, end });
          expect(before?.text).toBe(before === undefined ? undefined : verbatim(article, before));
        }
        const { article, start, end, text } = short!;
        expect(article).toBe(sentences[0]!.article);
        expect(text).toBe(verbatim(article, { start: start!, end: end! }));
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it("compose() shows the sentence before another only where its article may be quoted so much", () => {
    let shownBefore = 0;
    fc.assert(
      fc.property(compositions, (composition) => {
        const { sentences, citations } = compose(composition);
        for (const { article, before } of sentences) {
          if (before === undefined) continue;
          shownBefore += 1;
          const own = citations.filter((one) => one.article === article);
          const chars = own.reduce((sum, { quote }) => sum + quote!.length, before.text.length);
          expect(chars).toBeLessThanOrEqual(limitOf(composition, article));
          expect(own.map(({ start }) => start)).not.toContain(before.start);
        }
      }),
      { seed: 9, numRuns: 300 },
    );
    expect(shownBefore).toBeGreaterThan(20);
  });

  it("compose() shows the sentence before one that opens with a pronoun, where the limit has room for both", () => {
    expect(shown(TOLD.length + LED.length).sentences[0]?.before?.text).toBe(TOLD);
    expect(shown(TOLD.length + LED.length - 1).sentences[0]?.before).toBeUndefined();
  });

  it("compose() shows it once, where it is quoted itself", () => {
    const { sentences } = shown(300, [sentenceIn("a", TOLD)]);
    expect(sentences.map(({ text, before }) => [text, before])).toEqual([
      [LED, undefined],
      [TOLD, undefined],
    ]);
  });
});

describe("quoted()", () => {
  it("quoted() leads a row by the names of its columns, and by no other line", () => {
    const over = (role: "columns" | "body" | "row") =>
      quoted(
        {
          sentence: lineOf("Ann | 12", "row"),
          previous: lineOf("Name | Age", role),
          next: null,
          score: 0,
          probability: 1,
        },
        [],
      ).before?.text;
    expect([over("columns"), over("body"), over("row")]).toEqual(["Name | Age", undefined, undefined]);
  });
});
