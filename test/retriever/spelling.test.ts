import { describe, expect, it } from "vitest";
import { alike } from "../../src/retriever/spelling.ts";

describe("alike()", () => {
  it("keeps what begins with the same letter, once each, in order, and few of them", () => {
    expect(alike("harbor", ["harbour", "arbor", "harbors", "harbour"])).toEqual(["harbors", "harbour"]);
    const many = Array.from({ length: 30 }, (_, at) => `harbo${String.fromCharCode(97 + at)}`);
    expect(alike("harbor", many)).toEqual(many.slice(0, 8));
  });

  it("keeps of a short word what has a letter twice for once, or a vowel more, and nothing else", () => {
    expect(alike("ofer", ["offer", "over", "ofter"])).toEqual(["offer"]);
    expect(alike("begn", ["begin", "began", "bean", "berg"])).toEqual(["began", "begin"]);
  });
});
