import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseQuestion } from "../../src/question/question.ts";
import { impliedBy, impliedDays } from "../../src/ranker/implied.ts";
import { sentenceOf } from "../support/sentence.ts";

const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Gives the opposites that answer a question, each with the word that is asked for. */
function opposites(text: string): Record<string, string> {
  const question = analyseQuestion(text);
  const found = [...impliedBy(question).opposites];
  return Object.fromEntries(found.map(([term, place]) => [term, question.terms[place]!.words]));
}

/** Gives the words of a sentence that tell of the days a question asks for. */
function telling(question: string, text: string): string[] {
  const sentence = sentenceOf(text);
  const found = impliedDays(impliedBy(analyseQuestion(question)), sentence);
  return found.map(({ token }) => sentence.tokens[token]!.folded);
}

describe("impliedBy()", () => {
  it.each([
    ["Is the boathouse open?", { close: "open" }],
    ["Are dogs allowed on the meadow?", { forbid: "allowed" }],
    ["Did the team win?", { lose: "win" }],
  ])("has what says no to %s", (text, expected) => {
    expect(opposites(text)).toMatchObject(expected);
  });

  it.each([
    "When is the boathouse open?",
    "Who won the match?",
    "Is the boathouse red?",
    "Is the northern gate old?",
    "",
  ])("has no opposites of %j, which asks for no yes or no or has none that says it", (text) => {
    expect(opposites(text)).toEqual({});
  });

  it("points at terms of the question alone, however long it is", () => {
    const word = fc.oneof(
      fc.constantFrom("open", "closed", "won", "allowed", "Monday", "come", "back", "banned"),
      fc.nat(200).map((number) => `boat${number}`),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 150 }), (words) => {
        const question = analyseQuestion(`Is ${words.join(" ")}?`);
        const { opposites: found, days } = impliedBy(question);
        for (const place of [...found.values(), ...days.map((one) => one.place)])
          expect(question.terms[place]).toBeDefined();
      }),
    );
  });
});

describe("impliedBy() of more words than a question has terms", () => {
  it("has no opposites of those past the last term", () => {
    const boats = Array.from({ length: 70 }, (_, at) => `boat${at}`).join(" ");
    expect(opposites(`Is ${boats} open?`)).toEqual({});
    expect(opposites(`Is the hall open to ${boats}?`)).toMatchObject({ close: "open" });
  });
});

describe("impliedDays()", () => {
  it.each([
    ["Is it open on Monday?", "It is open Tuesday to Saturday.", "tuesday"],
    ["Is it open on Monday?", "It is open daily except Sundays.", "daily"],
    ["When is it open on Monday?", "It is open on weekdays from nine.", "on"],
    ["Who is there on Sunday?", "The band is there every day at noon.", "every"],
  ])("%s: %s (%s)", (question, text, word) => {
    expect(telling(question, text)).toEqual([word]);
  });

  it.each([
    ["no day is asked for", "Is it open?", "It is open on weekdays."],
    ["one day alone is asked for, which is past", "Was it open on Monday?", "It is open on weekdays."],
    ["no day comes again", "Is it open on Monday?", "It opened on Saturday."],
    ["other days are no answer to when", "When is it open on Monday?", "It is open on Sundays."],
  ])("gives nothing where %s: %s %s", (_, question, text) => {
    expect(telling(question, text)).toEqual([]);
  });

  it("finds the asked day in every stretch of days that has it, and in no other where it is asked when", () => {
    const day = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(day, day, day, (asked, from, to) => {
        const text = `It is open ${NAMES[from]} to ${NAMES[to]} from nine.`;
        const has = (asked - from + 7) % 7 <= (to - from + 7) % 7;
        expect(telling(`When is it open on ${NAMES[asked]}?`, text)).toHaveLength(has ? 1 : 0);
        expect(telling(`Is it open on ${NAMES[asked]}?`, text)).toHaveLength(1);
      }),
    );
  });
});
