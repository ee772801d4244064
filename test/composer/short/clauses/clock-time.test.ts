import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockTimeOf } from "../../../../src/composer/short/clauses/clock-time.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { loadTagger } from "../../../../src/text/tagger.ts";
import { sentenceOf } from "../../../support/sentence.ts";

const tagger = await loadTagger();

function timeIn(question: string, text: string): string | null {
  const sentence = sentenceOf(text);
  const found = clockTimeOf({ question: analyseQuestion(question), sentence, tags: tagger(sentence) });
  return found === null ? null : text.slice(found.start, found.end);
}

const HOURS = "The library on Mill Street opens at 9:30 in the morning and closes at 6 p.m. on weekdays.";
const FERRY = "The ferry to Skarholm leaves at nine and comes back at noon.";

describe("clockTimeOf()", () => {
  it.each([
    ["What time does the library open?", HOURS, "9:30 in the morning"],
    ["When does the library close?", HOURS, "6 p.m. on weekdays"],
    ["When does the ferry leave?", FERRY, "at nine"],
    ["what time is the ferry back", FERRY, "noon"],
    ["When is it open on Saturdays?", "On Saturdays it is open from ten until two.", "from ten until two"],
    [
      "When is reading hour?",
      "Reading hour begins at half past three every Wednesday.",
      "half past three every Wednesday",
    ],
    ["What time did the bells ring?", "The bells of Lowhaven rang at 7.45pm sharp.", "7.45pm sharp"],
    ["When do the lamps go out?", "The lamps go out before midnight.", "before midnight"],
    ["When may we call?", "Call us between 9 and 5.", "between 9 and 5"],
    [
      "When is the market?",
      "The market is held 8:00–13:00 on Saturdays and Sundays.",
      "8:00–13:00 on Saturdays and Sundays",
    ],
    ["At what time did the siren sound?", "On 3 May 2024 the siren sounded at ten o'clock.", "ten o'clock"],
  ])("%s", (question, sentence, answer) => {
    expect(timeIn(question, sentence)).toBe(answer);
  });

  it.each([
    ["a date is told", "When did the siren sound?", "On 3 May 2024 the siren sounded at ten o'clock."],
    ["no time is asked for", "How many ferries leave?", FERRY],
    ["something else is asked for", "Where does the ferry leave?", FERRY],
    ["a number counts", "When did pupils move?", "The pupils were taught at nine schools."],
    ["a number is a ratio", "When did the vote pass?", "The vote passed by two votes to one."],
    ["a number is a price", "When is it cheap?", "Bread is sold for $9.30 a loaf."],
    ["a period is asked for", "What time period was it?", "It was built at nine in the morning."],
  ])("gives nothing where %s", (_, question, sentence) => {
    expect(timeIn(question, sentence)).toBeNull();
  });

  it("gives a slice of the sentence, whatever the sentence is, in time that grows with its length", () => {
    const word = fc.constantFrom(
      "at",
      "nine",
      "9:30",
      "p.m.",
      "to",
      "from",
      "half past",
      "and",
      "Mondays",
      "every",
      ",",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 400 }), (words) => {
        const text = `The ferry leaves ${words.join(" ")}.`;
        const found = timeIn("When does the ferry leave?", text);
        expect(found === null || text.includes(found)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
