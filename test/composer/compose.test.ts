import { describe, expect, it } from "vitest";
import { compose } from "../../src/composer/compose.ts";
import type { AnalysedSentence } from "../../src/domain.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { articleOf } from "../support/engine.ts";
import { sentenceIn } from "../support/sentence.ts";

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
