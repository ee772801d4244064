import { describe, expect, it } from "vitest";
import { smallNames } from "../../src/text/small-names.ts";
import { tokens } from "../../src/text/tokens.ts";

const named = (text: string) => {
  const all = tokens(text);
  return [...smallNames(all)].map((at) => all[at]!.folded);
};

describe("smallNames()", () => {
  it("tells given names and places that nobody wrote large", () => {
    expect(named("the keys went to susan when she left for lisbon")).toEqual(["susan", "lisbon"]);
  });

  it("tells a place of several words whole", () => {
    expect(named("the clocks came from new zealand by sea")).toEqual(["new", "zealand"]);
  });

  it("tells nothing of common words", () => {
    expect(named("the club meets on the second floor of the old bakery")).toEqual([]);
  });
});
