import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellsPrice } from "../../../src/ranker/by-hand/priced.ts";
import { foundAlone } from "../../support/pool.ts";
import { sentenceOf } from "../../support/sentence.ts";

function tells(question: string, text: string): boolean {
  return tellsPrice(...foundAlone(question, sentenceOf(text)));
}

describe("tellsPrice()", () => {
  it.each([
    ["How much is a lost card?", "A lost card is replaced for 3 pounds."],
    ["How much do students pay?", "Tickets are 12 euros, or 7 euros for students."],
    ["How much do guests of the boat club pay?", "Guests pay 5 euros a session."],
    ["How much does parking cost?", "Parking behind the hall is free for two hours."],
    ["How much did the new roof cost?", "The new roof came to $4 million."],
  ])("is true: %s %s", (question, text) => {
    expect(tells(question, text)).toBe(true);
  });

  it.each([
    ["another thing is priced", "How much does the ferry cost?", "A lost card costs 3 euros."],
    ["half of the thing is priced", "How much is a lost card?", "A card costs 15 euros."],
    ["the thing has no price", "How much does the ferry cost?", "The ferry leaves at nine with 40 people."],
    ["nothing is named", "How much does it cost?", "It costs 15 euros."],
    ["no price is asked for", "When does the ferry leave?", "The ferry costs 15 euros."],
  ])("is false where %s: %s %s", (_, question, text) => {
    expect(tells(question, text)).toBe(false);
  });

  it("is false of a sentence without an amount, whatever is asked", () => {
    const word = fc.constantFrom(
      "students",
      "pay",
      "cost",
      "of",
      "the",
      "club",
      "card",
      "lost",
      "much",
      "is",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), fc.array(word, { maxLength: 9 }), (asked, said) => {
        expect(tells(`How much ${asked.join(" ")}?`, `They ${said.join(" ")}.`)).toBe(false);
      }),
    );
  });
});
