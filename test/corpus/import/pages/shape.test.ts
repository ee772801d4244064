import { describe, expect, it } from "vitest";
import { checkShape } from "../../../../src/corpus/import/pages/shape.ts";
import { expectLinear } from "../../../support/growth.ts";

const many = Array.from({ length: 600 }, (_, at) => `a${at}`);

describe("checkShape()", () => {
  it.each([
    ["nested elements", "<div>".repeat(2_001), "more than 2000 deep"],
    ["nested tables", "<table><tr><td>".repeat(2_001), "more than 2000 deep"],
    ["formats that never end", "<a><b><i>".repeat(700), "more than 2000 deep"],
    ["elements with a slash that closes nothing", "<div/>".repeat(2_001), "more than 2000 deep"],
    ["attributes", `<p ${many.join(" ")}>`, "more than 500 attributes"],
    [
      "attributes with values",
      `<p ${many.map((name) => `${name}="1"`).join("")}>`,
      "more than 500 attributes",
    ],
    ["attributes in a tag that never ends", `<p ${many.join(" ")}`, "more than 500 attributes"],
    ["depth behind a stray quote", `<p '><x ">${"<div>".repeat(2_001)}`, "more than 2000 deep"],
  ])("refuses %s", (_what, html, reason) => {
    expect(() => checkShape(html)).toThrow(reason);
  });

  it.each([
    ["paragraphs and items that never end", "<p>one<li>two<td>three<br><img src=x>".repeat(5_000)],
    ["elements one after another", "<div><span>x</span></div>".repeat(5_000)],
    ["a picture inside a value", `<img alt="a > b" src='data:image/png;base64,${"A b ".repeat(5_000)}'>`],
    ["parts of a drawing", `<svg>${"<path d='M0 0'/><g/>".repeat(3_000)}</svg><svg/><math/>`.repeat(2)],
    ["anchors without a text", "<a name='x'/>".repeat(5_000)],
    ["no tags", "1 < 2 and 3 <4 <!-- --> ".repeat(5_000)],
  ])("takes %s", (_what, html) => {
    expect(() => checkShape(html)).not.toThrow();
  });

  it("takes time that grows with the length alone", async () => {
    await expectLinear((times) => checkShape(`<b c="<i" d='>'></b>`.repeat(times)), 20_000);
  });
});
