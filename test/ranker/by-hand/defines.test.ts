import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseQuestion } from "../../../src/question/question.ts";
import { defines } from "../../../src/ranker/by-hand/defines.ts";
import { sentenceOf } from "../../support/sentence.ts";

const says = (question: string, text: string) => defines(analyseQuestion(question), sentenceOf(text));

describe("defines()", () => {
  it.each([
    ["What are lenticels?", "Air enters the bark through tiny pores called lenticels."],
    ["What is a scull?", "A scull is a boat rowed with two oars."],
    ["What is magma?", "Magma is molten rock beneath the surface."],
    ["What is the Marnet?", "The Marnet (MN) was a network of lighthouses."],
    ["What is a RIB?", "They bought a RIB, a rigid inflatable boat, for £9,000."],
    ["What type of game is Heavy Rain?", "Heavy Rain is a game of two brothers."],
    ["What kind of art is cart racing?", "Cart racing is a sport for the young."],
    ["What is a filler?", "**Filler**: a short game between two others."],
    ["Who is Ann Lee?", "Ann Lee is the mayor."],
    ["Who was Ann Lee?", "Both sides asked an arbitrator, Dame Ann Lee."],
    ["What is drift?", "Drift refers to the slow turning of the needle."],
  ])("%s %s", (question, text) => {
    expect(says(question, text)).toBe(true);
  });

  it.each([
    ["it is only used", "What are lenticels?", "Birches open their lenticels at night to save water."],
    ["something is done with it", "What is the Marnet?", "The Marnet was closed in 1990."],
    ["another thing is told", "What is magma?", "Basalt is rock that was magma once."],
    ["something happened there", "What is Skarholm?", "In Skarholm, a fire broke out on Monday, and spread."],
    ["half of what is of a kind is told", "What kind of game is Heavy Rain?", "Rain is a gift."],
    ["half of it is told", "What is a magma chamber?", "Magma is molten rock."],
    ["something of it is asked", "What is the colour of magma in a dark chamber?", "Magma is molten rock."],
    ["somebody only does something", "Who is Ann Lee?", "As an alternative, Ann Lee offered the barn."],
    ["somebody is born", "Who is Ann Lee?", "Ann Lee was born in Lowhaven."],
  ])("is false where %s", (_, question, text) => {
    expect(says(question, text)).toBe(false);
  });

  it("is true of whatever begins by saying what the thing is, and of nothing that does not name it", () => {
    const word = fc.constantFrom("drift", "is", "a", "called", "(", ")", ",", "the", "means", "as", "known");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 300 }), (words) => {
        expect(says("What is drift?", `Drift is a ${words.join(" ")}.`)).toBe(true);
        const others = words.filter((one) => one !== "drift");
        expect(says("What is drift?", `The slow turn ${others.join(" ")}.`)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it("looks no farther around a mention than it must, in a sentence without an end", () => {
    const long = sentenceOf(`${"and (drift , drift ".repeat(20_000)}or nothing.`);
    expect(defines(analyseQuestion("What is drift?"), long)).toBe(false);
  });

  it.each(["What is ", "What kind of game is "])("is not held up by one endless word: %s…", (lead) => {
    expect(says(`${lead}${"a".repeat(4_000)}_`, "Drift is a slow turning.")).toBe(false);
  });
});
