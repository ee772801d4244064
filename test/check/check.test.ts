import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import type { Article } from "../../src/domain.ts";
import { createEngine } from "../../src/engine.ts";

const article = (id: string, content: string): Article => readArticle({ id, content, format: "markdown" });

const ARTICLES = [
  article(
    "harbour",
    "---\npublished: 2024-05-02\n---\n\nThe town council of Lowhaven voted on Tuesday to rebuild the old harbour for $12 million. Mayor Olga Berg said the work would begin in March 2025.\n\nIt will take about three years. “We have waited **long** enough—far too long,” she told the council. The fishermen did not welcome the plan. More than one million herring pass the pier each spring.\n",
  ),
  article(
    "ferry",
    "---\npublished: 2024-06-01\ncollection: sea\n---\n\nThe ferry between Lowhaven and Skarholm returns in May after a break of two years. Rebuilding the harbour will cost $14 million, the ferry company says.\n",
  ),
];

const engine = await createEngine(ARTICLES, { refusals: [], clock: { now: () => 0 } });
const check = async (claim: string, scope = {}) => engine.check(claim, scope);

describe("engine.check()", () => {
  it.each([
    ["THE TOWN COUNCIL OF LOWHAVEN voted on Tuesday"],
    ['"We have waited long enough - far too long"'],
    ["work would begin in March 2025.\nIt will take about three years"],
    ["We have waited … she told the council"],
    ["> a break of two years [1]"],
  ])("engine.check() finds %j word for word, as a slice", async (claim) => {
    const { verdict, matches } = await check(claim);
    expect(verdict).toBe("exact");
    expect(matches[0]!.difference).toBeNull();
  });

  it("engine.check() does not find a quote inside of words", async () => {
    expect((await check("ouncil of Lowhave")).verdict).not.toBe("exact");
    expect((await check("$1")).verdict).not.toBe("exact");
  });

  it.each([
    ["The pier of Skarholm lost -5 metres of its planks that winter."],
    ["-5 metres of its planks that winter"],
    ["The skipper’s told the harbour of the ice on the lower valley road."],
    ["Ice lay on the valley at 9 degrees"],
    ["9 degrees all that week"],
  ])("engine.check() does not call %j word for word", async (claim) => {
    const text =
      "The pier of Skarholm lost 5 metres of its planks that winter.\n\nThe skipper told the harbour of the ice on the lower valley road. Ice lay on the valley at -9 degrees all that week.\n";
    const winter = await createEngine([article("winter", text)], { refusals: [], clock: { now: () => 0 } });
    expect((await winter.check(claim, {})).verdict).not.toBe("exact");
    for (const said of ["Ice lay on the valley at -9 degrees", "−9 degrees all that week", "lost 5 metres"])
      expect((await winter.check(said, {})).verdict).toBe("exact");
  });

  it("engine.check() reads a long quote to its end", async () => {
    const said = Array.from(
      "abcdefghijklmnopqrst",
      (one, at) =>
        `The council of ${one.toUpperCase()}dorf decided in the evening ${"of a long and windy day ".repeat(at % 3)}that the old bridge over the river would be painted in colour ${one}${one}.`,
    );
    const sentences = said.join(" ");
    const clause = said.map((one) => one.slice(0, -1)).join(", and ");
    for (const text of [sentences, clause]) {
      const bridge = await createEngine([article("bridge", `${text}\n`)], {
        refusals: [],
        clock: { now: () => 0 },
      });
      expect((await bridge.check(text, {})).verdict).toBe("exact");
      // Cut at every place, or the last word that was read could be the half of one.
      for (const start of [0, 4, 12, 15, 21, 31, 34]) {
        const altered = text.slice(start).replace("painted in colour tt", "demolished by mayor xx");
        expect((await bridge.check(altered, {})).verdict).not.toBe("exact");
      }
    }
  });

  it("engine.check() knows which years before Christ a century has", async () => {
    const text = "Consul Aro was killed by senators in the old theatre of Lowhaven in 44 BC.\n";
    const rome = await createEngine([article("aro", text)], { refusals: [], clock: { now: () => 0 } });
    const of = async (when: string) =>
      (await rome.check(`Consul Aro was killed by the senators in ${when}.`, {})).verdict;
    expect(await of("the 1st century BC")).toBe("supported");
    expect(await of("the 2nd century BC")).toBe("differs");
  });

  it("engine.check() shows an altered quote word by word", async () => {
    const { verdict, matches } = await check(
      "Mayor Olga Berg said the grand work would begin in March 2025.",
    );
    expect(verdict).toBe("altered");
    expect(matches[0]!.difference).toContainEqual({ kind: "claim", text: "grand" });
  });

  it("engine.check() points out a figure that differs, beside the article's", async () => {
    const { verdict, matches } = await check("Lowhaven will rebuild its old harbour for $20 million", {
      articles: ["harbour"],
    });
    expect(verdict).toBe("differs");
    const difference = matches[0]!.difference!;
    expect(difference.find(({ kind }) => kind === "claim")?.text).toContain("20 million");
    expect(difference.find(({ kind }) => kind === "article")?.text).toContain("12 million");
  });

  it("engine.check() quotes the whole of a figure that differs, where the claim has its beginning", async () => {
    const text = "Prices climbed. The quarrel began in March 2021, when the pit was flooded.";
    const pit = await createEngine([article("pit", text)], {
      refusals: [],
      clock: { now: () => 0 },
    });
    const { verdict, matches } = await pit.check("The quarrel began in 2019.", {});
    expect([verdict, matches[0]?.text]).toEqual(["differs", "The quarrel began in March 2021"]);
  });

  it.each([
    ["leaves in 2 weeks", "leaves in 14 days", "supported"],
    ["lies 2 km off", "lies 2,000 metres off", "supported"],
    ["lies 2 km off", "lies 1,980 metres off", "differs"],
    ["lies at pier 3", "lies at pier 5", "differs"],
    ["opens at 7", "opens at 8", "differs"],
  ])(
    "engine.check() holds a quote's figure to its value, in whatever unit: %j of %j is %s",
    async (claimed, told, verdict) => {
      const textOf = (said: string) => `The mail ship of Orrin ${said} with all of its ropes and sails.\n`;
      const ship = await createEngine([article("ship", textOf(told))], {
        refusals: [],
        clock: { now: () => 0 },
      });
      expect((await ship.check(textOf(claimed), {})).verdict).toBe(verdict);
    },
  );

  it("engine.check() is contradicted by nothing that an article only sets out as claimed", async () => {
    const text = "Rumour: the mill of Orrin was sold to a baker for £9.\n\nThe mill has new sails.\n";
    const mill = await createEngine([article("mill", text)], { refusals: [], clock: { now: () => 0 } });
    expect((await mill.check("The mill of Orrin was sold to a baker for £5.", {})).verdict).toBe("absent");
  });

  it.each([
    ["The fishermen welcomed the plan."],
    ["The council of Lowhaven did not vote to rebuild the harbour."],
    ["The ferry to Skarholm never returns."],
  ])("engine.check() never calls %j supported", async (claim) => {
    expect(["altered", "differs", "absent"]).toContain((await check(claim)).verdict);
  });

  it("engine.check() takes a bound in other words for the same", async () => {
    expect((await check("Over a million herring pass the pier in spring.")).verdict).toBe("supported");
  });

  it("engine.check() says which words no article has", async () => {
    const { verdict, matches, unmatched } = await check("Penguins bought the lighthouse of Drumvik.");
    expect([verdict, matches]).toEqual(["absent", []]);
    expect(unmatched).toEqual(expect.arrayContaining(["Penguins", "lighthouse", "Drumvik"]));
  });

  it("engine.check() sees nothing outside of its scope", async () => {
    const claim = "The ferry between Lowhaven and Skarholm returns in May";
    for (const scope of [{ articles: ["harbour"] }, { asOf: "2024-05-20" }, { collections: ["land"] }]) {
      const { matches, nearest } = await check(claim, scope);
      expect([...matches, ...nearest].filter((one) => one.article === "ferry")).toEqual([]);
    }
    expect((await check(claim, { asOf: "2024-06-01" })).verdict).toBe("exact");
  });

  it("engine.check() finds every stretch of words of an article, whatever its quotes, case and spaces", async () => {
    const { text } = ARTICLES[0]!;
    const words = [...text.matchAll(/\S+/gu)];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(words.length - 4),
        fc.integer({ min: 2, max: 12 }),
        fc.boolean(),
        async (from, count, isUpper) => {
          const taken = words.slice(from, from + count).map(([word]) => word);
          const claim = taken.join("  ").replaceAll(/[“”]/gu, '"').replaceAll("—", " - ");
          const { verdict, matches } = await check(isUpper ? claim.toUpperCase() : claim);
          expect(verdict).toBe("exact");
          for (const one of matches) {
            const whole = engine.article(one.article, {})!.article.text;
            expect(whole.slice(one.start, one.end)).toBe(one.text);
          }
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });

  it("engine.check() takes any text: long, right to left, emoji, lone surrogates", async () => {
    const hostile = [
      "",
      " ",
      "😀".repeat(3_000),
      "שלום עולם ".repeat(500),
      "\ud800 \udfff",
      "a".repeat(10_000),
      "the harbour ".repeat(900),
      "harbour. ".repeat(1_100),
      `${"(".repeat(4_000)}*+?`,
      "] ](".repeat(2_000),
    ];
    for (const claim of hostile) expect((await check(claim)).confidence).toBeGreaterThanOrEqual(0);
  });
});

describe("engine.check() of a text", () => {
  const text =
    "The work would begin in March 2025. The council voted to rebuild the harbour for $15 million. Zeppelins will fly.";

  it("engine.check() tells of each sentence by itself, in order, and of the worst first", async () => {
    const { verdict, statements, unmatched } = await check(text);
    expect(statements.map((one) => [one.text.slice(0, 8), one.verdict])).toEqual([
      ["The work", "exact"],
      ["The coun", "differs"],
      ["Zeppelin", "absent"],
    ]);
    expect(verdict).toBe("differs");
    expect(unmatched).toContain("Zeppelins");
  });

  it("engine.check() shows the places of all sentences, those of the worst first", async () => {
    const { matches } = await check(text);
    expect(matches.map((one) => one.text.slice(0, 8))).toEqual(["The town", "the work"]);
  });

  it("engine.check() is as sure of a text as of the least sure of its worst sentences", async () => {
    const { verdict, confidence, statements } = await check(
      "Zeppelins will fly over Skarholm. The council of Lowhaven sold the pier to a baker.",
    );
    const sure = statements.map((one) => one.confidence);
    expect([verdict, statements.map((one) => one.verdict)]).toEqual(["absent", ["absent", "absent"]]);
    expect(new Set(sure).size).toBe(2);
    expect(confidence).toBe(Math.min(...sure));
  });

  it("engine.check() has no sentences of a single one, nor of a text that stands whole", async () => {
    expect((await check("Zeppelins will fly.")).statements).toEqual([]);
    const whole = await check("It will take about three years. We have waited long enough");
    expect([whole.verdict, whole.statements]).toEqual(["exact", []]);
  });

  it("engine.check() shows nothing of a sentence out of scope", async () => {
    const { statements } = await check(text, { articles: ["ferry"] });
    for (const { matches, nearest } of statements)
      for (const one of [...matches, ...nearest]) expect(one.article).toBe("ferry");
  });
});
