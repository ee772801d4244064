import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createUnrest } from "../../src/corpus/unrest.ts";

const [settleMs, patienceMs] = [150, 1_000];

/** Gives a clock that is set by hand, and what follows files by it. */
function following() {
  let nowMs = 1_000_000;
  const unrest = createUnrest({ clock: { now: () => nowMs }, settleMs, patienceMs });
  /** Looks at a file that was written just now, or so long ago. */
  const look = (signature: string, agoMs = 0) =>
    unrest.leaveMs("mill.md", { signature, modifiedMs: nowMs - agoMs });
  return { unrest, look, wait: (ms: number) => void (nowMs += ms) };
}

describe("createUnrest()", () => {
  it("has a file ready when it stayed as it is for as long as was said, and not before", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: settleMs - 1 }), (early) => {
        const { look, wait } = following();
        expect(look("1")).toBe(settleMs);
        wait(early);
        const leaveMs = look("1");
        expect(leaveMs).toBe(Math.max(1, settleMs - early));
        wait(leaveMs);
        expect(look("1")).toBe(0);
      }),
    );
  });

  it("has one that never stays as it is ready when its patience ends, and begins anew then", () => {
    const { look, wait } = following();
    const told: number[] = [];
    for (let at = 0; at <= 2 * patienceMs; at += 100) {
      told.push(look(`${at}`));
      wait(100);
    }
    const ready = told.flatMap((leaveMs, at) => (leaveMs === 0 ? [at * 100] : []));
    expect(ready).toEqual([patienceMs]);
  });

  it("has one ready at once that was written long ago, or is dated long after now", () => {
    for (const agoMs of [patienceMs + 1, -patienceMs - 1]) expect(following().look("1", agoMs)).toBe(0);
    expect(following().look("1", patienceMs)).toBeGreaterThan(0);
  });

  it("forgets that a file changed which is as it was", () => {
    const { unrest, look, wait } = following();
    look("1");
    unrest.settled("mill.md");
    wait(settleMs);
    expect(look("1")).toBe(settleMs);
  });
});
