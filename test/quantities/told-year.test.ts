import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantities } from "../../src/quantities/quantities.ts";
import { quantitiesBehind } from "../../src/quantities/told-year.ts";

const REFERENCE = "2025-08-19";

function datesIn(before: string, text: string): (string | null)[] {
  return quantitiesBehind(text, { reference: REFERENCE, before: () => before }).map(({ date }) => date);
}

describe("quantitiesBehind()", () => {
  it.each([
    ["In AD 69 four men ruled. ", "One was murdered on 15 January.", ["0069-01-15"]],
    ["It was Nov. 10, 1968. ", "On Nov. 11 he fell.", ["1968-11-11"]],
    ["The siege began on 3 May 1645. ", "On 5 June the walls fell.", ["1645-06-05"]],
  ])("quantitiesBehind() reads behind %j the day of %j", (before, text, found) => {
    expect(datesIn(before, text)).toEqual(found);
  });

  it.each([
    ["The pier was built in 1931. ", "It reopened on 5 June.", ["2025-06-05"]],
    ["", "It reopened on 5 June.", ["2025-06-05"]],
    ["In AD 69 four men ruled. ", "It reopened on Monday.", ["2025-08-18"]],
  ])("quantitiesBehind() leaves behind %j what %j says by itself", (before, text, found) => {
    expect(datesIn(before, text)).toEqual(found);
  });

  it("quantitiesBehind() finds the same places, whatever stands before", () => {
    const piece = fc.constantFrom(
      "On 5 June ",
      "in AD 69 ",
      "it rained. ",
      "May 3, ",
      "9 to 4 BC ",
      "$5 ",
      "🚢 ",
    );
    const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, (before, own) => {
        const places = (found: readonly { start: number; end: number }[]) =>
          found.map(({ start, end }) => [start, end]);
        expect(places(quantitiesBehind(own, { before: () => before }))).toEqual(places(quantities(own)));
      }),
    );
  });

  it("quantitiesBehind() asks for nothing where no day lacks its year", () => {
    const before = () => {
      throw new Error("was asked for");
    };
    expect(quantitiesBehind("It opened on 5 June 2020 for $5.", { before })).toHaveLength(2);
  });
});
