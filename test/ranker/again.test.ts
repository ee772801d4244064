import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysedSentence, Stretches } from "../../src/domain.ts";
import { createPool } from "../../src/pool/pool.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { weighAgain } from "../../src/ranker/again.ts";
import { FEATURES } from "../../src/ranker/features/features.ts";
import { CONTEXTS, contextRow, type Network, softmax } from "../../src/ranker/scoring/network.ts";
import { prepare } from "../../src/ranker/prepare.ts";
import { READINGS, readingRow } from "../../src/ranker/features/readings.ts";
import { createSnapshot } from "../../src/snapshot.ts";
import { articleOf } from "../support/engine.ts";

const TEXT =
  "Marta Vell founded a bakery in Lowhaven. It hired nine people. The bakery sold bread. Vell left in 1931. " +
  "Her sister kept the books. The oven was cold by then.";

const snapshot = await createSnapshot([articleOf({ id: "bakery", text: TEXT })]);
const question = analyseQuestion("Where did Marta Vell found the bakery?", snapshot.spellings);
const { sentences: items } = await createPool(snapshot, question, {}, { idf: () => 1 });
const asked = prepare(question, items, () => 1);

const NOTHING: Stretches = { count: 0, best: -20, all: -40, expected: 0, stretch: null };
const NETWORK: Network = {
  inputs: ["readExpected"],
  contexts: CONTEXTS,
  features: [[0.5]],
  context: [CONTEXTS.map(() => 0)],
  bias: [0],
  out: [1],
};

function again(scores: readonly number[], expected: (at: number) => number, sentences = 40) {
  const read: number[] = [];
  const found = weighAgain(
    Float64Array.from(scores),
    { weights: { readExpected: 3 }, network: NETWORK },
    {
      asked,
      items,
      rows: items.map(() => new Float64Array(Object.keys(FEATURES).length).fill(1)),
      context: contextRow({ question, sentences: items.length }),
      sentences,
      byHand: new Float64Array(items.length),
      read: ({ index }) => {
        read.push(index);
        return { ...NOTHING, expected: expected(index) };
      },
    },
  );
  return { found, read };
}

describe("weighAgain()", () => {
  const scores = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), {
    minLength: items.length,
    maxLength: items.length,
  });

  it("moves the share of those within reach among them, and leaves the others theirs", () => {
    fc.assert(
      fc.property(scores, (given) => {
        const { found, read } = again(given, (at) => (at % 3) / 2);
        const [before, after] = [softmax(Float64Array.from(given)), softmax(found)];
        const within = (shares: Float64Array) => read.reduce((sum, at) => sum + shares[at]!, 0);
        expect(read.length).toBeLessThanOrEqual(4);
        expect(within(after)).toBeCloseTo(within(before), 6);
        const others = (all: Iterable<number>) => [...all].filter((_, at) => !read.includes(at));
        expect(others(found)).toEqual(others(given));
      }),
      { seed: 11 },
    );
  });

  it("reads nothing where one stands alone", () => {
    expect(again([9, 1, 0, 0, 0, 0], () => 1)).toEqual({
      found: Float64Array.of(9, 1, 0, 0, 0, 0),
      read: [],
    });
  });

  it("reads those that may yet be the best, best first", () => {
    const given = [-9, 0.1, 1, 0.2, -20, 0.3];
    expect(again(given, () => 1).read).toEqual([2, 5, 3, 1]);
  });

  it("reads every sentence where there are few, and only there", () => {
    const given = [9, 1, -8, 0.5, 0, -20];
    expect(again(given, () => 1, 12).read).toEqual([0, 1, 3, 4, 2, 5]);
    expect(again(given, () => 1, 13).read).toEqual([]);
  });

  it("prefers of two that are near each other the one in which the answer stands out", () => {
    const { found } = again([2, 1.9, -5, -5, -5, -5], (at) => at);
    expect(found[1]).toBeGreaterThan(found[0]!);
  });
});

describe("readingRow()", () => {
  const told = (sentence: AnalysedSentence, reading: Stretches) => {
    const item = items.find((one) => one.sentence === sentence)!;
    const row = readingRow(asked, item, reading);
    return Object.fromEntries(READINGS.map((name, at) => [name, row[at]!]));
  };
  const first = items[0]!.sentence;

  it("tells where the best stretch stands beside the question's words", () => {
    // "Lowhaven" stands last, behind all that is asked; "Marta" before it.
    const last = told(first, { count: 9, best: 2, all: 3, expected: 0.7, stretch: { start: 6, end: 7 } });
    expect(last).toMatchObject({
      readExpected: 0.7,
      readAll: 0.6,
      readBest: 0.4,
      readStands: 1,
      readSide: 1,
    });
    const opening = told(first, { count: 9, best: 2, all: 3, expected: 0.7, stretch: { start: 0, end: 1 } });
    expect(opening["readSide"]).toBe(0);
    expect(opening["readNearest"]).toBeGreaterThan(last["readNearest"]!);
  });

  it("tells of nothing that it is not there", () => {
    expect(told(first, NOTHING)).toEqual({
      readExpected: 0,
      readAll: -4,
      readBest: -4,
      readStands: 0,
      readCount: 0,
      readNear: 0,
      readNearest: 0,
      readLength: 0,
      readSide: 0.5,
    });
  });
});
