import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scheduleOf } from "../../../../src/composer/short/clauses/schedule.ts";
import { analyseQuestion } from "../../../../src/question/question.ts";
import { loadTagger } from "../../../../src/text/tagger.ts";
import { sentenceOf } from "../../../support/sentence.ts";

const tagger = await loadTagger();
const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function schedule(question: string, text: string): string | null {
  const sentence = sentenceOf(text);
  const found = scheduleOf({ question: analyseQuestion(question), sentence, tags: tagger(sentence) });
  return found === null ? null : text.slice(found.start, found.end);
}

describe("scheduleOf()", () => {
  it.each([
    ["Is the boathouse open on Monday?", "The boathouse is closed on Mondays.", "closed on Mondays"],
    ["Is it open on Sunday?", "It is open daily except Sundays from 8.", "open daily except Sundays"],
    ["Is it open on Friday?", "It is not open on Fridays or Sundays.", "not open on Fridays or Sundays"],
    ["Is there rowing on Tuesday?", "They row every Tuesday and Thursday.", "every Tuesday and Thursday"],
    [
      "Is the pool open on Saturday?",
      "The pool is open on weekdays until six and the sauna at weekends.",
      "at weekends",
    ],
    [
      "Is the pool open on Saturday and Sunday?",
      "The sauna is open on Saturdays and Mondays, the pool open at weekends.",
      "open at weekends",
    ],
  ])("%s %s", (question, text, answer) => {
    expect(schedule(question, text)).toBe(answer);
  });

  it.each([
    ["no day is asked for", "Is the boathouse open?", "The boathouse is closed on Mondays."],
    ["it is asked when", "When is it open on Monday?", "It is open on Mondays."],
    ["the sentence only repeats the day", "Is chess on Fridays free?", "Chess is played on Fridays."],
    ["a single day is told", "Is it open on Monday?", "It opened on Monday."],
    ["no day is told", "Is it open on Monday?", "It is open."],
  ])("gives null where %s: %s %s", (_, question, text) => {
    expect(schedule(question, text)).toBeNull();
  });

  it("gives what is so with the days, as it stands, whatever the days are", () => {
    const day = fc.integer({ min: 0, max: 6 });
    const state = fc.constantFrom("open", "closed", "shut", "not available");
    fc.assert(
      fc.property(day, day, day, state, (asked, from, to, is) => {
        const days = `${is} ${NAMES[from]} to ${NAMES[to]}`;
        expect(schedule(`Is it open on ${NAMES[asked]}?`, `The hall is ${days} from nine.`)).toBe(days);
      }),
    );
  });
});
