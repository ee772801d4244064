import { describe, expect, it } from "vitest";
import { loadTagger } from "../../src/text/tagger.ts";
import { asksOfFuture, isAllPast, isAllToCome } from "../../src/text/tenses.ts";
import { sentenceOf } from "../support/sentence.ts";

const tagger = await loadTagger();

function told(text: string) {
  const sentence = sentenceOf(text);
  return { tokens: sentence.tokens, tags: tagger(sentence) };
}

describe("asksOfFuture()", () => {
  it.each([
    "When will it open?",
    "when is the next fair",
    "where are we going to meet",
    "when does it close",
  ])("tells that %j asks what is to come", (text) => expect(asksOfFuture(text)).toBe(true));

  it.each(["When did it open?", "what stands next to the mill", "who lives next door", "where is the key"])(
    "tells that %j does not",
    (text) => expect(asksOfFuture(text)).toBe(false),
  );
});

describe("isAllPast()", () => {
  it.each([
    "The committee met on 4 May.",
    "It wanted to leave.",
    "The sale was held in June, and it brought in £300.",
  ])("tells that all of %j is past", (text) => expect(isAllPast(told(text))).toBe(true));

  it.each([
    "The committee meets on 4 May.",
    "The committee met, and it will meet again.",
    "The fair, first held in 1950, is on 3 May.",
    "It may rain.",
    "9 May, from ten.",
  ])("tells nothing of the kind of %j", (text) => expect(isAllPast(told(text))).toBe(false));
});

describe("isAllToCome()", () => {
  it("tells what will be from what was as well", () => {
    expect(isAllToCome(told("The hall will open in May."))).toBe(true);
    expect(isAllToCome(told("The hall closed and will open in May."))).toBe(false);
    expect(isAllToCome(told("The hall opens in May."))).toBe(false);
  });
});
