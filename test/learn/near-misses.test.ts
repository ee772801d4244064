import { describe, expect, it } from "vitest";
import type { SuiteQuestion } from "../../src/evaluate/questions/suite.ts";
import { createTwists } from "../../src/learn/near-misses.ts";
import { createRandom } from "../../src/learn/random.ts";
import { articleOf } from "../support/engine.ts";

const article = articleOf({
  id: "a",
  text: "The mill of Orla Berg was built in 1850 near Lowhaven. The largest wheel came from Skarholm.",
});
const question = (text: string, answers: string[] = []): SuiteQuestion => ({
  id: text,
  question: text,
  article: "a",
  answerable: true,
  answers,
  gold: [{ article: "a", start: 0, end: 3 }],
});
const QUESTIONS = [
  question("When was the mill near Lowhaven built?", ["1850"]),
  question("What stood in 1850 beside the largest wheel?"),
  question("Who bought Orla Berg a boat?"),
];
const twisted = (seed: number) => {
  const twists = createTwists(QUESTIONS, [article], createRandom(seed));
  return QUESTIONS.map((asked) => twists.map((twist) => twist(asked)));
};

describe("createTwists()", () => {
  it("gives another question or none", () => {
    for (let seed = 1; seed < 30; seed += 1) {
      for (const [at, all] of twisted(seed).entries())
        for (const text of all) expect(text).not.toBe(QUESTIONS[at]!.question);
    }
  });

  it("denies, changes numbers and says the opposite", () => {
    const [first, second] = twisted(3);
    expect(first![0]).toBe("When was not the mill near Lowhaven built?");
    expect(second!.some((text) => text !== null && /\d{4}/u.test(text) && !text.includes("1850"))).toBe(true);
    expect(second!.at(-1)).toBe("What stood in 1850 beside the smallest wheel?");
  });

  it("never puts the answer's own name into the question", () => {
    const asked = question("What came from Lowhaven?", ["Skarholm"]);
    for (let seed = 1; seed < 30; seed += 1) {
      const inner = createTwists(QUESTIONS, [article], createRandom(seed))[3]!(asked);
      expect(inner ?? "").not.toContain("Skarholm");
    }
  });

  it("gives the same for the same numbers", () => {
    expect(twisted(11)).toEqual(twisted(11));
  });
});
