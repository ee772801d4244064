import { describe, expect, it } from "vitest";
import { createPool } from "../../src/pool/pool.ts";
import { retrieve } from "../../src/pool/retrieve.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { createSnapshot } from "../../src/snapshot.ts";
import { articleOf } from "../support/engine.ts";

const article = (id: string, text: string, more = {}) => articleOf({ id, text, version: text, ...more });
const MILL = "The windmill of Skarholm burned down.";
const question = analyseQuestion("What happened to the windmill?");
const idsOf = (hits: readonly { readonly passage: string }[]) =>
  hits.map(({ passage }) => passage.slice(0, passage.lastIndexOf("#")));

describe("retrieve()", () => {
  it("retrieve() gives as many passages as are read, and copies share a place", async () => {
    const others = Array.from({ length: 5 }, (_, at) => article(`b${at}`, `${MILL} It was the ${at}th.`));
    const copies = ["a1", "a2", "a3"].map((id) => article(id, MILL));
    const snapshot = await createSnapshot([...others, ...copies]);
    expect(await retrieve(snapshot, question, {}, 2)).toHaveLength(4);
    expect(idsOf(await retrieve(snapshot, question, {}, 1))).toEqual(["a1", "a2", "a3"]);
    expect(idsOf(await retrieve(snapshot, question, { articles: ["a2", "b0"] }, 1))).toEqual(["a2"]);
  });

  it("retrieve() gives four of more copies, as many as an answer may cite", async () => {
    const copies = Array.from({ length: 6 }, (_, at) => article(`a${at}`, MILL));
    const snapshot = await createSnapshot(copies);
    expect(idsOf(await retrieve(snapshot, question, {}, 1))).toEqual(["a0", "a1", "a2", "a3"]);
  });

  it("retrieve() looks for the more recent among more than are read: the index knows no day", async () => {
    const old = Array.from({ length: 9 }, (_, at) =>
      article(`a${at}`, `${MILL} It was told ${"and told again ".repeat(at)}.`, { published: "2020-01-01" }),
    );
    const recent = article("b", `${MILL} It was told ${"and told again ".repeat(9)}.`, {
      published: "2024-01-01",
    });
    const snapshot = await createSnapshot([...old, recent]);
    expect(idsOf(await retrieve(snapshot, question, {}, 1))).toEqual(["a0"]);
    expect(idsOf(await retrieve(snapshot, question, { asOf: "2024-01-02" }, 1))).toEqual(["b"]);
  });

  it("retrieve() puts the more recent of two that say as much first, where a day is given", async () => {
    const old = article("a", `${MILL} It was told.`, { published: "2020-01-01" });
    const recent = article("b", `${MILL} It is told.`, { published: "2024-01-01" });
    const snapshot = await createSnapshot([old, recent]);
    expect(idsOf(await retrieve(snapshot, question, {}))).toEqual(["a", "b"]);
    expect(idsOf(await retrieve(snapshot, question, { asOf: "2024-01-02" }))).toEqual(["b", "a"]);
    expect(idsOf(await retrieve(snapshot, question, { asOf: "2021-01-02" }))).toEqual(["a"]);
  });
});

describe("createPool()", () => {
  it("createPool() takes a passage of a small corpus for as near as its terms are rare", async () => {
    const snapshot = await createSnapshot([
      article("a", "The ferry and the boat came."),
      article("b", "The zeppelin came."),
    ]);
    const asked = analyseQuestion("Was it the ferry, the boat or the zeppelin?");
    const idf = (term: string) => (term.startsWith("zep") ? 5 : 1);
    const { sentences } = await createPool(snapshot, asked, {}, { idf });
    expect(sentences.map(({ sentence, retrieval }) => [sentence.article, retrieval])).toEqual([
      ["a", 0.4],
      ["b", 1],
    ]);
  });

  it("createPool() misses the terms that no article has that may be seen, in any spelling", async () => {
    const snapshot = await createSnapshot([article("a", MILL), article("b", "The ferry sank.")]);
    const idf = () => 1;
    const asked = analyseQuestion("Did the ferry pass the windmill or the zeppelin?");
    const absent = async (scope: object) =>
      (await createPool(snapshot, asked, scope, { idf })).absent.map(({ words }) => words);
    expect(await absent({})).toEqual(["pass", "zeppelin"]);
    expect(await absent({ articles: ["a"] })).toEqual(["ferry", "pass", "zeppelin"]);
  });
});
