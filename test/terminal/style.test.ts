import { describe, expect, it } from "vitest";
import { styleFor, wantsColour } from "../../src/terminal/style.ts";

describe("wantsColour()", () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ TERM: "dumb" }, true, false],
  ])("wantsColour() of %j with a terminal %j is %j", (environment, isTty, wanted) => {
    expect(wantsColour(environment, isTty)).toBe(wanted);
  });
});

describe("styleFor()", () => {
  it("styleFor() changes nothing without colour, and closes what it opens with it", () => {
    for (const style of Object.values(styleFor(false))) expect(style("word")).toBe("word");
    for (const style of Object.values(styleFor(true))) {
      // oxlint-disable-next-line no-control-regex -- escape sequences are what is looked for
      expect(style("word")).toMatch(/^\u001b\[\d+mword\u001b\[\d+m$/);
      expect(style("")).toBe("");
    }
  });
});
