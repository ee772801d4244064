import { describe, expect, it } from "vitest";
import { phrasals } from "../../src/text/phrasal.ts";
import { stem } from "../../src/text/stems.ts";
import { tokens } from "../../src/text/tokens.ts";

const found = (text: string) => phrasals(tokens(text)).flatMap(({ terms }) => terms);

describe("phrasals()", () => {
  it.each([
    ["When does the ferry come back?", "return"],
    ["When did the ferry come back?", "returned"],
    ["Who came back?", "returns"],
    ["Why did they put it off?", "postponed"],
    ["How do I turn on the lamp?", "enable"],
    ["Who stepped down?", "resigned"],
  ])("says in one word what two ask: %s", (question, word) => {
    expect(found(question)).toContain(stem(word));
  });

  it.each([
    "Who came from the back?",
    "Who turned the page?",
    "When will they step on the ice?",
    "back come",
    "come",
    "",
  ])("finds none in %j", (question) => {
    expect(found(question)).toEqual([]);
  });
});
