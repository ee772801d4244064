import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedAbove, onlyAsks, onlyHeads, toldBelow } from "../../../src/ranker/by-hand/asked-above.ts";
import { foundAlone } from "../../support/pool.ts";
import { sentenceOf } from "../../support/sentence.ts";

function above(question: string, heading: string, place = 0): number {
  const [asked, item] = foundAlone(question, sentenceOf("Talk to the warden."));
  return askedAbove(asked, { ...item, heading: { sentence: sentenceOf(heading), place } });
}

describe("askedAbove()", () => {
  it.each([
    ["how can i get a horse", "How do I get a horse?"],
    ["where's the third key?", "Where is the third key?"],
    ["is there romance in it", "Does it have romance?"],
    ["how do i change the difficulty", "Changing the difficulty"],
    ["what happens if I break a rule", "Q3: What happens when you break a rule?"],
    ["how do i get a horse", "ANN LEE: How do I get a horse?"],
    ["why are horses slow", "**Reporter:** Why are horses slow?"],
  ])("is more than half: %s %s", (question, heading) => {
    expect(above(question, heading)).toBeGreaterThan(0.5);
  });

  it.each([
    ["another way of asking", "how much is a horse", "How do I get a horse?"],
    ["another thing", "how do i get a boat", "How do I get a horse?"],
    ["more than is asked", "how do i get a horse", "How do I get a horse to swim a river at night?"],
    ["less than is asked", "how do i sell the old grey horse", "How do I get a horse?"],
    ["another's question", "how do i get a boat", "ANN LEE: How do I get a horse?"],
    ["another question to the same person", "what does Ann Lee keep", "ANN LEE: What do you want?"],
    ["a heading that asks nothing", "how do i get a horse", "Horses"],
  ])("is 0 of %s: %s %s", (_, question, heading) => {
    expect(above(question, heading)).toBe(0);
  });

  it("falls from the first sentence on, and ends", () => {
    fc.assert(
      fc.property(fc.nat(20), (place) => {
        const [here, next] = [place, place + 1].map((at) => above("who has the key", "Who has the key?", at));
        expect(here === 0 ? next === 0 : next! < here!).toBe(true);
      }),
    );
    expect(above("who has the key", "Who has the key?", 20)).toBe(0);
  });

  it("is 0 without a heading", () => {
    const [asked, item] = foundAlone("who has the key", sentenceOf("Ann Lee has the key."));
    expect(askedAbove(asked, item)).toBe(0);
  });
});

describe("onlyAsks()", () => {
  const sentence = (text: string, told: object) =>
    Object.defineProperties(
      sentenceOf(text),
      Object.fromEntries(Object.entries(told).map(([key, value]) => [key, { value: value as unknown }])),
    );

  it.each([
    ["a heading with a question mark", "Can I keep hens?", { role: "headline" }, true],
    ["one without", "How to keep hens", { role: "headline" }, true],
    ["a heading that tells", "Will Smith keeps hens", { role: "headline" }, false],
    ["a question that opens a paragraph", "Can I keep hens?", { block: 3 }, true],
    ["a question within one", "Can I keep hens?", { block: 0 }, false],
  ])("%s: %s", (_, text, told, expected) => {
    expect(onlyAsks({ sentence: sentence(text, told), previous: sentenceOf("Before."), next: null })).toBe(
      expected,
    );
  });
});

describe("toldBelow()", () => {
  const below = (question: string, text: string, index: number | null) => {
    const [asked, item] = foundAlone(question, sentenceOf(text));
    const sentence = Object.defineProperty(sentenceOf("Trial period"), "index", { value: index });
    return toldBelow(asked, { ...item, heading: index === null ? null : { sentence, place: 0 } });
  };
  const QUESTION = "how long is the trial period for managers";

  it("grows with what a sentence has beside its heading, and never falls below what the heading has", () => {
    const alone = below(QUESTION, "It lasts three months.", 4);
    const more = below(QUESTION, "For managers it lasts six months.", 4);
    expect(alone).toBeGreaterThan(0);
    expect(alone).toBeLessThan(more);
  });

  it.each([
    ["under the article's title, which counts anyhow", QUESTION, 0],
    ["under nothing", QUESTION, null],
    ["under a heading about something else", "how many pens do managers get", 4],
  ])("is 0 %s", (_, question, heading) => {
    expect(below(question, "For managers it lasts six months.", heading)).toBe(0);
  });
});

describe("onlyHeads()", () => {
  function heads(question: string, line: string, index = 3): boolean {
    const [asked, { sentence }] = foundAlone(question, sentenceOf(line));
    return onlyHeads(asked, { sentence: Object.defineProperty(sentence, "index", { value: index }) });
  }

  it("knows a line that names whom is asked of, and nobody else", () => {
    expect(heads("Who is the captain of Harbour?", "Harbour Rovers")).toBe(true);
    expect(heads("Who is the captain of Harbour?", "Our Harbour Rovers")).toBe(true);
  });

  it.each([
    ["somebody else is named", "Who is the captain of Harbour?", "Captain Anna Berg", 3],
    ["something is said", "Who is the captain of Harbour?", "Harbour Rovers lost.", 3],
    ["it is the article's title", "Who is the captain of Harbour?", "Harbour Rovers", 0],
    ["something else is asked", "Where is Harbour?", "Harbour Rovers", 3],
  ])("lets a line where %s", (_, question, line, index) => {
    expect(heads(question, line, index)).toBe(false);
  });
});
