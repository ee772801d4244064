import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../../src/engine.ts";
import { LEARNED } from "../../../src/models.ts";
import {
  confidence,
  confidenceOf,
  rawLogOdds,
  thresholdFor,
} from "../../../src/ranker/abstention/confidence.ts";
import { NEAR_SIGNALS } from "../../../src/ranker/abstention/signals.ts";
import type { AbstentionModel } from "../../../src/ranker/weights.ts";
import { articleOf } from "../../support/engine.ts";

const { abstention } = LEARNED;
const ARTICLES = [
  articleOf({
    id: "lighthouse",
    title: "The lighthouse of Skarholm",
    text: "The lighthouse of Skarholm was finished in 1871. Its largest lamp came from Bergen. The keeper refused the smaller boat that the council offered him.",
  }),
  articleOf({
    id: "cheese",
    title: "Cheese from the valley",
    text: "The dairy of Eldre makes forty tonnes of goat cheese a year. It sells most of the cheese in the south.",
  }),
];
const engine = createEngine(ARTICLES, { refusals: [], clock: { now: () => 0 } });
const asked = async (question: string) => (await engine).ask(question, {});

const NO_NETWORK = { inputs: [], contexts: [], features: [], context: [], bias: [], out: [] };
const BIAS = { weights: { bias: 1 }, network: NO_NETWORK };

describe("confidence()", () => {
  it("decides alone: what is answered is at the threshold or over it, what is not below", async () => {
    const words = [
      ..."lighthouse Skarholm finished lamp Bergen cheese goat dairy keeper boat".split(" "),
      ..."volcano parliament violin Napoleon taxes not never 1871 1950 smallest".split(" "),
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }), async (some) => {
        const answer = await asked(`When was ${some.join(" ")}?`);
        const threshold = thresholdFor(2, abstention);
        expect(answer.outcome).toBe(answer.confidence >= threshold ? "answered" : "abstained");
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it("is high where the articles say it, and low where they speak of other things", async () => {
    expect((await asked("When was the lighthouse of Skarholm finished?")).confidence).toBeGreaterThan(0.7);
    expect((await asked("Who composed the second violin concerto?")).confidence).toBeLessThan(0.2);
    expect((await asked("How many seats has the parliament of Iceland?")).outcome).toBe("abstained");
  });

  it("is lower for a question about the opposite, the denial or another name", async () => {
    const plain = (await asked("Where did the largest lamp come from?")).confidence;
    expect((await asked("Where did the smallest lamp come from?")).confidence).toBeLessThan(plain);
    expect((await asked("Where did the largest lamp not come from?")).confidence).toBeLessThan(plain);
    const told = (await asked("What does the dairy of Eldre make?")).confidence;
    expect((await asked("What does the dairy of Hovden make?")).confidence).toBeLessThan(told);
  });

  it("is 0 where there is no sentence", async () => {
    const answer = await (await createEngine([], { refusals: [], clock: { now: () => 0 } })).ask("Why?", {});
    expect(answer).toMatchObject({ outcome: "abstained", confidence: 0 });
    expect(confidence).toBeTypeOf("function");
  });
});

/** Near signals of which one is told. */
const nearRow = (bias: number) => Object.keys(NEAR_SIGNALS).map((name) => (name === "bias" ? bias : 0));

describe("rawLogOdds()", () => {
  it("is a number, and rises with either part, however large they are", () => {
    const value = fc.double({ min: -60, max: 60, noNaN: true });
    const model = { ...abstention, topic: BIAS, near: BIAS };
    const raw = (topic: number, near: number, passages: number) =>
      rawLogOdds({ topic: [topic], near: nearRow(near), lacking: 0 }, model, passages);
    const sizes = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(
        value,
        value,
        fc.double({ min: 0, max: 20, noNaN: true }),
        sizes,
        (topic, near, more, size) => {
          const here = raw(topic, near, size);
          expect(Number.isFinite(here)).toBe(true);
          expect(raw(topic + more, near, size)).toBeGreaterThanOrEqual(here - 1e-6);
          expect(raw(topic, near + more, size)).toBeGreaterThanOrEqual(here - 1e-6);
        },
      ),
    );
  });

  it("takes a near-miss harder in an article or two than in many", () => {
    const model = { ...abstention, topic: BIAS, near: BIAS };
    const rows = { topic: [2], near: nearRow(-2), lacking: 0 };
    const sizes = [1, 8, 20, 64, 1000].map((size) => rawLogOdds(rows, model, size));
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes[0]).toBe(sizes[1]);
    expect(sizes[1]).toBeLessThan(sizes[2]!);
    expect(sizes[3]).toBe(sizes[4]);
  });

  it("doubts a sentence that lacks what is asked for, in an article or two", () => {
    const model = { ...abstention, topic: BIAS, near: BIAS };
    const raw = (lacking: number, size: number) =>
      rawLogOdds({ topic: [2], near: nearRow(1), lacking }, model, size);
    expect(raw(-2, 2)).toBeLessThan(raw(0, 2) - 1);
    expect(raw(-2, 1000)).toBe(raw(0, 1000));
  });
});

describe("confidenceOf()", () => {
  const model = { ...abstention, topic: BIAS, near: BIAS };
  const sure = (standing: readonly number[], passages: number) =>
    confidenceOf({ topic: [2], near: nearRow(1), standing, lacking: 0, above: 0 }, model, passages);

  it("is the surer the further the best sentence stands out, in thousands of passages alone", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (apart, further, met, more) => {
        const [low, high] = [
          [Math.min(apart, further), met * more],
          [Math.max(apart, further), met],
        ];
        for (const size of [1, 64, 1024]) expect(sure(low, size)).toBe(sure(high, size));
        for (const size of [2048, 4096, 100_000])
          expect(sure(high, size)).toBeGreaterThanOrEqual(sure(low, size));
      }),
    );
    expect(sure([1, 1], 100_000)).toBeGreaterThan(sure([0, 0.2], 100_000) + 0.2);
  });

  it("goes from the one to the other along the logarithm", () => {
    const sizes = [1024, 1500, 2048, 3000, 4096].map((size) => sure([0, 0.2], size));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sure([0, 0.2], 4096)).toBe(sure([0, 0.2], 100_000));
  });
});

describe("thresholdFor()", () => {
  it("lies between the thresholds of the sizes that were learned", () => {
    const learned = abstention.thresholds.map(({ threshold }) => threshold);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (size) => {
        expect(thresholdFor(size, abstention)).toBeGreaterThanOrEqual(Math.min(...learned) - 1e-12);
        expect(thresholdFor(size, abstention)).toBeLessThanOrEqual(Math.max(...learned) + 1e-12);
      }),
    );
  });

  it("gives each learned size its own threshold", () => {
    const model: AbstentionModel = {
      ...abstention,
      thresholds: [
        { passages: 10, threshold: 0.4 },
        { passages: 1000, threshold: 0.2 },
      ],
    };
    expect([1, 10, 100, 1000, 5000].map((size) => thresholdFor(size, model))).toEqual([
      0.4,
      0.4,
      expect.closeTo(0.3, 9),
      0.2,
      0.2,
    ]);
  });
});
