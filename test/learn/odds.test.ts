import { describe, expect, it } from "vitest";
import { learnOdds } from "../../src/learn/odds.ts";
import type { Case } from "../../src/learn/optimise.ts";
import { createRandom } from "../../src/learn/random.ts";
import { scoresOf } from "../../src/ranker/scoring/network.ts";

const NAMES = ["bias", "near", "far"];

/** Right where exactly one of the two is high; in `share` of the cases that stand at odds, chance decides. */
function cases(count: number, rightOf: (near: number, far: number, chance: number) => boolean): Case[] {
  const random = createRandom(11);
  return Array.from({ length: count }, () => {
    const [near, far] = [random(), random()];
    return { row: [1, near, far], right: rightOf(near, far, random()), weight: 1 };
  });
}

function probabilities(
  learned: ReturnType<typeof learnOdds>,
  rows: readonly (readonly number[])[],
): number[] {
  const added = scoresOf(learned.network, { rows, names: NAMES, context: [] });
  return rows.map((row, at) => {
    const linear = NAMES.reduce((sum, name, place) => sum + (learned.weights[name] ?? 0) * row[place]!, 0);
    return 1 / (1 + Math.exp(-linear - added[at]!));
  });
}

describe("learnOdds()", () => {
  it("gives odds that say how often a row is right, on rows that it has not seen", () => {
    const all = cases(1400, (near, _, chance) => chance < (near > 0.5 ? 0.9 : 0.3));
    const learned = learnOdds(all.slice(0, 800), NAMES);
    const unseen = all.slice(800);
    for (const high of [true, false]) {
      const some = unseen.filter(({ row }) => row[1]! > 0.5 === high).map(({ row }) => row);
      const mean = probabilities(learned, some).reduce((sum, value) => sum + value, 0) / some.length;
      expect(Math.abs(mean - (high ? 0.9 : 0.3))).toBeLessThan(0.12);
    }
  });

  it("tells what depends on two signals together", () => {
    const all = cases(1200, (near, far) => near > 0.5 !== far > 0.5);
    const learned = learnOdds(all.slice(0, 1000), NAMES);
    const unseen = all.slice(1000);
    const given = probabilities(
      learned,
      unseen.map(({ row }) => row),
    );
    const told = unseen.filter(({ right }, at) => given[at]! > 0.5 === right);
    expect(told.length / unseen.length).toBeGreaterThan(0.8);
  });
});
