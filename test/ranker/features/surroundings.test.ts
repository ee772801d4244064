import { describe, expect, it } from "vitest";
import { createPool } from "../../../src/pool/pool.ts";
import { analyseQuestion } from "../../../src/question/question.ts";
import { expectedSpans } from "../../../src/ranker/features/answer-types.ts";
import { CLOSENESS } from "../../../src/ranker/kinship.ts";
import { kinOf } from "../../../src/ranker/features/likeness.ts";
import { nearness } from "../../../src/ranker/features/nearness.ts";
import { overlap } from "../../../src/ranker/overlap.ts";
import { prepare } from "../../../src/ranker/prepare.ts";
import {
  hasPronoun,
  inTitle,
  opensDefinite,
  surroundings,
} from "../../../src/ranker/features/surroundings.ts";
import { createSnapshot } from "../../../src/snapshot.ts";
import { articleOf } from "../../support/engine.ts";

const TEXT =
  "Marta Vell founded a bakery in Lowhaven. The company hired nine people. She purchased a windmill in 1931. It burned down.";

async function seen(text: string) {
  const snapshot = await createSnapshot([articleOf({ id: "mill", text: TEXT })]);
  const question = analyseQuestion(text);
  const idf = () => 1;
  const { sentences } = await createPool(snapshot, question, {}, { idf });
  const asked = prepare(question, sentences, idf);
  return {
    asked,
    look: (at: number) => {
      const item = sentences[at]!;
      const here = overlap(asked, item.sentence);
      const titled = inTitle(asked, item.titleTerms);
      return { item, sentence: item.sentence, here, titled };
    },
  };
}

describe("surroundings()", () => {
  it("tells what a sentence leaves to those before it, names apart, and to those after it", async () => {
    const { asked, look } = await seen("When did Marta Vell buy the windmill that burned?");
    const third = look(2);
    const around = surroundings(asked, third.item, third);
    expect(around.carriedNames).toBeGreaterThan(0);
    expect(around.carried).toBeGreaterThanOrEqual(around.carriedNames);
    expect(around.follows).toBeGreaterThan(0);
    expect(around.withBoth).toBeGreaterThanOrEqual(Math.max(around.withPrevious, around.withNext));
    const first = look(0);
    expect(surroundings(asked, first.item, first).carried).toBe(0);
  });

  it("knows what stands for something that was named before", async () => {
    const { look } = await seen("Who?");
    expect([0, 1, 2, 3].map((at) => hasPronoun(look(at).sentence))).toEqual([false, false, true, true]);
    expect([0, 1, 2, 3].map((at) => opensDefinite(look(at).sentence))).toEqual([false, true, false, false]);
  });
});

describe("kinOf()", () => {
  it("meets words by meaning, and names by their spelling alone", async () => {
    const { asked, look } = await seen("When did Vell buy a windmill?");
    const { sentence, here } = look(2);
    const place = (words: string) => asked.question.terms.findIndex((term) => term.words === words);
    const { likeness, relation } = kinOf(asked, sentence, here);
    expect(likeness[place("buy")]).toBeGreaterThan(0.6);
    expect(relation[place("buy")]).toBe(CLOSENESS.synonym);
    for (const words of ["Vell", "windmill"]) {
      expect(likeness[place(words)]).toBe(0);
      expect(relation[place(words)]).toBe(0);
    }
  });
});

describe("nearness()", () => {
  it("is more for a stretch beside the question's words, and 0 without one", async () => {
    const { asked, look } = await seen("When did she purchase a windmill?");
    const { sentence, here } = look(2);
    const dates = expectedSpans(asked, sentence);
    expect(
      dates.map(({ start, end }) => sentence.tokens.slice(start, end).map(({ folded }) => folded)),
    ).toEqual([["1931"]]);
    const near = nearness(asked, here, dates);
    expect(near).toBeGreaterThan(nearness(asked, here, [{ start: 40, end: 41 }]));
    expect(nearness(asked, here, [])).toBe(0);
  });
});
