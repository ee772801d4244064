import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { createEngine } from "../../src/engine.ts";

const engineOver = async (contents: Readonly<Record<string, string>>) =>
  createEngine(
    Object.entries(contents).map(([id, content]) => readArticle({ id, content, format: "markdown" })),
    { refusals: [], clock: { now: () => 0 } },
  );

const REPORT =
  "The council of Lowhaven voted on Tuesday to rebuild the old harbour for $12 million. The work begins in March. Fishermen had asked for it since the great storm took half of the pier.";

describe("engine.ask()", () => {
  it("counts reports that were copied from each other as one source, and those written apart as two", async () => {
    const question = "How much will it cost to rebuild the old harbour of Lowhaven?";
    const other =
      "Rebuilding its old harbour will cost Lowhaven $12 million, as its council decided in a vote by nine to two.";
    const copied = await engineOver({ a: REPORT, b: `${REPORT} More tomorrow.` });
    expect((await copied.ask(question, {})).support).toEqual({ articles: 2, independent: 1 });
    const apart = await engineOver({ a: REPORT, b: other });
    expect((await apart.ask(question, {})).support).toEqual({ articles: 2, independent: 2 });
  });

  it("takes it for an answer among many articles who did a thing in other words, and among few for none", async () => {
    const map = { map: "The map of Lowhaven was prepared by Tom Berg for the school." };
    const notes = Object.fromEntries(
      Array.from({ length: 160 }, (_, at) => [`note${at}`, `Ferry ${at} was painted blue by the town.`]),
    );
    const question = "Who compiled the map of Lowhaven?";
    const outcomes = [await engineOver(map), await engineOver({ ...map, ...notes })].map(async (engine) => {
      const { outcome } = await engine.ask(question, {});
      return outcome;
    });
    expect(await Promise.all(outcomes)).toEqual(["abstained", "answered"]);
  });

  it("takes no row of a table that is too long to be read for the one that stands out", async () => {
    const tableOf = (rows: number) =>
      [
        "| Boat | Price |",
        "|---|---|",
        ...Array.from({ length: rows }, (_, at) => `| Boat ${at} | £${at + 1} |`),
      ].join("\n");
    const question = "What is the most expensive boat?";
    const short = await (await engineOver({ a: tableOf(50) })).ask(question, {});
    expect(short.sentences[0]?.text).toContain("£50");
    const long = await (await engineOver({ a: tableOf(1_200) })).ask(question, {});
    expect(long.outcome).toBe("abstained");
  });
});

describe("engine.ask(), of a table", () => {
  it("takes the row that stands out, also where a sentence has the words and does not say which", async () => {
    const table = "| Boat | Price |\n|---|---|\n| Skua | £80 |\n| Tern | £95 |\n| Gull | £20 |";
    const question = "Which boat is the most expensive?";
    const engine = await engineOver({ a: `No boat was too expensive for him.\n\n${table}` });
    expect((await engine.ask(question, {})).sentences[0]?.text).toContain("Tern");
  });
});

describe("engine.search()", () => {
  it("gives no more than was asked for, also where an article has copies", async () => {
    const engine = await engineOver({ a: REPORT, b: REPORT, c: REPORT });
    expect(await engine.search("harbour", {}, 2)).toHaveLength(2);
    expect((await engine.search("harbour", {}, 9)).map(({ article }) => article)).toEqual(["a", "b", "c"]);
  });
});

describe("engine.questions()", () => {
  it("makes none of what may not be quoted: of a headline inside, or of an article that was retracted", async () => {
    const engine = await engineOver({
      a: "---\nstatus: retracted\n---\nMara Lind opened the mill in Orrin on 4 March 2021.",
      b: "## Tom Hale built the oven in Norland in 1987\n\nGreta Solberg sold the ferry in Skarholm in 1999.",
    });
    const made: string[] = [];
    for await (const { question } of engine.questions({}, "")) made.push(question);
    expect(made.join(" ")).toContain("Solberg");
    expect(made.join(" ")).not.toMatch(/Lind|Hale/u);
  });
});
