import { describe, expect, it } from "vitest";
import { asksDoerOf, deedsAsked } from "../../src/text/deeds.ts";
import { stem } from "../../src/text/stems.ts";
import { tokens } from "../../src/text/tokens.ts";

const found = (text: string) => tokens(text).flatMap((token) => deedsAsked(text, token));
const verbs = (text: string) =>
  tokens(text)
    .filter(({ term, end }) => term !== "" && asksDoerOf(text, end))
    .map(({ folded }) => folded);

describe("deedsAsked()", () => {
  it.each([
    ["Who started the club?", "founded"],
    ["who first created tidewatch", "developed"],
    ["Who was the hymn composed by?", "written"],
    ["Who killed the mayor?", "shot"],
    ["Who owns the mill?", "belongs"],
  ])("gives what articles say instead: %s", (question, written) => {
    expect(found(question)).toContain(stem(written));
  });

  it.each([
    "Who's painted it?",
    "When did the club start?",
    "Who is at the start?",
    "What started the fire?",
    "",
  ])("gives nothing of %j", (question) => {
    expect(found(question)).toEqual([]);
  });

  it("takes nobody for the killer of whom he only shot", () => {
    expect(found("Who shot the mayor?")).toEqual([]);
  });
});

describe("asksDoerOf()", () => {
  it.each([
    ["Who founded the club?", ["founded"]],
    ["who originally set the club up", ["set"]],
    ["By whom was the bridge designed?", ["designed"]],
    ["Who was the bridge designed by?", ["designed"]],
    ["When was the bridge designed?", []],
  ])("finds the verb of %s", (question, expected) => {
    expect(verbs(question)).toEqual(expected);
  });
});
