import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellsDoer } from "../../../src/ranker/by-hand/done-by.ts";
import { foundAlone } from "../../support/pool.ts";
import { sentenceOf } from "../../support/sentence.ts";

function tells(question: string, before: string | null, text: string): boolean {
  const sentence = sentenceOf(text, /^(?:It|They)\b/u.test(text));
  return tellsDoer(...foundAlone(question, sentence, before === null ? null : sentenceOf(before)));
}

const CLUB = "The book club meets on Mondays.";

describe("tellsDoer()", () => {
  it.each([
    ["Who founded the book club?", CLUB, "It was founded by two retired teachers."],
    ["Who built the old bridge?", "The old bridge has five arches.", "It was soon built by Odo Hask."],
    ["Who chose the route?", CLUB, "The route was chosen by the farmers and not by the mayor."],
    ["Who repaired it?", "The mill stood still.", "It has been repaired by Ann Lee."],
    ["Who started the book club?", CLUB, "It was founded in 2009 by two retired teachers."],
    ["Who founded the book club?", CLUB, "It was set up in 2009 by two retired teachers."],
    ["Who was the old bridge built by?", CLUB, "The old bridge was built over two summers by Odo Hask."],
  ])("is true: %s %s %s", (question, before, text) => {
    expect(tells(question, before, text)).toBe(true);
  });

  it.each([
    ["something else is told of before", "Who founded the school?", CLUB, "It was founded by two teachers."],
    ["something else is done", "Who founded the book club?", CLUB, "It was joined by two teachers."],
    ["nobody is told", "Who founded the book club?", CLUB, "It was founded in 2009."],
    ["a thing is named", "Who founded the book club?", CLUB, "The bank was founded by Ann Lee."],
    ["the thing does it", "Who founded the book club?", CLUB, "The bank was founded by the book club."],
    ["the club is put by somebody", "Who founded the book club?", CLUB, "It was founded, and read by few."],
    ["it does it itself", "Who founded the book club?", CLUB, "They founded by-laws."],
    ["nobody is asked for", "When was the book club founded?", CLUB, "It was founded by two teachers."],
  ])("is false where %s: %s %s %s", (_, question, before, text) => {
    expect(tells(question, before, text)).toBe(false);
  });

  it("is false where nothing stands before, whatever is said", () => {
    const word = fc.constantFrom("was", "founded", "by", "the", "book", "club", "teachers", "it");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), (words) => {
        expect(tells("Who founded the book club?", null, `It ${words.join(" ")}.`)).toBe(false);
      }),
    );
  });
});
