import { describe, expect, it } from "vitest";
import { withoutPointers } from "../../src/question/pointers.ts";

describe("withoutPointers()", () => {
  it.each([
    ["who opened the mill? https://news.example/mill?from=chat", "who opened the mill?"],
    ["When does <#123456789012345678> open, <@!223456789012345678>?", "When does open, ?"],
    ["hey <@&1> <a:wave:12> who opened <:mill:34> it <t:1618953630:R>", "hey who opened it"],
    ["what does </corpus add:99> take?", "what does take?"],
    ["see <https://news.example/mill>: who opened it?", "see : who opened it?"],
    ["(www.news.example/mill) who opened it", "( ) who opened it"],
    ["when did https://a.example/b, the page, open?", "when did , the page, open?"],
  ])("leaves what is asked: %s", (asked, said) => {
    expect(withoutPointers(asked)).toBe(said);
  });

  it.each([
    "<@123>",
    "https://news.example/mill",
    "is 3 <5 or 5> 3?",
    "who wrote <b>it</b>",
    "a @ b # c www",
  ])("leaves what says nothing else, or points nowhere: %s", (asked) => {
    expect(withoutPointers(asked)).toBe(asked);
  });
});
