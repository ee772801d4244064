import { describe, expect, it } from "vitest";
import { asksWhetherOpen, mayTellWhenOpen } from "../../src/text/open-state.ts";

describe("asksWhetherOpen()", () => {
  it.each([
    "are you open?",
    "Is the old town library still open on Sundays?",
    "will the pool be open in May",
    "when do you open",
    "what time does the library open on monday",
    "how late are you open",
  ])("%s", (text) => {
    expect(asksWhetherOpen(text)).toBe(true);
  });

  it.each([
    "may i open the cases",
    "are you going to open a second room",
    "who opened the workshop",
    "when did the bridge open",
    "is the open day on Sunday",
    "what time is it",
  ])("asks for something else: %s", (text) => {
    expect(asksWhetherOpen(text)).toBe(false);
  });
});

describe("mayTellWhenOpen()", () => {
  it.each([
    ["We open at noon.", true],
    ["It is open every day but opens the shop at ten.", true],
    ["The hall opens the first Saturday of a month.", true],
    ["We close before you open a drawer.", true],
    ["From ten to five, Tuesday to Saturday.", true],
    ["It reopened in May.", true],
    ["Wash your hands before you open a drawer.", false],
    ["Opening the second room took a year.", false],
    ["The owner said so on Friday.", false],
    ["The drawer is stuck.", false],
  ])("%s %s", (text, expected) => {
    expect(mayTellWhenOpen(text)).toBe(expected);
  });
});
