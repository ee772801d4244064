import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockOf } from "../../src/cli/clock.ts";

/** A machine's two timers, of which one stands still while it sleeps, and one may be set. */
function machine() {
  const at = { wall: 1_756_000_000_000, fine: 1_756_000_000_000 };
  const clock = clockOf({ wall: () => Math.floor(at.wall), fine: () => at.fine });
  return { at, clock };
}

describe("clockOf()", () => {
  it("is never further from the time of day than a second, whatever sleeps or is set", () => {
    const wakes = fc.record({
      kind: fc.constant("wakes"),
      ms: fc.double({ min: 0, max: 5_000, noNaN: true }),
    });
    const sleeps = fc.record({ kind: fc.constant("sleeps"), ms: fc.nat(1e9) });
    const isSet = fc.record({ kind: fc.constant("is set"), ms: fc.integer({ min: -1e7, max: 1e7 }) });
    fc.assert(
      fc.property(fc.array(fc.oneof(wakes, sleeps, isSet)), (days) => {
        const { at, clock } = machine();
        for (const { kind, ms } of days) {
          at.wall += ms;
          if (kind === "wakes") at.fine += ms;
          expect(Math.abs(clock.now() - at.wall)).toBeLessThanOrEqual(1_001);
        }
      }),
      { seed: 1 },
    );
  });

  it("measures what takes less than a millisecond, also after a sleep", () => {
    const { at, clock } = machine();
    at.wall += 8 * 3_600_000;
    const began = clock.now();
    at.wall += 0.25;
    at.fine += 0.25;
    expect(clock.now() - began).toBeCloseTo(0.25, 3);
  });
});
