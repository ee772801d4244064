import { describe, expect, it } from "vitest";
import { headOf } from "../../../src/corpus/import/stored.ts";

const NOTHING = { url: null, origin: null, published: null };

describe("headOf()", () => {
  it.each([
    ["rules between its paragraphs", "The pier.\n\n---\nurl: https://a.example/x\n---\nThe quay.\n"],
    ["a rule that opens it", "---\nThe pier reopened, at last.\n---\nThe quay.\n"],
    ["a rule alone", "---\n"],
  ])("takes no front matter from a text with %s", (_, text) => {
    expect(headOf(text)).toEqual({ ...NOTHING, text });
  });

  it.each(["\n", "\r\n"])("reads front matter as import writes it, and as people do, with %j", (end) => {
    const text = `The pier.${end}---${end}The quay.`;
    const file = (...lines: string[]) => ["---", ...lines, "---", text].join(end);
    const known = { url: "https://a.example/x", origin: "a.html", published: "2025-08-19", text };
    expect(headOf(file("url: https://a.example/x", 'origin: "a.html"', "published: 2025-08-19"))).toEqual(
      known,
    );
    expect(
      headOf(file("url:   https://a.example/x", "origin: 'a.html'", "", "published: 2025-08-19")),
    ).toEqual(known);
  });
});
