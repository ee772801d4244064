import { beforeAll, describe, expect, it } from "vitest";
import { createSnapshot } from "../../src/snapshot.ts";
import type { Snapshot } from "../../src/snapshot/snapshot.ts";
import { tokens } from "../../src/text/tokens.ts";
import { articleOf } from "../support/engine.ts";

const TEXT = `The president of the club opened the kiln on Monday, and the potters fired forty bowls in it. The baker, Lena
Roolfs, paid for the clay. Norway sent a windlass. A grommet is no grummet. They met Anneke Lund.`;

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await createSnapshot([articleOf({ id: "a", text: TEXT })]);
});

const mended = (word: string) => snapshot.spellings.mended(tokens(word)[0]!);

describe("spellingsIn() mended", () => {
  it.each([
    ["presidnet", "president"],
    ["presiden", "president"],
    ["kilnn", "kiln"],
    ["windlas", "windlass"],
    ["bowsl", "bowls"],
    ["norrway", "norway"],
    // No article has them, and everybody knows them.
    ["coost", "cost"],
    ["happesn", "happens"],
    // A table is asked for it, and nobody writes it there.
    ["cheapset", "cheapest"],
  ])("reads %s as %s", (typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });

  it.each([
    ["what the articles have", "windlass"],
    ["what the language has", "signet"],
    ["what the language has", "palace"],
    ["a name that the language knows", "bakker"],
    ["a name that is another's but for a letter", "roolf"],
    ["a name that is another's but for a letter", "roolfe"],
    ["a name that is another's but for a letter", "aneke"],
    ["short words", "klin".slice(0, 3)],
    ["numbers", "2025x"],
    ["what is near nothing", "zelinsky"],
    ["what may be one of two", "gremmet"],
  ])("leaves %s: %s", (_why, typed) => {
    expect(mended(typed)).toBe(null);
  });
});
