import { describe, expect, it } from "vitest";
import { bothForms, shortForms } from "../../src/text/short-forms.ts";
import { stem } from "../../src/text/stems.ts";

describe("shortForms()", () => {
  it("gives the terms of the long form, and of points the short one", () => {
    expect(shortForms("lvl")).toEqual([stem("level")]);
    expect(shortForms("points")).toEqual(["pts"]);
  });

  it("gives months and days in the form of calendars, and of those who have one for a name only that", () => {
    expect(shortForms("december")).toEqual(["dec"]);
    expect(shortForms("dec")).toEqual([stem("december")]);
    expect(shortForms("september")).toEqual(["sep", "sept"]);
    expect(shortForms("january")).toEqual(["jan"]);
    expect(shortForms("jan")).toEqual([]);
  });

  it("gives none of what is short for something else as often", () => {
    expect(shortForms("health")).toEqual([]);
    expect(shortForms("constructor")).toEqual([]);
  });
});

describe("bothForms()", () => {
  it("gives each form for the other", () => {
    expect(bothForms("lv")).toEqual([stem("level")]);
    expect(bothForms("level")).toEqual(["lvl", "lv"]);
    expect(bothForms("pts")).toEqual([stem("points")]);
    expect(bothForms("constructor")).toEqual([]);
  });
});
