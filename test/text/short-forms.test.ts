import { describe, expect, it } from "vitest";
import { shortForms } from "../../src/text/short-forms.ts";
import { stem } from "../../src/text/stems.ts";

describe("shortForms()", () => {
  it("gives the terms of the long form, and of points the short one", () => {
    expect(shortForms("lvl")).toEqual([stem("level")]);
    expect(shortForms("points")).toEqual(["pts"]);
  });

  it("gives none of what is short for something else as often", () => {
    expect(shortForms("health")).toEqual([]);
    expect(shortForms("constructor")).toEqual([]);
  });
});
