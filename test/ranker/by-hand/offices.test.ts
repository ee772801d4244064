import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsAnotherTitle, officeHeld } from "../../../src/ranker/by-hand/offices.ts";
import { foundAlone } from "../../support/pool.ts";
import { sentenceOf } from "../../support/sentence.ts";

function held(question: string, text: string): ReturnType<typeof officeHeld> {
  const [asked, { sentence }] = foundAlone(question, sentenceOf(text), null);
  return officeHeld(asked, sentence);
}

function isOther(question: string, text: string): boolean {
  return held(question, text) === "other";
}

const PRIME = "Who is the prime minister of Norway?";

describe("officeHeld()", () => {
  it.each([
    ["Norway's prime minister, Tone Vik, spoke.", "same"],
    ["Norwegian Prime Minister Tone Vik spoke.", "same"],
    ["The minister, Tone Vik, spoke.", null],
    ["Danish Prime Minister Ole Holm met his Norwegian counterpart, Tone Vik.", "other"],
  ])("tells of who is Norway's prime minister by %s: %s", (text, expected) => {
    expect(held(PRIME, text)).toBe(expected);
  });

  it.each([
    ["of somebody else", PRIME, "The prime minister of Denmark spoke."],
    ["of somebody else", "Who is the coach of the Rovers?", "Ann Lee, coach of the Wanderers, left."],
    ["of somebody else", "who is the mayor of france", "The Danish mayor spoke."],
    ["of another kind", PRIME, "Norway's labour minister, Tone Vik, spoke."],
    ["of another kind", PRIME, "Norwegian Labour Minister Tone Vik spoke."],
    ["of another kind", PRIME, "The minister of labour of Norway spoke."],
    ["below it", "Who is the president of Norway?", "The vice president of Norway, Tone Vik, spoke."],
    ["above it", "Who is the deputy mayor of Orlen?", "The mayor of Orlen spoke."],
    ["of another kind", "the Norwegian finance minister", "Norway's labour minister, Tone Vik, spoke."],
  ])("is true where the office is one %s: %s %s", (_, question, text) => {
    expect(isOther(question, text)).toBe(true);
  });

  it.each([
    ["it is that one", PRIME, "Norway's prime minister, Tone Vik, spoke."],
    ["it is that one", PRIME, "Norwegian Prime Minister Tone Vik spoke."],
    ["it is that one", "Who is the coach of the Rovers?", "Rovers coach Ann Lee left."],
    ["it is that one", "Who is the president of the US?", "The president of the United States spoke."],
    [
      "that one stands there as well",
      PRIME,
      "The prime ministers of Denmark and the prime minister of Norway met.",
    ],
    ["it may be that one", PRIME, "The minister, Tone Vik, spoke."],
    ["it may be that one", "Who is the mayor of Orlen?", "The mayor of the town, Pia Holm, spoke."],
    ["it was that one earlier", "Who was the first president of Norway?", "The president of Norway spoke."],
    ["no office stands there", PRIME, "The islands of Denmark have waited."],
    [
      "a deed is asked for",
      "Who met the prime minister of Norway?",
      "The prime minister of Denmark met her.",
    ],
    [
      "a day is asked for",
      "When did the prime minister of Norway leave?",
      "The prime minister of Denmark left.",
    ],
    ["it is nobody's", "Who is the president?", "The president of Denmark spoke."],
  ])("is false where %s: %s %s", (_, question, text) => {
    expect(isOther(question, text)).toBe(false);
  });

  it(
    "reads a sentence of a hundred thousand characters in no time, whatever stands there",
    { timeout: 5_000 },
    () => {
      expect(isOther(PRIME, "Minister of Norway ".repeat(5_000))).toBe(false);
      expect(isOther(PRIME, "minister of ".repeat(8_000))).toBe(false);
    },
  );

  it("is false of what has the office in the question's own words, whatever stands around it", () => {
    const word = fc.constantFrom("the", "minister", "Denmark", "labour", "of", "spoke", "Vik", "president");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 6 }), (before, behind) => {
        const text = `${["So", ...before].join(" ")}, the prime minister of Norway, ${behind.join(" ")}.`;
        expect(isOther(PRIME, text)).toBe(false);
      }),
    );
  });
});

describe("holdsAnotherTitle()", () => {
  const titleAsked = (question: string, text: string) => {
    const [asked, { sentence }] = foundAlone(question, sentenceOf(text), null);
    return holdsAnotherTitle(asked, sentence);
  };

  it("gives the title that is asked for where a sentence has only another", () => {
    expect(titleAsked("who is the mayor of orlen", "Governor Ann Lee spoke in Orlen.")).toBe("mayor");
    expect(titleAsked("Who is the treasurer?", "The librarian is Ann Lee.")).toBe("treasur");
  });

  it.each([
    ["it has that one", "who is the mayor of orlen", "The governor met Ann Lee, the mayor of Orlen."],
    ["it has none", "who is the mayor of orlen", "Ann Lee runs Orlen."],
    ["one goes by many names", "who is the director", "The governor, Ann Lee, spoke."],
    ["something else is asked", "who met the mayor", "Governor Ann Lee spoke."],
  ])("is null where %s", (_, question, text) => {
    expect(titleAsked(question, text)).toBe(null);
  });
});
