import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namedWeekdays, weekdaysIn } from "../../src/text/weekdays.ts";

const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const told = (text: string) =>
  weekdaysIn(text).map(({ start, end, days }) => [
    text.slice(start, end),
    [...days].sort((a, b) => a - b).join(""),
  ]);

describe("weekdaysIn()", () => {
  it.each([
    ["Open Tuesday to Saturday.", "Tuesday to Saturday", "12345"],
    ["Open Mon-Fri from nine.", "Mon-Fri", "01234"],
    ["Open Mon. to Sat.", "Mon. to Sat", "012345"],
    ["Open Saturday to Monday.", "Saturday to Monday", "056"],
    ["Open on weekdays until six.", "on weekdays", "01234"],
    ["Closed at weekends.", "at weekends", "56"],
    ["Open daily except Sundays.", "daily except Sundays", "012345"],
    ["Open every day but Monday.", "every day but Monday", "123456"],
    ["Open seven days a week.", "seven days a week", "0123456"],
    ["The boathouse is closed on Mondays.", "Mondays", "0"],
    ["They meet every Tuesday and Thursday at six.", "every Tuesday and Thursday", "13"],
    ["Raids start on Wednesdays and Sundays.", "Wednesdays and Sundays", "26"],
  ])("%s", (text, words, days) => {
    expect(told(text)).toEqual([[words, days]]);
  });

  it.each([
    "The hall reopened on Saturday.",
    "The vote on Monday was close.",
    "A Sunday lunch.",
    "He sat in the sun.",
    "The daylight saves a week.",
    "It will end on Friday or so.",
  ])("tells nothing of days that do not come again: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("has both ends of a range, and as many days as there are from one to the other", () => {
    const day = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(day, day, fc.constantFrom(" to ", "–", " through "), (from, to, joint) => {
        const [found] = weekdaysIn(`Open ${NAMES[from]}${joint}${NAMES[to]}.`);
        expect(found!.days).toContain(from);
        expect(found!.days).toContain(to);
        expect(found!.days.size).toBe(((to - from + 7) % 7) + 1);
      }),
    );
  });

  it("takes time that grows with the text", () => {
    const long = "every Monday and Tuesday, ".repeat(4000);
    expect(weekdaysIn(long).length).toBe(4000);
  });
});

describe("namedWeekdays()", () => {
  it("gives each day once", () => {
    expect(namedWeekdays("Is it open on Monday, or only on Mondays and sundays?")).toEqual([0, 6]);
    expect(namedWeekdays("In the sun on a moonlit day?")).toEqual([]);
  });
});
