import { describe, expect, it } from "vitest";
import { createPool } from "../../../src/pool/pool.ts";
import { analyseQuestion } from "../../../src/question/question.ts";
import { standsApart, stretchesMet } from "../../../src/ranker/abstention/standing.ts";
import { prepare } from "../../../src/ranker/prepare.ts";
import { createSnapshot } from "../../../src/snapshot.ts";
import { articleOf } from "../../support/engine.ts";

/** Ranks the sentences of a text for a question as they stand, with the scores given. */
async function ranked(text: string, asked: string, scores: readonly number[]) {
  const snapshot = await createSnapshot([articleOf({ id: "a", text })]);
  const question = analyseQuestion(asked, snapshot.spellings);
  const { sentences } = await createPool(snapshot, question, {}, { idf: () => 1 });
  return {
    asked: prepare(question, sentences, () => 1),
    ranked: sentences.map((item, at) => ({
      item,
      sentence: item.sentence,
      score: scores[at] ?? 0,
      share: 0,
      features: new Float64Array(),
    })),
  };
}

const POE =
  "Edgar Allan Poe died in Baltimore in October. Edgar Allan Poe died in a hospital of Baltimore. " +
  "A play tells of Edgar Allan Poe and a jealous rival.";

describe("standsApart()", () => {
  it("takes what is reported again for no rival, and what only names the same for one", async () => {
    const asked = "How did Edgar Allan Poe die?";
    expect(standsApart(await ranked(POE, asked, [5, 4.9, 3]))).toBeCloseTo(0.5);
    expect(standsApart(await ranked(POE, asked, [5, 4.9, 4.8]))).toBeCloseTo(0.05);
    expect(standsApart(await ranked(POE, asked, [9, 4.9, 1]))).toBe(1);
  });

  it("is 1 where nothing else is told, and 0 of nothing", async () => {
    const alone = await ranked("The bell rang. The bell rang.", "Did the bell ring?", [5, 5]);
    expect(standsApart(alone)).toBe(alone.ranked.length > 1 ? 0 : 1);
    expect(standsApart({ ...alone, ranked: alone.ranked.slice(0, 1) })).toBe(1);
    expect(standsApart({ ...alone, ranked: [] })).toBe(0);
  });
});

describe("stretchesMet()", () => {
  it.each([
    ["Where in October did Edgar Allan Poe die?", [2, 1, 1]],
    ["Where is the rival of Edgar Poe?", [1, 1, 2]],
    ["What does the play tell of Allan, Edgar?", [2, 2, 3]],
    ["Who founded Norway?", [0, 0, 0]],
  ])("counts a name that stands there whole once: %s", async (question, expected) => {
    const { asked, ranked: sentences } = await ranked(POE, question, []);
    expect(sentences.map(({ sentence }) => stretchesMet(asked, sentence))).toEqual(expected);
  });
});
