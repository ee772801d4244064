import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areaUnderCurve,
  averagePrecision,
  brier,
  calibrationError,
  constantBrier,
  type Forecast,
  hitAt,
  normalise,
  refusedAtLoss,
  tokenF1,
} from "../../src/evaluate/metrics.ts";

const ranking = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });
const forecasts = fc.array(
  fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }),
  { minLength: 1, maxLength: 30 },
);
const certain = (right: boolean): Forecast => ({ probability: right ? 1 : 0, right });
const seed = { seed: 1 };

describe("hitAt", () => {
  it("hitAt() looks at the first k alone", () => {
    expect(hitAt([false, true], 1)).toBe(false);
    expect(hitAt([false, true], 2)).toBe(true);
    expect(hitAt([], 3)).toBe(false);
  });

  it("hitAt() never falls with k", () => {
    fc.assert(
      fc.property(ranking, fc.nat(12), (list, k) => {
        expect(Number(hitAt(list, k + 1))).toBeGreaterThanOrEqual(Number(hitAt(list, k)));
      }),
      seed,
    );
  });
});

describe("averagePrecision", () => {
  it("averagePrecision() averages the precision at each right item", () => {
    // 1/1 and 2/3.
    expect(averagePrecision([true, false, true])).toBeCloseTo(5 / 6);
    expect(averagePrecision([false, false, true, true])).toBeCloseTo((1 / 3 + 2 / 4) / 2);
    expect(averagePrecision([true], 2)).toBe(0.5);
    expect(averagePrecision([false])).toBeNaN();
  });

  it("averagePrecision() is 1 exactly where all right items come first, and grows when one moves up", () => {
    fc.assert(
      fc.property(ranking, fc.nat(), (list, place) => {
        fc.pre(list.includes(true));
        const sorted = list.toSorted((a, b) => Number(b) - Number(a));
        expect(averagePrecision(sorted)).toBeCloseTo(1);
        const at = place % list.length;
        if (at === 0 || list[at] !== true || list[at - 1] === true) return;
        const moved = list.with(at, false).with(at - 1, true);
        expect(averagePrecision(moved)).toBeGreaterThan(averagePrecision(list));
      }),
      seed,
    );
  });
});

describe("tokenF1", () => {
  it("tokenF1() counts shared words as SQuAD's scorer does", () => {
    expect(tokenF1("the $90 billion", ["90 billion."])).toBe(1);
    // One of two words, one of three: p 1/2, r 1/3.
    expect(tokenF1("blue house", ["big white house"])).toBeCloseTo(0.4);
    expect(tokenF1("no no no", ["no"])).toBeCloseTo(0.5);
    expect(tokenF1("red", ["blue", "red"])).toBe(1);
    expect(tokenF1("", ["red"])).toBe(0);
    expect(tokenF1("red", [])).toBe(0);
  });

  it("tokenF1() is symmetric, within 0 and 1, and 1 for a text and itself", () => {
    const phrase = fc.array(fc.constantFrom("red", "The", "blue,", "a", "house"), { maxLength: 6 });
    fc.assert(
      fc.property(phrase, phrase, (left, right) => {
        const [a, b] = [left.join(" "), right.join(" ")];
        expect(tokenF1(a, [b])).toBeCloseTo(tokenF1(b, [a]));
        expect(tokenF1(a, [b])).toBeGreaterThanOrEqual(0);
        expect(tokenF1(a, [b])).toBeLessThanOrEqual(1);
        expect(tokenF1(a, [b, a])).toBe(1);
      }),
      seed,
    );
  });

  it("normalise() drops case, punctuation, articles and spare spaces", () => {
    expect(normalise("  The U.S., an “Ally” of a-ha ")).toBe("us ally of aha");
  });
});

describe("calibrationError and brier", () => {
  it("calibrationError() weighs each bin's distance by its size", () => {
    const found = [0.9, 0.9, 0.9, 0.9].map((probability, at) => ({ probability, right: at < 2 }));
    // A bin of four at .9 with a half right, and one of one at 1 that is right: the last bin holds all five.
    expect(calibrationError(found)).toBeCloseTo(0.4);
    expect(calibrationError([...found, certain(true)])).toBeCloseTo(Math.abs(4.6 / 5 - 3 / 5));
    expect(calibrationError([{ probability: 0.25, right: false }, certain(true)])).toBeCloseTo(0.125);
  });

  it("brier() is a mean square, and the constant's is the best that one number can do", () => {
    expect(
      brier([
        { probability: 0.8, right: true },
        { probability: 0.4, right: false },
      ]),
    ).toBeCloseTo(0.1);
    fc.assert(
      fc.property(forecasts, fc.double({ min: 0, max: 1, noNaN: true }), (list, probability) => {
        const constant = list.map(({ right }) => ({ probability, right }));
        expect(constantBrier(list)).toBeLessThanOrEqual(brier(constant) + 1e-12);
      }),
      seed,
    );
  });

  it("both are 0 for one who always knows, and within 0 and 1", () => {
    fc.assert(
      fc.property(forecasts, (list) => {
        const knowing = list.map(({ right }) => certain(right));
        expect([calibrationError(knowing), brier(knowing)]).toEqual([0, 0]);
        for (const figure of [calibrationError(list), brier(list)]) {
          expect(figure).toBeGreaterThanOrEqual(0);
          expect(figure).toBeLessThanOrEqual(1);
        }
      }),
      seed,
    );
  });
});

describe("areaUnderCurve", () => {
  it("areaUnderCurve() counts the pairs in order, ties a half", () => {
    // Of six pairs: .9 is above three, .4 above one and level with one.
    expect(areaUnderCurve([0.9, 0.4], [0.1, 0.4, 0.5])).toBeCloseTo((3 + 1.5) / 6);
    expect(areaUnderCurve([1], [0])).toBe(1);
    expect(areaUnderCurve([], [0])).toBeNaN();
  });

  it("areaUnderCurve() equals counting every pair, and mirrors when the sides change", () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const pairs = positives.flatMap((a) => negatives.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
        const naive = pairs.reduce<number>((sum, one) => sum + one, 0) / pairs.length;
        expect(areaUnderCurve(positives, negatives)).toBeCloseTo(naive);
        expect(areaUnderCurve(negatives, positives)).toBeCloseTo(1 - naive);
      }),
      seed,
    );
  });
});

describe("refusedAtLoss", () => {
  it("refusedAtLoss() takes the highest threshold that loses no more", () => {
    const answerable = [0.1, 0.5, 0.6, 0.7, 0.8];
    // A fifth may be lost: .1 goes, .5 stays.
    expect(refusedAtLoss(answerable, [0.2, 0.4, 0.5, 0.9], 0.2)).toBe(0.5);
    expect(refusedAtLoss(answerable, [0.05, 0.2], 0)).toBe(0.5);
    expect(refusedAtLoss(answerable, [0.9], 1)).toBe(1);
  });

  it("refusedAtLoss() loses no more than was allowed when strangers are the answerable themselves", () => {
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (list, loss) => {
        expect(refusedAtLoss(list, list, loss)).toBeLessThanOrEqual(loss + 1e-9);
      }),
      seed,
    );
  });
});
