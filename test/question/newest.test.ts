import { describe, expect, it } from "vitest";
import { newestAsked } from "../../src/question/newest.ts";

describe("newestAsked()", () => {
  it.each([
    "what's new",
    "Whats new?",
    "hi, any news?",
    "latest news",
    "what is the latest news?",
    "show me the latest articles",
    "what's the latest",
    "what happened recently",
    "news",
    "is there anything new",
  ])("asks for any: %s", (text) => {
    expect(newestAsked(text)).toEqual({ about: null });
  });

  it.each([
    ["any news about the flood?", "flood"],
    ["what's new with the winter league", "winter league"],
    ["latest news on Fern Street", "Fern Street"],
    ["what is the latest on the roof", "roof"],
    ["are there any new articles about the news desk pls?", "news desk"],
  ])("%s: %s", (text, expected) => {
    const { start, end } = newestAsked(text)!.about!;
    expect(text.slice(start, end)).toBe(expected);
  });

  it.each([
    "what is the latest version of the rules",
    "what is new in version two",
    "what is the newest boat",
    "when is the latest bus",
    "who wrote the latest article",
    "what happened on 4 May",
    "the news of the flood reached the town when",
  ])("asks for something else: %s", (text) => {
    expect(newestAsked(text)).toBeNull();
  });
});
