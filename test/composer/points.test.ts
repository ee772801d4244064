import { describe, expect, it } from "vitest";
import { pickPoints } from "../../src/composer/points.ts";
import type { Composition } from "../../src/composer/types.ts";
import type { AnalysedSentence } from "../../src/domain.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { articleOf } from "../support/engine.ts";
import { sentenceIn } from "../support/sentence.ts";

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

const HARBOUR = sentenceIn("a", "The town will pay $12 million to rebuild the old harbour of Lowhaven.");

describe("pickPoints()", () => {
  it("makes one point of two articles that say the same", () => {
    const points = pickPoints(
      compositionOf([HARBOUR, sentenceIn("b", "The town pays $12 million to rebuild the old harbour.")]),
    );
    expect(points).toHaveLength(1);
    expect(points[0]?.same.map(({ sentence }) => sentence.article)).toEqual(["b"]);
  });

  it("shows the first sentence whole however long it is, and no more of its article than the limit", () => {
    const long = sentenceIn("a", `The harbour ${"of stone and timber ".repeat(30)}will cost much.`);
    const points = pickPoints(
      compositionOf([long, sentenceIn("a", "The harbour will cost more."), sentenceIn("b", "A pier.")]),
    );
    expect(points.map(({ shown }) => shown.sentence.article)).toEqual(["a", "b"]);
  });

  it("shows two sentences of an article at most, and three in all", () => {
    const said = (article: string, what: string) => sentenceIn(article, `The harbour has ${what}.`);
    const own = [said("a", "forty boats"), said("a", "an old crane"), said("a", "two sheds")];
    const all = [...own, said("b", "a lighthouse"), said("c", "no bridge")];
    const articles = pickPoints(compositionOf(all)).map(({ shown }) => shown.sentence.article);
    expect(articles).toEqual(["a", "a", "b"]);
  });

  it("leaves out what scores far behind the best, and headlines behind text", () => {
    const composition = compositionOf([
      HARBOUR,
      sentenceIn("b", "A pier was built."),
      { ...sentenceIn("c", "Harbour to cost much"), role: "headline" },
    ]);
    const ranked = composition.ranked.map((one, at) => ({ ...one, score: at === 1 ? -9 : one.score }));
    expect(pickPoints({ ...composition, ranked: [ranked[0]!, ranked[2]!, ranked[1]!] })).toHaveLength(1);
  });
});

describe("pickPoints(), of two that say the same", () => {
  it("shows the more recent one", () => {
    const older = HARBOUR;
    const newer = sentenceIn("b", HARBOUR.text);
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
