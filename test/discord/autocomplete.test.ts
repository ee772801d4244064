import { describe, expect, it } from "vitest";
import { choicesOf } from "../../src/discord/autocomplete.ts";

describe("choicesOf()", () => {
  it("offers what Discord can send back as it is, and nothing else", () => {
    const offered = ["Who?", "", "x".repeat(101), "Who is \uD83D?", "Who is 😀?"];
    const choices = choicesOf(offered.map((value) => ({ name: `${value} `, value })));
    expect(choices).toEqual([
      { name: "Who?", value: "Who?" },
      { name: "Who is 😀?", value: "Who is 😀?" },
    ]);
  });

  it("offers no more than Discord takes", () => {
    const choices = Array.from({ length: 40 }, (_, at) => ({ name: `n${at}`, value: `v${at}` }));
    expect(choicesOf(choices)).toHaveLength(25);
  });
});
