import { describe, expect, it } from "vitest";
import { createPool } from "../../../src/pool/pool.ts";
import { analyseQuestion } from "../../../src/question/question.ts";
import { createMeaningRows, MEANINGS } from "../../../src/ranker/features/meanings.ts";
import { prepare } from "../../../src/ranker/prepare.ts";
import { createSnapshot } from "../../../src/snapshot.ts";
import { articleOf } from "../../support/engine.ts";

const TEXT =
  "The physician bought a farm. The sun shone on the hills. Walls encircle the town. Qzx vrrp. A doctor came later.";

describe("createMeaningRows()", () => {
  it("gives a number of each, none of them beyond 1", async () => {
    const rows = await rowsOf("Which doctor purchased the farm?");
    for (const row of rows) {
      expect(Object.keys(row)).toEqual([...MEANINGS]);
      for (const value of Object.values(row)) expect(Math.abs(value)).toBeLessThanOrEqual(1.0001);
    }
  });

  it("tells what says the same in other words from what speaks of something else", async () => {
    const [said, other] = await rowsOf("Which doctor purchased the farm?");
    for (const name of ["meansNearest", "means", "meansMissing"])
      expect(said![name]).toBeGreaterThan(other![name]!);
  });

  it("counts nothing missing where every word stands", async () => {
    const rows = await rowsOf("Do walls encircle the town?");
    expect(rows[2]).toMatchObject({
      meansNearest: 0,
      meansNear: 0,
      meansMissing: 0,
      previousMeansMissing: 0,
    });
  });

  it("meets names by their spelling alone", async () => {
    const [said] = await rowsOf("What did Doctor buy?", "Physician bought a farm. It rained.");
    expect(said!["meansNearest"]).toBe(0);
  });

  it("has nothing to tell of words that mean nothing to it", async () => {
    const rows = await rowsOf("Which doctor purchased the farm?");
    expect(rows[3]).toMatchObject({ means: 0, meansMissing: 0, meansBeside: 0 });
    for (const row of await rowsOf("Zzqx qvvx?"))
      expect(Object.values(row).every((value) => value === 0)).toBe(true);
  });
});

async function rowsOf(text: string, article = TEXT): Promise<Record<string, number>[]> {
  const snapshot = await createSnapshot([articleOf({ id: "a", text: article })]);
  const question = analyseQuestion(text, snapshot.spellings);
  const { sentences } = await createPool(snapshot, question, { articles: ["a"] }, { idf: () => 1 });
  const row = createMeaningRows(prepare(question, sentences, () => 1));
  return [...sentences]
    .sort((a, b) => a.sentence.start - b.sentence.start)
    .map((item) => Object.fromEntries(row(item).map((value, at) => [MEANINGS[at]!, value])));
}
