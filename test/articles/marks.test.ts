import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCaption } from "../../src/articles/captions.ts";
import { whyLeftOut } from "../../src/articles/leftout.ts";
import { marksIn, MARKUP, PAIR, SLASH } from "../../src/articles/marks.ts";

/** What lines hold that are left out or credit a picture, whole and in pieces, among what is neither. */
const PIECES = [
  "The pier reopened",
  "More: The Pier Opens",
  "Harbour News:Ferry fares rise again",
  "Read the whole report here",
  "Sign up",
  "SIGN UP ",
  "subscribe to our newsletter",
  "in your inbox",
  "delivered right to your Inbox. Sign up here",
  "©",
  "(c) 2025",
  "Copyright © 2025",
  "All Rights Reserved.",
  "(Story continues below)",
  "PARIS, France (AP) —",
  "LONDON (Reuters) -",
  "AP Photo/Jane Doe",
  "Jane Doe/AFP via Getty Images",
  "Photo: Jane Doe",
  "courtesy of Jane",
  "FILE",
  "/",
  ":",
  "*",
  "7",
  ".",
  " ",
  "”",
];

const LINES = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join(" ").replaceAll("\0", "").trim())
  .filter((line) => line !== "");

const whole = (line: string) => marksIn(line, { start: 0, end: line.length });

describe("marksIn()", () => {
  it("spares expressions only what they cannot match", () => {
    fc.assert(
      fc.property(LINES, (line) => {
        expect(whyLeftOut(line, whole(line))).toBe(whyLeftOut(line));
        expect(isCaption(line, whole(line))).toBe(isCaption(line));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["The pier reopened.", 0],
    ["The *pier*", MARKUP],
    ["Jane Doe/AP", SLASH],
    ["in the iNBox", PAIR],
    ["The pier –", PAIR],
    ["Pier: 3/4", SLASH],
    ["Pier:The", PAIR],
    ["© 2025", PAIR],
  ])("tells what stands in %j", (line, marks) => {
    expect(whole(line)).toBe(marks);
  });

  it("looks at nothing around a stretch", () => {
    expect(marksIn("[a/b] The pier [1]", { start: 6, end: 14 })).toBe(0);
  });
});
