import { describe, expect, it } from "vitest";
import { analyseQuestion } from "../../../src/question/question.ts";
import { isOpen, wonders } from "../../../src/ranker/by-hand/wonders.ts";
import { sentenceOf } from "../../support/sentence.ts";

const WHO = analyseQuestion("Who is her father?");

describe("wonders()", () => {
  it.each(["Ann asked who her father is.", "They did not know who her father is."])(
    "tells who only asks or does not know: %s",
    (text) => {
      expect(wonders(WHO, sentenceOf(text))).toBe(true);
    },
  );

  it("leaves what is asked about asking, and that something is not decided", () => {
    expect(wonders(analyseQuestion("What did Ann ask?"), sentenceOf("Ann asked who he is."))).toBe(false);
    expect(wonders(WHO, sentenceOf("The court has not decided who her father is."))).toBe(false);
  });
});

describe("isOpen()", () => {
  it.each(["Find out who her father is.", "To do: find out who her father is."])(
    "tells what is to be found out: %s",
    (text) => {
      expect(isOpen(WHO, sentenceOf(text))).toBe(true);
    },
  );

  it.each([
    "They want to find out who her father is, but Tom Berg says that it is him.",
    "Her father is Tom Berg; find out who her mother is.",
  ])("leaves what says more: %s", (text) => {
    expect(isOpen(WHO, sentenceOf(text))).toBe(false);
  });
});
