import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asRead, hiddenIn } from "../../src/text/inline-markup.ts";

describe("asRead()", () => {
  it.each([
    ["The [full list](https://example.com/list) has it.", "The full list has it."],
    ['See [the plan](plan.md) and [the map](/map "A map").', "See the plan and the map."],
    ["**Ada Field** – director since 2017.", "Ada Field – director since 2017."],
    ["She wrote for *The Post* for years.", "She wrote for The Post for years."],
    ["**[Ada](https://example.com)** came.", "Ada came."],
  ])("shows what the page shows: %s", (quote, shown) => {
    expect(asRead(quote).text).toBe(shown);
  });

  it.each([
    "It is 5 * 3 * 2 metres.",
    "Terms apply.* See below.*",
    "Call f[x](y) twice.",
    "He said [sic] (twice) so.",
    "2**3**4 is a power tower",
    "[unfinished](https://example.com",
  ])("leaves alone what is no markup: %s", (quote) => {
    expect(asRead(quote).text).toBe(quote);
  });

  it("leaves out hidden stretches alone, and tells where every other character went", () => {
    const part = fc.constantFrom("**", "*", "[", "](https://a.b/c)", " ", "word", "𝒳", "\n", "(", ")");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const quote = parts.join("");
        const { text, placeOf } = asRead(quote);
        const hidden = hiddenIn(quote);
        for (let at = 0; at < quote.length; at += 1) {
          if (hidden.some(({ start, end }) => start <= at && at < end)) continue;
          expect(text[placeOf(at)]).toBe(quote[at]);
        }
        expect(placeOf(quote.length)).toBe(text.length);
      }),
    );
  });

  it("takes no longer than its text is long", () => {
    const hostile = ["[", "**", "*a", "[a](", "[a](b.", "](x.y"].map((one) => one.repeat(20_000));
    const began = performance.now();
    for (const text of hostile) asRead(text);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
