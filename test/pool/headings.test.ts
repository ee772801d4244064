import { describe, expect, it } from "vitest";
import type { Role } from "../../src/domain.ts";
import { type Headings, headingOf, headingsBehind } from "../../src/pool/headings.ts";
import { lineOf } from "../support/sentence.ts";

/** What stands over each line of an article, in order. */
function over(lines: readonly (readonly [Role, string])[]): (string | null)[] {
  let headings: Headings = { section: null, columns: null };
  return lines.map(([role, text]) => {
    const sentence = lineOf(text, role);
    const heading = headingOf(headings, sentence);
    headings = headingsBehind(headings, sentence, text.endsWith("?"));
    return heading?.text ?? null;
  });
}

describe("headingsBehind()", () => {
  it("puts rows under their columns, and all else under the heading of its section", () => {
    expect(
      over([
        ["body", "Before."],
        ["headline", "Prices"],
        ["body", "They rose."],
        ["columns", "Day | Price"],
        ["row", "Sunday | 5"],
        ["row", "Monday | 4"],
        ["body", "All in francs."],
        ["columns", "Day | Hours"],
        ["row", "Sunday | 3"],
        ["headline", "Rooms"],
        ["row", "Attic | 9"],
        ["body", "How many are there?"],
        ["body", "Three."],
      ]),
    ).toEqual([
      null,
      null,
      "Prices",
      "Prices",
      "Day | Price",
      "Day | Price",
      "Prices",
      "Prices",
      "Day | Hours",
      "Prices",
      "Rooms",
      "Rooms",
      "How many are there?",
    ]);
  });
});
