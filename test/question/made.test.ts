import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionsFrom, type Telling } from "../../src/question/made.ts";
import { quantities } from "../../src/quantities/quantities.ts";

const sentence = (text: string): Telling => ({ text, quantities: quantities(text), isHeadline: false });
const headline = (text: string): Telling => ({ text, quantities: [], isHeadline: true });

describe("questionsFrom()", () => {
  it.each([
    ["Tom Hale, a baker from Norland, built the oven of the mill.", ["Who is Tom Hale?"]],
    ["The plan was welcomed by the economist Ada Field.", ["Who is Ada Field?"]],
    ["The bread is good, said Ada Field.", ["What did Ada Field say?"]],
    [
      "Mara Lind opened the mill in Orrin on 4 March 2021.",
      ["Who opened the mill?", "When did Mara Lind open the mill?"],
    ],
    ["The bridge was opened in 1932 by the queen.", ["When was the bridge opened?"]],
    [
      "In 1932, the bridge was opened by Ada Field.",
      ["Who opened the bridge?", "When was the bridge opened?"],
    ],
    ["The chapel was built near Orrin.", ["Where was the chapel built?"]],
    ["The mill sold 300 loaves in its first week.", ["How many loaves did the mill sell?"]],
    ["The council spent more than $2 million on roads.", ["How much money did the council spend?"]],
    [
      "Over a million people have been wounded in the war.",
      ["How many people have been wounded in the war?"],
    ],
    ["Orrin is a town on the coast.", ["What is Orrin?"]],
  ])("asks of “%s”", (text, questions) => {
    expect(questionsFrom(sentence(text))).toEqual(questions);
  });

  it("asks of a headline what its name did", () => {
    expect(questionsFrom(headline("Norland Offers Help to the Bakers"))).toEqual(["What did Norland offer?"]);
  });

  it.each([
    "It opened the mill on 4 March 2021.",
    "They sold 300 loaves.",
    "While Eliot was the head of the school, it grew.",
    "“Mara Lind opened the mill on 4 March 2021,” he said.",
    "The mill visited.",
    "",
  ])("asks nothing of “%s”, which says not of whom it speaks, or nothing sure", (text) => {
    expect(questionsFrom(sentence(text))).toEqual([]);
  });

  it("asks nothing of a headline that only looks like a deed", () => {
    expect(questionsFrom(headline("Gas Prices Over the Years"))).toEqual([]);
    expect(questionsFrom(headline("A bakery opens"))).toEqual([]);
  });

  it("gives whole, short questions that point to nothing before them, whatever the text", () => {
    const words = fc.constantFrom(
      ..."The Mara Lind Field mill was were opened sold built in on by 300 4 March 2021 $2 million loaves the a baker , who said is its it and".split(
        " ",
      ),
    );
    const text = fc.oneof(
      fc.array(words, { maxLength: 16 }).map((parts) => `${parts.join(" ")}.`),
      fc.string({ unit: "grapheme", maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (made, isHeadline) => {
        for (const question of questionsFrom({ ...sentence(made), isHeadline })) {
          expect(question).toMatch(/^(?:Who|What|When|Where|How many|How much money) .+\?$/su);
          expect(question.length).toBeLessThanOrEqual(100);
          expect(question).not.toMatch(/\b(?:it|its|they|undefined)\b/iu);
        }
      }),
      { seed: 20261126, numRuns: 2_000 },
    );
  });
});
