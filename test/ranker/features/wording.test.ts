import { describe, expect, it } from "vitest";
import { createPool } from "../../../src/pool/pool.ts";
import { analyseQuestion } from "../../../src/question/question.ts";
import { kinOf } from "../../../src/ranker/features/likeness.ts";
import { overlap } from "../../../src/ranker/overlap.ts";
import { prepare } from "../../../src/ranker/prepare.ts";
import type { Asked } from "../../../src/ranker/types.ts";
import { does, inOrder, lists, saysFocus, singlesOut } from "../../../src/ranker/features/wording.ts";
import type { AnalysedSentence } from "../../../src/domain.ts";
import { createSnapshot } from "../../../src/snapshot.ts";
import { articleOf } from "../../support/engine.ts";

const SENTENCES = [
  "Marta Vell bought the oldest mill of the valley in 1931.",
  "The valley had a first mill, and the mill of Marta Vell was sold.",
  "Bakers came from Lowhaven, Skarholm, Eldre and Hovden.",
  "Lowhaven is the largest town of the coast.",
  "The town was empty.",
];

type Measure = (asked: Asked, sentence: AnalysedSentence) => number;

async function measured(measure: Measure, text: string): Promise<number[]> {
  const snapshot = await createSnapshot([articleOf({ id: "mill", text: SENTENCES.join(" ") })]);
  const question = analyseQuestion(text, snapshot.spellings);
  const idf = () => 1;
  const { sentences } = await createPool(snapshot, question, {}, { idf });
  const asked = prepare(question, sentences, idf);
  return sentences.map(({ sentence }) => measure(asked, sentence));
}

describe("inOrder()", () => {
  it("counts the question's words in its own order, whatever stands between", async () => {
    const [inRow, mixed, , , none] = await measured(inOrder, "When was Marta Vell given the mill?");
    expect(inRow).toBeGreaterThan(0);
    expect(inRow).toBeLessThan(1);
    expect(mixed).toBeLessThanOrEqual(inRow!);
    expect(none).toBeLessThan(inRow!);
    expect((await measured(inOrder, SENTENCES[3]!))[3]).toBe(1);
  });
});

describe("lists()", () => {
  it("counts only where several are asked for", async () => {
    const several = await measured(lists, "Which towns did bakers come from?");
    expect(several.indexOf(Math.max(...several))).toBe(2);
    expect(await measured(lists, "Which town did the baker come from?")).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("singlesOut()", () => {
  it("prefers the superlative that is asked for to another, and another to none", async () => {
    const [oldest, first, none] = await measured(singlesOut, "Who bought the oldest mill?");
    expect(oldest).toBe(1);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(1);
    expect(none).toBe(0);
    expect(await measured(singlesOut, "Who bought the mill in the west?")).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("saysFocus()", () => {
  it("is most where something is said of the noun that is asked for", async () => {
    const [, , absent, of, is] = await measured(saysFocus, "Which town is on the coast?");
    expect([absent, of, is]).toEqual([0, 1, 1]);
  });
});

const done: Measure = (asked, sentence) => {
  const here = overlap(asked, sentence);
  return does(asked, here, kinOf(asked, sentence, here));
};

describe("does()", () => {
  it("meets the verb itself, then its kin", async () => {
    const told = await measured(done, "When did Marta Vell buy a mill?");
    expect(told[0]).toBeGreaterThan(told[2]!);
    expect((await measured(done, "When did Marta bought mills?"))[0]).toBe(1);
    for (const value of told) expect(value).toBeGreaterThanOrEqual(0);
  });
});
