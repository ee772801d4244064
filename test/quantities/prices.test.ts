import { describe, expect, it } from "vitest";
import { mayBePrice } from "../../src/quantities/prices.ts";
import { sentenceOf } from "../support/sentence.ts";

const prices = (text: string) => {
  const sentence = sentenceOf(text);
  return sentence.quantities
    .filter((quantity) => mayBePrice(sentence, quantity))
    .map(({ start, end }) => text.slice(start, end));
};

describe("mayBePrice()", () => {
  it.each([
    ["A bed is 18 francs.", ["18 francs"]],
    ["Guests pay 5 euros a session.", ["5 euros a session"]],
    ["A subscription for all five concerts is 55 pounds.", ["55 pounds"]],
  ])("takes what is money, whatever it is called: %s", (text, found) => {
    expect(prices(text)).toEqual(found);
  });

  it.each(["The bell weighs 55 pounds.", "She bought 3 pounds of flour.", "It holds 40 people for 3 hours."])(
    "takes nothing that weighs, counts or lasts: %s",
    (text) => {
      expect(prices(text)).toEqual([]);
    },
  );
});
