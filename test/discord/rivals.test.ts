import { describe, expect, it } from "vitest";
import { createRivals } from "../../src/discord/rivals.ts";

const MINUTE_MS = 60_000;

/** How often the log is warned where a first response comes second at these minutes. */
function warnings(minutes: readonly number[]): number {
  let nowMs = 0;
  let warned = 0;
  const log = { info: () => {}, warn: () => (warned += 1), error: () => {} };
  const rivals = createRivals({ clock: { now: () => nowMs }, log });
  for (const minute of minutes) {
    nowMs = minute * MINUTE_MS;
    rivals.met();
  }
  return warned;
}

describe("createRivals()", () => {
  it("warns of the third within ten minutes, and then of the third after that", () => {
    expect(
      [
        [0, 5],
        [0, 5, 9],
        [0, 5, 9, 9, 9],
        [0, 1, 2, 3, 4, 5],
      ].map(warnings),
    ).toEqual([0, 1, 1, 2]);
  });

  it("says nothing of answers that were lost now and then", () => {
    expect(warnings([0, 6, 12, 18, 24])).toBe(0);
  });
});
