import { describe, expect, it } from "vitest";
import { narrow } from "../../../commands/parts/scope.ts";
import { articleOf, engineOf } from "../../support/engine.ts";

const engine = engineOf([
  articleOf({ id: "town/mill", title: "The mill", text: "The mill." }),
  articleOf({ id: "press/mill", title: "The mill", text: "A mill." }),
  articleOf({ id: "pier", title: "The Pier", text: "The pier." }),
]);

describe("narrow()", () => {
  it("finds an article by its id, and by its title in any case where only one has it", () => {
    for (const article of ["pier", "the pier", " THE PIER "])
      expect(narrow({}, { article }, engine)).toEqual({ scope: { articles: ["pier"] } });
    expect(narrow({}, { article: "the mill" }, engine)).toEqual({
      refused: { reason: "no such article", article: "the mill", near: ["town/mill", "press/mill"] },
    });
  });

  it("finds nothing that the scope does not hold, and names nothing of it", () => {
    expect(narrow({ articles: ["pier"] }, { article: "town/mill" }, engine)).toEqual({
      refused: { reason: "no such article", article: "town/mill", near: [] },
    });
  });

  it("never makes a scope wider: of two days the earlier holds", () => {
    for (const [scope, asked, day] of [
      ["2025-01-01", "2025-06-01", "2025-01-01"],
      ["2025-06-01", "2025-01-01", "2025-01-01"],
    ] as const)
      expect(narrow({ asOf: scope }, { asOf: asked }, engine)).toEqual({ scope: { asOf: day } });
  });
});
