import { describe, expect, it } from "vitest";
import { createPool } from "../../../src/pool/pool.ts";
import { analyseQuestion } from "../../../src/question/question.ts";
import { FEATURES } from "../../../src/ranker/features/features.ts";
import { candidates } from "../../../src/ranker/rank.ts";
import { createSnapshot } from "../../../src/snapshot.ts";
import { articleOf } from "../../support/engine.ts";

const TEXT =
  "The old pier of Lowhaven burned down on Sunday. It stood for ninety years. Mayor Ada Berg called it a sad day.";

async function rowsOf(text: string, asOf?: string, told = TEXT, title = "The pier") {
  const snapshot = await createSnapshot([
    articleOf({ id: "pier", title, text: told, published: "2025-03-10" }),
  ]);
  const question = analyseQuestion(text, snapshot.spellings);
  const idf = () => 1;
  const pool = await createPool(snapshot, question, asOf === undefined ? {} : { asOf }, { idf });
  const { promising, rows } = candidates(question, pool.sentences, idf);
  const at = (feature: string) => Object.keys(FEATURES).indexOf(feature);
  const inOrder = [...promising.keys()].sort(
    (a, b) => promising[a]!.sentence.index - promising[b]!.sentence.index,
  );
  return (feature: string) => inOrder.map((row) => rows[row]![at(feature)]!);
}

describe("FEATURES", () => {
  it("count the opening of an article and its new names by how recent it is on the day of asking", async () => {
    const fresh = await rowsOf("What burned down?", "2025-03-10");
    const old = await rowsOf("What burned down?", "2026-03-10");
    expect(fresh("lede")).toEqual([1, 0, 0]);
    expect(old("lede")[0]).toBeGreaterThan(0);
    expect(old("lede")[0]).toBeLessThan(1);
    expect(fresh("namesRecent")[2]).toBeGreaterThan(old("namesRecent")[2]!);
    expect(fresh("namesRecent")[1]).toBe(0);
  });

  it("give first sentences nothing for a few words that ask for what they have not", async () => {
    const who = await rowsOf("Who is mayor of Lowhaven?");
    const when = await rowsOf("When was the pier burned?");
    expect(who("lead")[0]).toBe(1);
    expect(who("leadShort")).toEqual([0, 0, expect.any(Number)]);
    expect(when("leadShort")[0]).toBe(1);
  });

  it("give a headline's words to no sentence that has them, and to the others fewer than a name's", async () => {
    const of = async (title: string) =>
      (await rowsOf("What burned down in Lowhaven?", undefined, TEXT, title))("titleAdds");
    const [own, named] = await of("Lowhaven");
    const [ownToo, told] = await of("Old pier in Lowhaven burned down on Sunday, mayor says");
    expect([own, ownToo]).toEqual([0, 0]);
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(named!);
  });

  it("take a time of day for what answers when something is done, and a date for when it was", async () => {
    const told = "The pier opens at 9:30 and closes at noon. The steps are mended until the end of July.";
    expect((await rowsOf("When does the pier close?", undefined, told))("expectedStands")).toEqual([1, 1]);
    expect((await rowsOf("What time does the pier close?", undefined, told))("expected")).toEqual([1, 0.5]);
    expect((await rowsOf("When was the pier closed?", undefined, told))("expectedStands")).toEqual([0, 1]);
  });
});
