import { describe, expect, it } from "vitest";
import { isSame, pickPoints } from "../../src/composer/points.ts";
import type { Composition } from "../../src/composer/types.ts";
import type { AnalysedSentence } from "../../src/domain.ts";
import { quantities } from "../../src/quantities/quantities.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { analyseSentence } from "../../src/text/analysis.ts";
import { articleOf } from "../support/engine.ts";

function sentenceOf(article: string, text: string): AnalysedSentence {
  const sentence = {
    start: 0,
    end: text.length,
    article,
    index: 0,
    block: 0,
    role: "body",
    opensWithPronoun: false,
  } as const;
  return analyseSentence(text, sentence, quantities);
}

function compositionOf(sentences: readonly AnalysedSentence[], quoteMaxChars = 300): Composition {
  return {
    question: analyseQuestion("How much will the harbour cost?"),
    ranked: sentences.map((sentence, at) => ({
      sentence,
      previous: null,
      next: null,
      score: -at / 10,
      probability: 0.5,
    })),
    article: (id) => articleOf({ id, text: sentences.find(({ article }) => article === id)!.text }),
    cut: () => null,
    quoteMaxChars,
  };
}

const HARBOUR = sentenceOf("a", "The town will pay $12 million to rebuild the old harbour of Lowhaven.");

describe("isSame()", () => {
  it("meets two sentences that say one thing in nearly the same words", () => {
    expect(
      isSame(HARBOUR, null, sentenceOf("b", "To rebuild the old harbour the town will pay $12 million.")),
    ).toBe(true);
  });

  it("keeps apart what differs in a figure, in its subject, or stands in one article", () => {
    expect(
      isSame(
        HARBOUR,
        null,
        sentenceOf("b", "The town will pay $14 million to rebuild the old harbour of Lowhaven."),
      ),
    ).toBe(false);
    expect(
      isSame(HARBOUR, null, sentenceOf("b", "The ferry to Skarholm returns in May after two years.")),
    ).toBe(false);
    expect(
      isSame(HARBOUR, null, sentenceOf("a", "The town will pay $12 million to rebuild the old harbour.")),
    ).toBe(false);
  });
});

describe("pickPoints()", () => {
  it("makes one point of two articles that say the same", () => {
    const points = pickPoints(
      compositionOf([HARBOUR, sentenceOf("b", "The town pays $12 million to rebuild the old harbour.")]),
    );
    expect(points).toHaveLength(1);
    expect(points[0]?.same.map(({ sentence }) => sentence.article)).toEqual(["b"]);
  });

  it("shows the first sentence whole however long it is, and no more of its article than the limit", () => {
    const long = sentenceOf("a", `The harbour ${"of stone and timber ".repeat(30)}will cost much.`);
    const points = pickPoints(
      compositionOf([long, sentenceOf("a", "The harbour will cost more."), sentenceOf("b", "A pier.")]),
    );
    expect(points.map(({ shown }) => shown.sentence.article)).toEqual(["a", "b"]);
  });

  it("leaves out what scores far behind the best, and headlines behind text", () => {
    const composition = compositionOf([
      HARBOUR,
      sentenceOf("b", "A pier was built."),
      { ...sentenceOf("c", "Harbour to cost much"), role: "headline" },
    ]);
    const ranked = composition.ranked.map((one, at) => ({ ...one, score: at === 1 ? -9 : one.score }));
    expect(pickPoints({ ...composition, ranked: [ranked[0]!, ranked[2]!, ranked[1]!] })).toHaveLength(1);
  });
});

describe("pickPoints(), of two that say the same", () => {
  it("shows the more recent one", () => {
    const older = HARBOUR;
    const newer = sentenceOf("b", HARBOUR.text);
    const composition = compositionOf([older, newer]);
    const dated = (id: string) => ({
      ...composition.article(id),
      published: id === "b" ? "2024-06-01" : "2024-05-01",
    });
    const ranked = composition.ranked.map((one) => ({ ...one, score: 0 }));
    const [point] = pickPoints({ ...composition, ranked, article: dated });
    expect(point?.shown.sentence.article).toBe("b");
    expect(point?.same.map(({ sentence }) => sentence.article)).toEqual(["a"]);
  });
});
