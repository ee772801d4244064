import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginningOf, clip, quoteMarks } from "../../../commands/parts/words.ts";

describe("quoteMarks()", () => {
  it.each([
    ["A mill.", "“A mill.”"],
    ["“A mill.”", "“A mill.”"],
    ["“A mill.", "“A mill.”"],
    ["A mill.”", "“A mill.”"],
    ["“Yes,” he said.", "“Yes,” he said."],
    ["He said “yes”", "“He said “yes””"],
    ["“A,” he said, “b.”", "“A,” he said, “b.”"],
    ["”", "“””"],
    ["", "“”"],
  ])("sets them around %j", (text, shown) => {
    const [open, close] = quoteMarks(text);
    expect(`${open}${text}${close}`).toBe(shown);
  });
});

describe("beginningOf() and clip()", () => {
  it("give no more than was asked for, and no half of a character of a whole text", () => {
    const characters = fc.string({ unit: fc.constantFrom("a", "é", "😀", "文", " "), maxLength: 30 });
    fc.assert(
      fc.property(characters, fc.nat(40), (text, most) => {
        const kept = beginningOf(text, most);
        expect(text.startsWith(kept)).toBe(true);
        // All that there is room for, but for half of a character.
        const room = Math.min(text.length, most);
        expect([room, room - 1]).toContain(kept.length);
        expect([kept, clip(text, most + 1)].every((one) => one.isWellFormed())).toBe(true);
      }),
      { seed: 5 },
    );
  });

  it.each([
    ["The pier of Lowhaven opens", 20, "The pier of…"],
    ["The pier of Lowhaven opens", 21, "The pier of Lowhaven…"],
    ["The pier, the mill", 12, "The pier…"],
    ["Donaudampfschifffahrtsgesellschaft", 12, "Donaudampfs…"],
    ["The mill", 8, "The mill"],
  ])("cut %j behind a word where one ends near", (text, most, shown) => expect(clip(text, most)).toBe(shown));
});
