import { describe, expect, it } from "vitest";
import { createPool } from "../../../src/pool/pool.ts";
import { analyseQuestion } from "../../../src/question/question.ts";
import { prepare } from "../../../src/ranker/prepare.ts";
import { createWordRows, WORDS, wordShares } from "../../../src/ranker/features/word-rows.ts";
import { createSnapshot } from "../../../src/snapshot.ts";
import { articleOf } from "../../support/engine.ts";

const TEXT =
  "Marta Vell bought the old mill in 1901. She sold the mill nine years later. Its wheel is in a museum for publishers. " +
  "Nobody came.";

async function tell(asked: string) {
  const snapshot = await createSnapshot([articleOf({ id: "mill", text: TEXT, title: "The mill" })]);
  const question = analyseQuestion(asked, snapshot.spellings);
  const { sentences } = await createPool(snapshot, question, {}, { idf: () => 1 });
  const prepared = prepare(question, sentences, () => 1);
  const inOrder = [...sentences].sort((a, b) => a.sentence.index - b.sentence.index);
  const rows = inOrder.map(createWordRows(prepared));
  const of = (index: number, word: string) => {
    const place = question.terms.findIndex(({ words }) => words.toLowerCase() === word);
    return Object.fromEntries(WORDS.map((name, at) => [name, rows[index]![place]![at]!]));
  };
  return { of, rows, question, shares: wordShares(prepared) };
}

describe("createWordRows()", () => {
  it("tells how a sentence has each term, and how those beside it have it", async () => {
    const { of } = await tell("Who bought the old mill?");
    expect(of(0, "bought")).toMatchObject({ stands: 1, exact: 1, before: 0, after: 0, titled: 0 });
    expect(of(1, "bought")).toMatchObject({ stands: 0, exact: 0, before: 1, beforeAlone: 1, position: 0.5 });
    expect(of(1, "mill")).toMatchObject({ stands: 1, before: 1, beforeAlone: 0, titled: 1, titledAlone: 0 });
    expect(of(2, "mill")).toMatchObject({ stands: 0, titled: 1, titledAlone: 1 });
    expect(of(3, "old")).toMatchObject({ stands: 0, before: 0, after: 0, near: 0, neighbour: 0 });
  });

  it("tells where terms stand together as they do in the question", async () => {
    const { of } = await tell("Who bought the old mill?");
    expect(of(0, "old")).toMatchObject({ sameNext: 1, samePrevious: 1, near: 1, neighbour: 1 });
    expect(of(0, "bought")).toMatchObject({ sameNext: 1, samePrevious: 0 });
    expect(of(0, "bought")["neighbour"]).toBeLessThan(1);
    expect(of(1, "mill")).toMatchObject({ near: 0, neighbour: 0 });
  });

  it("tells of another form of a term, and of none where the term itself stands", async () => {
    const { of } = await tell("When was the publication on the wheel?");
    expect(of(2, "publication")).toMatchObject({ stands: 0, prefix: 1 });
    expect(of(2, "wheel")).toMatchObject({ stands: 1, prefix: 0 });
    expect(of(0, "publication")).toMatchObject({ prefix: 0 });
  });

  it("tells where in its question a term stands", async () => {
    const { of } = await tell("In which year did Marta Vell buy the mill?");
    expect(of(0, "year")).toMatchObject({ focus: 1, beforeHelping: 1, opens: 1, closes: 0 });
    expect(of(0, "mill")).toMatchObject({ focus: 0, beforeHelping: 0, opens: 0, closes: 1, name: 0 });
    expect(of(0, "vell")).toMatchObject({ name: 1 });
    expect(of(0, "year")["nearAsking"]).toBeGreaterThan(of(0, "mill")["nearAsking"]!);
  });

  it("gives a row of numbers a term, however little a question asks", async () => {
    for (const asked of ["Who bought the old mill?", "mill", "Why?", "1901 1901 1901"]) {
      const { rows, question, shares } = await tell(asked);
      expect(shares).toHaveLength(question.terms.length);
      for (const row of rows) {
        expect(row).toHaveLength(question.terms.length);
        for (const told of row) expect(told.every((value) => Number.isFinite(value))).toBe(true);
        for (const told of row) expect(told).toHaveLength(WORDS.length);
      }
    }
  });
});

describe("wordShares()", () => {
  it("gives the rarer term of the pool's sentences more, all together 1", async () => {
    const { question, shares } = await tell("Who bought the old mill?");
    const of = (word: string) => shares[question.terms.findIndex(({ words }) => words === word)]!;
    expect(of("bought")).toBeGreaterThan(of("mill"));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});
