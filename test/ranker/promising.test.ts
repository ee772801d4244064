import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { createPool } from "../../src/pool/pool.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { prepare } from "../../src/ranker/prepare.ts";
import { SIFTED, sift, siftRow } from "../../src/ranker/promising.ts";
import { SIFTING } from "../../src/ranker/sifting.weights.ts";
import { createSnapshot } from "../../src/snapshot.ts";

async function sifted(text: string, told: string) {
  const article = readArticle({ id: "pier", content: told, format: "text" });
  const snapshot = await createSnapshot([article]);
  const question = analyseQuestion(text, snapshot.spellings);
  const idf = () => 1;
  const { sentences } = await createPool(snapshot, question, {}, { idf });
  const asked = prepare(question, sentences, idf);
  return { asked, pool: sentences, ...sift(asked, sentences) };
}

const FILLER = ["Gulls cried all day.", "Nobody came for bread.", "Rain fell on stones.", "Ropes lay about."];
const BURNED = "The pier of Lowhaven burned down on Sunday.";

describe("sift()", () => {
  it("parts a pool in two, neither more nor less, and leaves what is promising in its order", async () => {
    const sentence = fc.constantFrom(BURNED, "The pier stood.", "Lowhaven slept.", ...FILLER);
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 60 }), async (told) => {
        const { pool, promising, others } = await sifted("When did the pier burn down?", told.join(" "));
        expect(new Set([...promising, ...others])).toEqual(new Set(pool));
        expect(promising.length + others.length).toBe(pool.length);
        expect(promising.length).toBeGreaterThanOrEqual(Math.min(6, pool.length));
        expect(promising.length).toBeLessThanOrEqual(20);
        expect(promising).toEqual(pool.filter((item) => promising.includes(item)));
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it("reads few where one sentence stands out, and many where all look alike", async () => {
    const filler = Array.from({ length: 40 }, (_, at) => FILLER[at % FILLER.length]!);
    const one = await sifted("When did the pier of Lowhaven burn down?", [...filler, BURNED].join(" "));
    expect(one.promising.map(({ sentence }) => sentence.text)).toContain(BURNED);
    expect(one.promising).toHaveLength(6);
    const alike = await sifted("Who cried?", Array.from({ length: 40 }, () => FILLER[0]!).join(" "));
    expect(alike.promising).toHaveLength(20);
  });

  it("keeps the one behind what has what is asked, where it may go on", async () => {
    const told = Array.from({ length: 40 }, (_, at) => (at === 20 ? BURNED : FILLER[0]!));
    const { promising } = await sifted("When did the pier of Lowhaven burn down?", told.join(" "));
    expect(promising.map(({ sentence }) => sentence.index)).toEqual(expect.arrayContaining([20, 21]));
  });

  it("keeps the answer under a heading that asks what is asked, however little of it the answer repeats", async () => {
    const filler = Array.from({ length: 6 }, () => "You may keep a horse in the field by the mill.\n\n").join(
      "",
    );
    const told = `${filler}How do I get a horse?\n\nWhistle for it twice.\n\n${filler}${filler}`;
    const { promising } = await sifted("how can i get a horse", told);
    expect(promising.map(({ sentence }) => sentence.text)).toContain("Whistle for it twice.");
  });
});

describe("siftRow()", () => {
  it("has a learned weight for each of its numbers, which are about 0 … 1", async () => {
    expect(Object.keys(SIFTING.weights)).toEqual([...SIFTED]);
    const { asked, pool } = await sifted("When did the pier burn?", [BURNED, ...FILLER].join(" "));
    for (const item of pool) {
      const row = siftRow(asked, item);
      expect(row).toHaveLength(SIFTED.length);
      for (const value of row) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1.5);
      }
    }
  });
});
