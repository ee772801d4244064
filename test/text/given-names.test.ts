import { describe, expect, it } from "vitest";
import { isLikeGivenName } from "../../src/text/given-names.ts";
import { stem } from "../../src/text/stems.ts";

const isName = (word: string) => isLikeGivenName(stem(word));

describe("isLikeGivenName()", () => {
  it.each(["jennifer", "stephen", "margaret", "tom", "patrick", "emily"])(
    "tells %s, which is not listed",
    (word) => {
      expect(isName(word)).toBe(true);
    },
  );

  it.each([
    "norwich",
    "lagos",
    "portugal",
    "boat",
    "treasurer",
    "written",
    "yellow",
    "thursday",
    "xqzwv",
    "",
  ])("takes %j for none", (word) => {
    expect(isName(word)).toBe(false);
  });
});
