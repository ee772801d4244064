import { describe, expect, it } from "vitest";
import { spanCandidates } from "../../../src/composer/short/spans.ts";
import { analyseQuestion } from "../../../src/question/question.ts";
import { tokensIn } from "../../../src/text/spans.ts";
import { loadTagger } from "../../../src/text/tagger.ts";
import { lineOf, sentenceOf } from "../../support/sentence.ts";

const tagger = await loadTagger();
const stretchesOf = (question: string, sentence: ReturnType<typeof sentenceOf>) =>
  spanCandidates(analyseQuestion(question), sentence, { tags: tagger(sentence) });

describe("spanCandidates()", () => {
  it.each([
    "The flood of 3 May 1987 cost the town about $12.5 million and killed twenty-one people.",
    "Some four thousand troops marched twelve kilometres in two and a half hours.",
  ])("spanCandidates() has an amount whole or not at all: %s", (text) => {
    const sentence = sentenceOf(text);
    const amounts = sentence.quantities.map((one) => tokensIn(sentence.tokens, one));
    const stretches = stretchesOf("What happened?", sentence);
    expect(amounts.length).toBeGreaterThan(1);
    expect(stretches.length).toBeGreaterThan(10);
    for (const { from, to } of stretches) {
      for (const { start, end } of amounts) {
        const isApart = to <= start || end <= from;
        expect(isApart || (from <= start && end <= to), `${from}-${to} cuts ${start}-${end}`).toBe(true);
      }
    }
  });

  it("spanCandidates() gives nothing that the question says already, and nothing over the cells of a row", () => {
    const row = lineOf("Ann Lee | Head of payroll | 204", "row");
    const texts = stretchesOf("What is Ann Lee's extension?", row).map(({ from, to }) =>
      row.text.slice(row.tokens[from]!.start, row.tokens[to - 1]!.end),
    );
    expect(texts).toContain("Head of payroll");
    expect(texts).not.toContain("Ann Lee");
    expect(texts.filter((text) => text.includes("|"))).toEqual([]);
  });
});
