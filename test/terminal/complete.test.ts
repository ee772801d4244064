import { describe, expect, it } from "vitest";
import { completionsOf } from "../../src/terminal/complete.ts";
import { articleOf } from "../support/engine.ts";
import { servicesOver } from "../support/services.ts";

const articles = [articleOf({ id: "mill", text: "One." }), articleOf({ id: "mine", text: "Two." })];

async function complete(line: string) {
  return completionsOf(line, { services: servicesOver(articles), scope: {} });
}

describe("completionsOf()", () => {
  it("completionsOf() offers the commands after a slash", async () => {
    expect(await complete("/so")).toEqual([["/sources "], "/so"]);
    expect((await complete("/"))[0]).toEqual([
      "/ask ",
      "/cite ",
      "/facts ",
      "/timeline ",
      "/sources ",
      "/forget ",
      "/corpus ",
      "/help ",
      "/quit ",
    ]);
  });

  it("completionsOf() offers the articles after /sources", async () => {
    expect(await complete("/sources mi")).toEqual([["mill", "mine"], "mi"]);
    expect(await complete("/sources mil")).toEqual([["mill"], "mil"]);
  });

  it("completionsOf() offers only what goes on from what was typed, as readline puts in nothing else", async () => {
    expect(await complete("/sources ll")).toEqual([[], "ll"]);
    expect(await complete("/corpus re")).toEqual([["remove ", "refresh "], "re"]);
  });

  it.each(["", "who", "/nope x", "/help x", "/ask who"])(
    "completionsOf() offers nothing for %j",
    async (line) => {
      expect((await complete(line))[0]).toEqual([]);
    },
  );
});
