import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDay } from "../../../commands/parts/day.ts";

describe("isDay()", () => {
  it("isDay() accepts every day of the calendar", () => {
    const days = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        expect(isDay(date.toISOString().slice(0, 10))).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it.each([
    "",
    "2025",
    "2025-8-19",
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "19.08.2025",
    "2025-08-19T00:00",
  ])("isDay() refuses %j", (text) => {
    expect(isDay(text)).toBe(false);
  });
});
