import { describe, expect, it } from "vitest";
import type { AnalysedSentence } from "../../src/domain.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { learnKinds, prepare } from "../../src/ranker/prepare.ts";
import type { Asked } from "../../src/ranker/types.ts";
import { foundAlone } from "../support/pool.ts";
import { sentenceOf } from "../support/sentence.ts";

function preparedOver(question: string, texts: readonly string[], idf: (term: string) => number = () => 1) {
  const items = texts.map((text) => foundAlone(question, sentenceOf(text))[1]);
  const asked = prepare(analyseQuestion(question), items, idf);
  const at = (term: string) => asked.question.terms.findIndex((one) => one.term === term);
  return { asked, items, at };
}

const weightsOf = ({ local, soft }: Asked, place: number) => ({ local: local[place]!, soft: soft[place]! });

describe("prepare()", () => {
  it("prepare() weighs a term by the sentences that have it, and locally not at all where none has", () => {
    const { asked, at } = preparedOver("Who repaired the old windmill?", [
      "The windmill burned.",
      "A windmill was repaired.",
      "Nobody came.",
    ]);
    const [common, rare, absent] = ["windmil", "repair", "old"].map((term) => weightsOf(asked, at(term)));
    expect(common!.local).toBeLessThan(rare!.local);
    expect(common!.local).toBe(common!.soft);
    expect(absent).toEqual({ local: 0, soft: expect.any(Number) });
    expect(absent!.soft).toBeGreaterThan(rare!.soft);
  });

  it("prepare() takes the commonest spelling of a term for how rare it is in the corpus", () => {
    const { asked, at } = preparedOver("Who is Russia's president?", ["He is."], (term) =>
      term === "russian" ? 2 : 5,
    );
    expect(asked.question.terms[at("russia")]?.alternatives).toContain("russian");
    expect(asked.global[at("russia")]).toBe(2);
    expect(asked.global[at("presid")]).toBe(5);
  });

  it("prepare() lets an opposite stand for a word of a question of yes or no, and of no other", () => {
    expect(preparedOver("Is the mill open?", ["It is."]).asked.places.has("close")).toBe(true);
    expect(preparedOver("When is the mill open?", ["It is."]).asked.places.has("close")).toBe(false);
  });
});

describe("learnKinds()", () => {
  const clear: AnalysedSentence = sentenceOf("President Volodymyr Zelenskiy spoke.");
  const kindOf = (question: string) => {
    const { asked } = preparedOver(question, [clear.text]);
    learnKinds(asked, [foundAlone(question, clear)[1]]);
    return asked.kinds.get("zelenskiy");
  };

  it("learnKinds() tells by a clear mention what a name names, where a name is asked for", () => {
    expect(kindOf("Who spoke?")).toBe("person");
    expect(kindOf("How long did it last?")).toBeUndefined();
  });
});
