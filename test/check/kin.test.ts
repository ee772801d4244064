import { describe, expect, it } from "vitest";
import { nameKinship } from "../../src/check/kin.ts";

describe("nameKinship()", () => {
  it.each([
    ["ukrainian", "ukraine"],
    ["poles", "poland"],
    ["indian", "india"],
    ["syrians", "syria"],
    ["british", "uk"],
    ["parisian", "paris"],
  ])("nameKinship() takes %s for %s, and the other way round", (people, place) => {
    expect(nameKinship(people, place)).toBe(1);
    expect(nameKinship(place, people)).toBe(1);
  });

  it.each([
    ["united", "american"],
    ["florian", "flora"],
    ["christian", "christa"],
    ["polish", "french"],
    ["india", "iran"],
  ])("nameKinship() does not take %s for %s", (one, other) => {
    expect(nameKinship(one, other)).toBe(0);
    expect(nameKinship(other, one)).toBe(0);
  });

  it("nameKinship() lets a country stand for its capital, and not quite the capital for its country", () => {
    expect(nameKinship("russian", "moscow")).toBe(1);
    expect(nameKinship("moscow", "russian")).toBeGreaterThan(0.6);
    expect(nameKinship("moscow", "russian")).toBeLessThan(1);
  });
});
