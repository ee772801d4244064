import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCooldown } from "../../src/discord/cooldown.ts";

const OPTIONS = { bucket: 5, refillMs: 3_000 };

describe("createCooldown()", () => {
  it("lets five through at once, then one every three seconds, for each person apart", () => {
    let now = 0;
    const cooldown = createCooldown(OPTIONS, { now: () => now });
    const taken = Array.from({ length: 6 }, () => cooldown.take("a", 1));
    expect(taken).toEqual([0, 0, 0, 0, 0, 3_000]);
    expect(cooldown.take("b", 1)).toBe(0);
    now = 2_999;
    expect(cooldown.take("a", 1)).toBe(1);
    now = 3_000;
    expect(cooldown.take("a", 1)).toBe(0);
    expect(cooldown.take("a", 1)).toBe(3_000);
  });

  it("announces a wait once to each person, and the next one when it is over", () => {
    let now = 0;
    const cooldown = createCooldown(OPTIONS, { now: () => now });
    const told = ["a", "a", "b"].map((person) => cooldown.announces(person, 3_000));
    expect(told).toEqual([true, false, true]);
    now = 3_000;
    expect(cooldown.announces("a", 3_000)).toBe(true);
  });

  it("forgets nobody who has to wait, however many people ask", () => {
    let now = 0;
    const cooldown = createCooldown(OPTIONS, { now: () => now });
    cooldown.take("a", 5);
    for (let person = 0; person < 10_000; person += 1) cooldown.take(`b${person}`, 1);
    now = 1;
    expect(cooldown.take("a", 1)).toBe(2_999);
  });

  it("keeps nobody waiting for the time by which a clock was set back", () => {
    let now = 3_600_000;
    const cooldown = createCooldown(OPTIONS, { now: () => now });
    cooldown.take("a", 5);
    expect(cooldown.announces("a", 3_000)).toBe(true);
    now = 0;
    expect(cooldown.take("a", 1)).toBe(0);
    expect(cooldown.announces("a", 3_000)).toBe(true);
  });

  it("never lets more through than the bucket and what came back, and waits exactly as long as it says", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6_000), { maxLength: 60 }), (waits) => {
        let now = 0;
        let through = 0;
        const cooldown = createCooldown(OPTIONS, { now: () => now });
        for (const wait of waits) {
          now += wait;
          const waitMs = cooldown.take("a", 1);
          if (waitMs === 0) through += 1;
          expect(through).toBeLessThanOrEqual(5 + now / 3_000);
        }
        now += cooldown.take("a", 5);
        expect(cooldown.take("a", 0)).toBe(0);
      }),
      { seed: 20260803 },
    );
  });
});
