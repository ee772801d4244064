import { describe, expect, it } from "vitest";
import { type Choice, learnNetwork } from "../../src/learn/network.ts";
import { createRandom } from "../../src/learn/random.ts";
import { scoresOf } from "../../src/ranker/scoring/network.ts";
import { WORD_UNITS, wordMeans } from "../../src/ranker/scoring/word-units.ts";

const NAMES = ["one", "other", "noise", "hand", "still"];

/** The right row has one of two things and not both: no sum of the two tells it. */
function choices(count: number): Choice[] {
  const random = createRandom(5);
  return Array.from({ length: count }, () => {
    const rows = [[1, 1], [0, 0], random() < 0.5 ? [0, 1] : [1, 0]].map((pair) => [
      ...pair,
      random(),
      random(),
      0.5,
    ]);
    return { rows, right: [false, false, true], context: [1], weight: 1 };
  });
}

/** Whether the second or the third row is right is told by the first, which leads and is wrong half the time. */
function ledChoices(count: number): Choice[] {
  const random = createRandom(9);
  return Array.from({ length: count }, (_, at) => {
    const told = random() < 0.5 ? 1 : 0;
    const isFirst = at % 2 === 0;
    const rows = [
      [1, told, random(), 0, 0.5],
      [0, 1 - told, random(), 0, 0.5],
      [0, told, random(), 0, 0.5],
    ];
    return { rows, right: [isFirst, false, true], context: [1], weight: 1 };
  });
}

/** Right is where the term that counts most stands as asked; what stands of the others tells nothing. */
function wordedChoices(count: number): Choice[] {
  const random = createRandom(13);
  return Array.from({ length: count }, () => {
    const rare = random() < 0.5 ? 0 : 1;
    const rows = [0, 1, 2].map((row) =>
      [0, 1].map((term) => [Number(term === rare), term === rare ? Number(row === 2) : Number(row !== 2)]),
    );
    return {
      rows: rows.map(() => [random(), random(), random(), 0, 0.5]),
      right: [false, false, true],
      context: [1],
      weight: 1,
      words: { rows, shares: [0.5, 0.5] },
    };
  });
}

const OPTIONS = { names: NAMES, contexts: ["always"], without: new Set(["hand"]), leading: false };

describe("learnNetwork()", () => {
  const learned = learnNetwork(choices(640), OPTIONS);

  it("tells what no linear score can, on choices that it has not seen", () => {
    const { inputs, features, context, bias, out } = learned.network;
    const score = (row: readonly number[]) =>
      inputs.reduce((sum, name) => sum + learned.weights[name]! * row[NAMES.indexOf(name)]!, 0) +
      out.reduce((sum, share, unit) => {
        const start = bias[unit]! + context[unit]![0]!;
        const seen = inputs.reduce(
          (total, name, at) => total + features[unit]![at]! * row[NAMES.indexOf(name)]!,
          start,
        );
        return sum + share * Math.tanh(seen);
      }, 0);
    const unseen = choices(700).slice(640);
    const right = unseen.filter(({ rows }) => {
      const scores = rows.map(score);
      return scores[2]! > Math.max(scores[0]!, scores[1]!);
    });
    expect(right.length / unseen.length).toBeGreaterThan(0.9);
  });

  it("tells what depends on what leads, on choices that it has not seen", () => {
    const led = learnNetwork(ledChoices(960), { ...OPTIONS, leading: true });
    const unseen = ledChoices(1100).slice(960);
    const right = unseen.filter(({ rows }) => {
      const linear = Float64Array.from(rows, (row) =>
        NAMES.reduce((sum, name, at) => sum + (led.weights[name] ?? 0) * row[at]!, 0),
      );
      const added = scoresOf(led.network, { rows, names: NAMES, context: [1], linear });
      return linear[2]! + added[2]! > linear[1]! + added[1]!;
    });
    expect(right.length / unseen.length).toBeGreaterThan(0.9);
  });

  it("tells by what is told of each term what no number of the row does, on choices that it has not seen", () => {
    const words = ["rare", "stands"];
    const found = learnNetwork(wordedChoices(960), { ...OPTIONS, leading: true, words });
    const names = [...NAMES, ...WORD_UNITS];
    const right = wordedChoices(1100)
      .slice(960)
      .filter(({ rows, words: told }) => {
        const whole = rows.map((row, at) => [
          ...row,
          ...wordMeans(found.words!, { rows: told!.rows[at]!, names: words, shares: told!.shares }),
        ]);
        const linear = Float64Array.from(whole, (row) =>
          names.reduce((sum, name, at) => sum + (found.weights[name] ?? 0) * row[at]!, 0),
        );
        const added = scoresOf(found.network, { rows: whole, names, context: [1], linear });
        const scores = linear.map((score, at) => score + added[at]!);
        return scores[2]! > Math.max(scores[0]!, scores[1]!);
      });
    expect(right.length / 140).toBeGreaterThan(0.9);
    expect(learnNetwork(wordedChoices(128), OPTIONS).words).toBeUndefined();
  });

  it("learns nothing of what is set by hand or never differs", () => {
    expect(Object.keys(learned.weights)).toEqual(["one", "other", "noise"]);
    expect(learned.network.inputs).toEqual(["one", "other", "noise"]);
  });

  it("learns the same of the same choices", () => {
    const some = choices(128);
    expect(learnNetwork(some, OPTIONS)).toEqual(learnNetwork(some, OPTIONS));
  });

  it("passes over choices that have nothing right, or nothing else", () => {
    const some = choices(128);
    const empty = { rows: [[0, 0, 0, 0, 0.5]], context: [1], weight: 1 };
    const more = [...some, { ...empty, right: [false] }, { ...empty, right: [true] }];
    expect(learnNetwork(more, OPTIONS)).toEqual(learnNetwork(some, OPTIONS));
  });
});
