import { describe, expect, it } from "vitest";
import type { Spellings } from "../../src/domain.ts";
import { asWritten, respell } from "../../src/question/respell.ts";

const MEANT = new Map([
  ["presidnet", "president"],
  ["coxt", "cost"],
]);
const SPELLINGS: Spellings = {
  others: () => [],
  mended: ({ folded }) => MEANT.get(folded) ?? null,
  inFull: ({ folded }) => (folded === "agm" ? "annual general meeting" : null),
};

describe("respell()", () => {
  it("gives the text and its words as they were meant", () => {
    const { text, tokens } = respell("who is ukrains presidnet, and waht does he coxt?", SPELLINGS);
    expect(text).toBe("who is ukrains president, and waht does he cost?");
    for (const { start, end, folded } of tokens) expect(text.slice(start, end).toLowerCase()).toBe(folded);
  });

  it.each(["when is the AGM", "when is the agm"])("writes initials in full, as no name: %s", (asked) => {
    expect(respell(asked, SPELLINGS).text).toBe("when is the annual general meeting");
  });

  it("keeps the capital that opens a question", () => {
    expect(respell("Presidnet of Ukraine?", SPELLINGS).text).toBe("President of Ukraine?");
  });

  it.each([
    "Who is Ann Presidnet?",
    "Presidnet",
    "who wrote “the old presidnet coxt us”",
    "the x-presidnet",
    "write to a@presidnet.example",
  ])("leaves names, quotes and parts of longer words: %s", (asked) => {
    expect(respell(asked, SPELLINGS).text).toBe(asked);
  });

  it("leaves what nothing is wrong with", () => {
    expect(respell("who is it", SPELLINGS).text).toBe("who is it");
    expect(respell("the presidnet", asWritten(SPELLINGS)).text).toBe("the presidnet");
  });
});
