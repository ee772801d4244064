import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asksMadeOf, materialsIn, tellsMakingOnly } from "../../src/text/made-of.ts";

function materials(text: string): string | null {
  const found = materialsIn(text);
  return found === null ? null : text.slice(found.start, found.end);
}

describe("asksMadeOf()", () => {
  it.each(["What is the floor made of?", "what are grits made from", "What ingredients are in the loaf?"])(
    "is true of %s",
    (question) => {
      expect(asksMadeOf(question)).toBe(true);
    },
  );

  it.each(["Who made the floor?", "What is made of oak?", ""])("is false of %j", (question) => {
    expect(asksMadeOf(question)).toBe(false);
  });
});

describe("materialsIn()", () => {
  it.each([
    ["It is made from rye, oats and treacle.", "rye, oats and treacle"],
    ["The cup, made of pewter in 1890, was lost.", "pewter"],
    ["The boats are made of plywood; each takes two.", "plywood"],
    ["It is commonly made of corn, which is ground.", "corn"],
    ["Ingredients: flour and salt", "flour and salt"],
    ["The roof is made of 1.2 mm steel.", "1.2 mm steel"],
  ])("gives of %j %j", (text, expected) => {
    expect(materials(text)).toBe(expected);
  });

  it.each(["The windows were made by a glazier.", "Made of", ""])("gives nothing of %j", (text) => {
    expect(materials(text)).toBeNull();
  });

  it("gives a list with all of it, however long", () => {
    const word = fc.constantFrom("rye", "oats", "treacle", "salt", "old oak");
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 5 }), (words) => {
        const list = `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;
        expect(materials(`It is made from ${list}.`)).toBe(list);
      }),
    );
  });
});

describe("tellsMakingOnly()", () => {
  it.each([
    ["The windows were made by a glazier.", true],
    ["Tofu is made by pressing curds.", false],
    ["It was made by Ann Lee, and made of oak.", false],
    ["It is oak.", false],
  ])("of %j: %s", (text, expected) => {
    expect(tellsMakingOnly(text)).toBe(expected);
  });
});
