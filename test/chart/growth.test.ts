import { expect, it } from "vitest";
import { growthSvg } from "../../src/chart/growth.ts";

it("growthSvg() marks the powers of ten, from the one below the least value to the one above the greatest", () => {
  const points = [
    { x: 2_000, y: 0.5 },
    { x: 100_000, y: 80 },
  ];
  const svg = growthSvg([{ label: "A & B", points }], { heading: "Growth", x: "passages", y: "ms" });
  const marked = (anchor: string) =>
    [...svg.matchAll(new RegExp(`class="axis"[^>]*text-anchor="${anchor}">([\\d,.]+)<`, "gu"))].map(
      ([, text]) => text,
    );
  expect(marked("middle")).toEqual(["1,000", "10,000", "100,000"]);
  expect(marked("end")).toEqual(["0.1", "1", "10", "100"]);
  expect(svg).toContain(">A &amp; B</text>");
});
