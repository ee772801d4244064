import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { refuse } from "../../src/articles/listing.ts";
import { isSystems, RefusedArticle } from "../../src/articles/refused.ts";

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

const gone = thrownBy(() => readFileSync("/no such file"));
/** What Node throws for a mistake of ours has a code like the system's. */
const mistake = thrownBy(() => Reflect.apply(readFileSync, null, []));

describe("isSystems()", () => {
  it("tells what the system says from what Node says to a mistake, and from everything else", () => {
    expect(mistake).toMatchObject({ code: "ERR_INVALID_ARG_TYPE" });
    const others = [mistake, new RefusedArticle("no"), new Error("x"), "ENOENT", null, { code: "ENOENT" }];
    expect([gone, ...others].map(isSystems)).toEqual([true, ...others.map(() => false)]);
  });
});

describe("refuse()", () => {
  it("names the file with the reason that people can mend, and throws a mistake of the program on", () => {
    const refusals: { from: string; reason: string }[] = [];
    refuse(refusals, "a.md", new RefusedArticle("holds no text"));
    refuse(refusals, "b.md", gone);
    expect(refusals).toEqual([
      { from: "a.md", reason: "holds no text" },
      { from: "b.md", reason: "cannot be opened: there is no such file or folder" },
    ]);
    expect(() => refuse(refusals, "c.md", mistake)).toThrow(TypeError);
    expect(refusals).toHaveLength(2);
  });
});
