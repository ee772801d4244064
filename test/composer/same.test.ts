import { describe, expect, it } from "vitest";
import { isSame } from "../../src/composer/same.ts";
import { lineOf, sentenceIn } from "../support/sentence.ts";

const HARBOUR = sentenceIn("a", "The town will pay $12 million to rebuild the old harbour of Lowhaven.");

describe("isSame()", () => {
  it("meets two sentences that say one thing in nearly the same words", () => {
    expect(
      isSame(HARBOUR, null, sentenceIn("b", "To rebuild the old harbour the town will pay $12 million.")),
    ).toBe(true);
  });

  it("meets two that tell of one thing by another day: when it was told is no figure of it", () => {
    const on = (article: string, day: string) =>
      sentenceIn(
        article,
        `The town will pay $12 million to rebuild the harbour of Lowhaven, it said on ${day}.`,
      );
    expect(isSame(on("a", "4 March 2021"), null, on("b", "5 March 2021"))).toBe(true);
  });

  it("keeps apart what differs in a figure, in its subject, or stands in one article", () => {
    expect(
      isSame(
        HARBOUR,
        null,
        sentenceIn("b", "The town will pay $14 million to rebuild the old harbour of Lowhaven."),
      ),
    ).toBe(false);
    expect(
      isSame(HARBOUR, null, sentenceIn("b", "The ferry to Skarholm returns in May after two years.")),
    ).toBe(false);
    expect(
      isSame(HARBOUR, null, sentenceIn("a", "The town will pay $12 million to rebuild the old harbour.")),
    ).toBe(false);
  });

  it("keeps a table's row apart from sentences: its numbers are told by where they stand", () => {
    const row = lineOf("Harbour | 2 | Lowhaven", "row");
    const told = (role: "row" | "body") =>
      isSame(
        sentenceIn("b", "Lowhaven won 2 matches at Harbour."),
        null,
        lineOf("Lowhaven won 2 matches at Harbour.", role),
      );
    expect(isSame(sentenceIn("b", "Lowhaven won 2 at Harbour."), null, row)).toBe(false);
    expect([told("row"), told("body")]).toEqual([false, true]);
  });
});
