import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../src/articles/article.ts";
import { derive, type Derived } from "../src/derive.ts";
import type { Engine, Retriever, Scope } from "../src/domain.ts";
import { createEngineOver } from "../src/engine.ts";
import { createCompactRetriever } from "../src/retriever/compact/compact.ts";
import { createMiniSearchRetriever } from "../src/retriever/minisearch.ts";
import { changeSnapshot, createSnapshot } from "../src/snapshot.ts";
import type { Snapshot } from "../src/snapshot/snapshot.ts";
import { tokens } from "../src/text/tokens.ts";

const WORDS = ["Zelensky", "Zelenskiy", "Kyiv", "mill", "mills", "offered", "$90", "bread", "war"];
const clock = { now: () => 0 };

const text = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 }), { minLength: 1, maxLength: 4 })
  .map((sentences) => sentences.map((words) => `The ${words.join(" ")} stayed.`).join(" "));
const COPIED = "The mill of Kyiv offered bread. Zelensky stayed at the mill.";
const article = fc
  .record({
    id: fc.constantFrom("a", "b", "c", "d", "e"),
    text,
    retracted: fc.boolean(),
    replaces: fc.constantFrom("[]", "[]", "a", "[b, nowhere]", "c"),
    isCopy: fc.boolean(),
  })
  .map(({ id, text: own, retracted, replaces, isCopy }) => {
    const [title, content] = isCopy ? ["The mill", COPIED] : [`The ${id} mill`, own];
    const status = retracted ? "retracted" : "current";
    const head = `---\ntitle: ${title}\nstatus: ${status}\nsupersedes: ${replaces}\n---\n`;
    return derive(readArticle({ id, content: head + content, format: "markdown" }));
  });
/** Each step removes some articles and adds others; an id in both is a changed article. */
const steps = fc.array(
  fc.record({
    removed: fc.subarray(["a", "b", "c", "d", "e"]),
    added: fc.uniqueArray(article, { selector: (one) => one.article.id, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);

const BACKENDS: Readonly<Record<string, () => Retriever>> = {
  "that is built again": () => createMiniSearchRetriever(),
  "that is copied": () => createCompactRetriever(),
};

async function told(snapshot: Snapshot): Promise<unknown> {
  const engine = createEngineOver(snapshot, { refusals: [], clock });
  const ask = async (question: string) => engine.ask(question, {}, { id: "q", ranked: 5 });
  return {
    sources: engine.sources({}),
    answers: [await ask("What did Zelenskyy offer?"), await ask("Who stayed at the mill in Kyiv?")],
    found: await engine.search("bread war", {}, 5),
  };
}

describe("changeSnapshot()", () => {
  for (const [name, create] of Object.entries(BACKENDS)) {
    it(`answers after any history as a snapshot made fresh, over an index ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (history) => {
          let snapshot = await createSnapshot([], { retriever: create });
          const held = new Map<string, Derived>();
          for (const { removed, added } of history) {
            const leaving = [...new Set([...removed, ...added.map((one) => one.article.id)])];
            const [before, asked] = [snapshot, await told(snapshot)];
            snapshot = await changeSnapshot(before, { added, removed: leaving }, { retriever: create });
            for (const id of leaving) held.delete(id);
            for (const one of added) held.set(one.article.id, one);
            expect(await told(before)).toEqual(asked);
          }
          const fresh = await createSnapshot([...held.values()].toReversed());
          expect(await told(snapshot)).toEqual(await told(fresh));
          expect(snapshot.names.pack()).toEqual(fresh.names.pack());
        }),
        { seed: 11, numRuns: 25 },
      );
    });
  }
});

describe("a snapshot's sentences", () => {
  it("are let go of for those that were read later, also after articles came and went", async () => {
    const articles = Array.from({ length: 1_002 }, (_, at) =>
      derive(readArticle({ id: `a${at}`, content: `Mill ${at} stands.`, format: "text" })),
    );
    const options = { retriever: () => createCompactRetriever() };
    const before = await createSnapshot(articles.slice(0, -1), options);
    const [first, ...others] = before.entries.values();
    before.sentence(first!, 0);
    const after = await changeSnapshot(before, { added: articles.slice(-1), removed: [] }, options);
    expect(first!.analysed.size).toBe(1);
    for (const entry of others) after.sentence(entry, 0);
    expect(first!.analysed.size).toBe(0);
    expect(after.sentence(first!, 0)?.text).toBe("Mill 0 stands.");
  });
});

describe("a snapshot's spellings", () => {
  it("are words that mean the same where no article has a word, but never of a name", async () => {
    const snapshot = await createSnapshot([
      derive(readArticle({ id: "a", content: "The automobile stood by the quay.", format: "text" })),
    ]);
    const spellingsOf = (word: string) => snapshot.spellings.others(tokens(word)[0]!);
    expect(spellingsOf("car")).toEqual(tokens("automobile").map(({ term }) => term));
    expect(spellingsOf("Car")).toEqual([]);
    expect(spellingsOf("quay")).toEqual([]);
  });
});

describe("supersedes", () => {
  const read = (id: string, content: string) =>
    readArticle({ id, content, format: "markdown", collection: id.includes("/") ? id.split("/")[0]! : null });
  const over = async (...articles: ReturnType<typeof read>[]) =>
    createEngineOver(await createSnapshot(articles), { refusals: [], clock });
  const old = "---\nurl: https://x.example/old\n---\nThe mill opens at six. It has 40 sails.";
  const outcome = async (engine: Engine, scope: Scope = {}) => {
    const { citations } = await engine.ask("When does the mill open?", scope);
    return citations.map(({ article: id }) => id);
  };

  it("keeps what it replaces from being quoted: by id, by name in the same folder, by address", async () => {
    for (const name of ["town/old", "old", "https://x.example/old", "[nothing, old]"]) {
      const newer = read("town/new", `---\nsupersedes: ${name}\n---\nThe mill opens at nine.`);
      const engine = await over(read("town/old", old), newer);
      expect(await outcome(engine)).toEqual(["town/new"]);
      expect(engine.sources({}).map(({ supersededBy }) => supersededBy)).toEqual([null, "town/new"]);
      expect(
        (await engine.facts({}, {})).rows.flatMap(({ mentions }) => mentions.map(({ article: id }) => id)),
      ).not.toContain("town/old");
    }
  });

  it("counts only where the later article is seen, and two that name each other replace nothing", async () => {
    const newer = read(
      "hidden/new",
      "---\npublished: 2025-05-01\nsupersedes: old\n---\nThe mill opens at nine.",
    );
    const engine = await over(read("old", old), newer);
    expect(await outcome(engine, { collections: [""] })).toEqual(["old"]);
    expect(engine.sources({ collections: [""] })[0]?.supersededBy).toBeNull();
    expect(engine.article("old", { asOf: "2025-01-01" })?.supersededBy).toBeNull();
    expect(engine.article("old", {})?.supersededBy).toBe("hidden/new");
    const each = await over(
      read("a", "---\nsupersedes: b\n---\nThe mill opens at six."),
      read("b", "---\nsupersedes: [a, b]\n---\nThe quay is long."),
    );
    expect(await outcome(each)).toEqual(["a"]);
  });

  it("is refused where it is neither a name nor a list of names", () => {
    expect(() => read("a", "---\nsupersedes: 12\n---\nThe mill.")).toThrow(/supersedes/u);
    expect(() => read("a", "---\nsupersedes: [{}]\n---\nThe mill.")).toThrow(/supersedes/u);
  });
});

describe("copies", () => {
  const read = (id: string, content: string) =>
    readArticle({ id, content, format: "markdown", collection: id.includes("/") ? id.split("/")[0]! : null });
  const wire = "---\ntitle: The mill\n---\nThe mill of Orrin opens at six. It was built by Mara Lind.";
  const articles = ["town/a", "town/b", "press/c"].map((id) => read(id, wire));

  it("are indexed once, and each is found and cited where it is seen", async () => {
    const snapshot = await createSnapshot([...articles, read("d", "The quay of Orrin is long.")]);
    const engine = createEngineOver(snapshot, { refusals: [], clock });
    expect([snapshot.retriever.size, engine.count({})]).toEqual([2, 4]);
    const cited = async (scope: Scope) => {
      const { citations, support } = await engine.ask("When does the mill open?", scope);
      return [[...new Set(citations.map(({ article: id }) => id))].sort(), support];
    };
    expect(await cited({ collections: ["town"] })).toEqual([
      ["town/a", "town/b"],
      { articles: 2, independent: 1 },
    ]);
    expect(await cited({ articles: ["town/b"] })).toEqual([["town/b"], { articles: 1, independent: 1 }]);
    expect(
      (await engine.search("Mara Lind", { collections: ["town"] }, 1)).map(({ article: id }) => id),
    ).toEqual(["town/a"]);
    expect((await engine.ask("Who built the mill?", { collections: [""] })).unmatched).toContain("mill");
  });
});
