import { describe, expect, it } from "vitest";
import { measureSpeed } from "../../../src/evaluate/questions/speed.ts";
import { engineOf } from "../../support/engine.ts";

const questions = Array.from({ length: 500 }, (_, at) => ({
  id: String(at),
  question: `Who rang bell ${at}?`,
  answerable: true,
  answers: [],
  gold: [],
}));
const suite = { name: "bells", articles: [], questions, hash: "" };

describe("measureSpeed()", () => {
  it("counts no question that was asked before, and has each engine go first as often", async () => {
    const asked: string[] = [];
    const engine = (name: string) => ({
      ...engineOf([]),
      ask: async (question: string) => {
        asked.push(`${name} ${question}`);
        return engineOf([]).ask(question, {});
      },
    });
    let clock = 0;
    const rows = await measureSpeed(
      suite,
      { shipped: engine("shipped"), plain: engine("plain") },
      { cpuMs: () => (clock += 2), progress: () => {} },
    );
    expect(new Set(asked).size).toBe(asked.length);
    const counted = asked.slice(-600);
    const first = counted.filter((_, at) => at % 2 === 0);
    expect(first.filter((one) => one.startsWith("shipped"))).toHaveLength(150);
    expect(rows.map(({ figure, samples }) => [figure, samples])).toEqual([
      [2, 300],
      [500, 300],
    ]);
    expect(rows[0]?.baselines).toEqual({ "without weights": 2 });
  });
});
