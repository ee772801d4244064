import { describe, expect, it } from "vitest";
import { onItsWeekday, onTheirWeekdays, weekdayOf } from "../../src/question/today.ts";

const SATURDAY = 5;

describe("onItsWeekday()", () => {
  it.each([
    ["are you open today?", "are you open on Saturday?"],
    ["is the library open right now", "is the library open on Saturday"],
    ["will the café be open tomorrow?", "will the café be open on Sunday?"],
    ["when do you open today", "when do you open on Saturday"],
    ["are you open on Monday now", "are you open on Monday now"],
    ["who is the cook today", "who is the cook today"],
    ["is it open to members now", "is it open to members now"],
  ])("%s: %s", (asked, expected) => {
    expect(onItsWeekday(asked, SATURDAY)).toBe(expected);
  });

  it("goes on with Monday after Sunday", () => {
    expect(onItsWeekday("are you open tomorrow", 6)).toBe("are you open on Monday");
  });
});

describe("onTheirWeekdays()", () => {
  it.each([
    ["and tomorrow?", "are you open today", "and on Sunday?", "are you open on Saturday"],
    ["and on Monday?", "are you open today", "and on Monday?", "are you open on Saturday"],
    ["who works there tomorrow", "are you open?", "who works there tomorrow", "are you open?"],
    ["and tomorrow?", "who is the cook today", "and tomorrow?", "who is the cook today"],
  ])("%s after %s", (text, question, read, leant) => {
    expect(onTheirWeekdays({ text, question }, SATURDAY)).toEqual({ text: read, question: leant });
  });
});

describe("weekdayOf()", () => {
  it.each([
    ["2026-11-28", 5],
    ["2026-11-30", 0],
    ["2024-02-29", 3],
  ])("%s: %i", (asOf, expected) => {
    expect(weekdayOf(asOf, 0)).toBe(expected);
  });

  it("is that of the day where Footnote runs", () => {
    expect(weekdayOf(undefined, new Date(2026, 10, 29, 0, 30).getTime())).toBe(6);
    expect(weekdayOf(undefined, new Date(2026, 10, 29, 23, 30).getTime())).toBe(6);
  });
});
