import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { createEngine } from "../../src/engine.ts";

const read = (id: string, front: string, text: string) =>
  readArticle({ id, content: `---\n${front}\n---\n\n${text}\n`, format: "markdown" });

const ARTICLES = [
  read(
    "weir",
    "title: The weir holds\ndate: 2025-03-02",
    "The weir held through the night. The mill was dry.",
  ),
  read("mill", "title: Mill sold\ndate: 2025-06-11", "Ada Berg has sold the mill. She keeps the weir."),
  read("fair", "title: The fair\ndate: 2025-01-20", "The fair is back in August. Rides are free."),
  read("bells", "title: New bells\ndate: 2025-05-30", "Four bells were hung in the tower."),
  read("rules", "title: House rules", "The weir is closed to swimmers."),
];
const engine = async (articles = ARTICLES) =>
  createEngine(articles, { refusals: [], clock: { now: () => 0 } });
const opened = async (question: string, scope = {}) => {
  const { outcome, sentences } = await (await engine()).ask(question, scope);
  return [outcome, ...sentences.map(({ article, text }) => `${article}: ${text}`)];
};

describe("what is new", () => {
  it("is told by how the newest articles begin, newest first, each with its source", async () => {
    const { citations, confidence, sentences } = await (await engine()).ask("What's new?", {});
    expect(sentences.map(({ text }) => text)).toEqual([
      "Ada Berg has sold the mill.",
      "Four bells were hung in the tower.",
      "The weir held through the night.",
    ]);
    expect(citations.map(({ article, published }) => [article, published])).toEqual([
      ["mill", "2025-06-11"],
      ["bells", "2025-05-30"],
      ["weir", "2025-03-02"],
    ]);
    expect(confidence).toBe(1);
  });

  it("of something is told by the newest articles that have it", async () => {
    expect(await opened("any news about the weir?")).toEqual([
      "answered",
      "mill: She keeps the weir.",
      "weir: The weir held through the night.",
    ]);
    expect(await opened("latest news on zeppelins")).toEqual(["abstained"]);
  });

  it("of something is told by what stands under its heading or its title, too", async () => {
    const under = [
      read("notes", "title: Notes on the weir\ndate: 2025-04-02", "Nobody swam there in March."),
      read(
        "diary",
        "title: Diary\ndate: 2025-04-01",
        "The fair was loud.\n\n## The weir\n\nThe gate was mended in a day.",
      ),
      read("bakery", "title: Bakery\ndate: 2025-04-03", "Bread is dear."),
    ];
    const { sentences } = await (await engine(under)).ask("any news about the weir?", {});
    expect(sentences.map(({ article, text }) => `${article}: ${text}`)).toEqual([
      "notes: Nobody swam there in March.",
      "diary: The gate was mended in a day.",
    ]);
  });

  it("begins with what the article says, and not with who changed it when", async () => {
    const changed = read(
      "hall",
      "title: The hall\ndate: 2025-04-04",
      "*Last changed 3 May 2025 by Ada*\n\nIt is open.",
    );
    const { sentences } = await (await engine([changed])).ask("What's new?", {});
    expect(sentences.map(({ text }) => text)).toEqual(["It is open."]);
  });

  it("knows no article of after the day as of which it is asked", async () => {
    expect(await opened("latest news", { asOf: "2025-04-01" })).toEqual([
      "answered",
      "weir: The weir held through the night.",
      "fair: The fair is back in August.",
    ]);
  });

  it("is told by all articles where none has a day and they are few, and else by nothing", async () => {
    const undated = (many: number) =>
      Array.from({ length: many }, (_, at) =>
        read(`a${at}`, `title: Rule ${at}`, `Shoes of kind ${at} are new.`),
      );
    const few = await (await engine(undated(3))).ask("What is new?", {});
    expect(few.sentences.map(({ article }) => article)).toEqual(["a0", "a1", "a2"]);
    const { outcome, nearest } = await (await engine(undated(4))).ask("What is new?", {});
    expect([outcome, nearest]).toEqual(["abstained", []]);
  });
});
