import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholesOf } from "../../src/check/wholes.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { sentenceOf } from "../support/sentence.ts";

const found = (claim: string, sentence: string) =>
  wholesOf(analyseQuestion(claim), sentenceOf(sentence)).map(({ claim: own, article }) => [own, article]);

describe("wholesOf()", () => {
  it("tells all of some from a part of them, whatever the numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 900 }), fc.integer({ min: 2, max: 899 }), (all, some) => {
        const part = Math.min(some, all - 1);
        expect(found("It kept all of the workers.", `It kept ${part} of its ${all} workers.`)).toEqual([
          ["all of the workers", `${part} of its ${all} workers`],
        ]);
        expect(found("It kept all of the workers.", `It kept ${all} of its ${all} workers.`)).toEqual([]);
      }),
    );
  });

  it.each([
    ["Every member came.", "Half of the members came.", "Half of the members"],
    ["All boats sail.", "Of the 12 boats, seven sail.", null],
    ["All boats sail.", "Of the 12 boats in port, 7 sail.", "12 boats in port, 7"],
    ["Not all boats sail.", "Most of the boats sail.", null],
    ["They worked all day.", "Some of the boats sail.", null],
    ["All boats sail.", "Four of the 9 crews sail.", null],
    ["All boats sail.", "Of the 12 boats, 30% sail.", null],
  ])("%s / %s", (claim, sentence, part) => {
    expect(found(claim, sentence).map(([, article]) => article)).toEqual(part === null ? [] : [part]);
  });
});
