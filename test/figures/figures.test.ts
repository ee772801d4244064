import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/domain.ts";
import { ELLIPSIS } from "../../src/figures/about.ts";
import { createFigures } from "../../src/figures/figures.ts";
import { pauses } from "../../src/snapshot/pauses.ts";
import type { Reported } from "../../src/figures/statements.ts";
import { readArticle } from "../../src/articles/article.ts";
import { expectLinear } from "../support/growth.ts";
import { newsOf, reportedOf } from "../support/reported.ts";

const POST = newsOf(
  "post",
  "The fire at the Skarholm market killed 12 people, the police said. Olga Zelensky has offered to buy 90 boats for $14 million. The new harbour covers 2.4 acres. Work on the harbour will begin in May and last two years.",
  "2025-03-14",
);
const HERALD = newsOf(
  "herald",
  "A fire at the market in Skarholm has killed 15 people. Mayor Olga Zelenskyy offered to buy fishing boats worth roughly $14 million. The harbour covers about one hectare. Two ministers resigned on Monday.",
  "2025-03-16",
);
const ALMANAC = newsOf(
  "almanac",
  "A fire at the Bergen market killed 12 people in 1902. Prices rose 3 % in Norway. The school was founded in 1887.",
  "2025-03-10",
);
const ALL = [POST, HERALD, ALMANAC];

const factsOf = async (visible: readonly Reported[], topic?: string) =>
  createFigures(pauses).facts(topic === undefined ? {} : { topic }, visible);
const rowOf = (rows: readonly Figure[], text: string) =>
  rows.find(({ mentions }) => mentions.some((mention) => mention.text === text));
const articlesOf = (row: Figure | undefined) => row?.mentions.map(({ article }) => article);

describe("facts()", () => {
  it("facts() makes one row of one thing in two articles, through other spellings and words", async () => {
    const row = rowOf(await factsOf(ALL), "$14 million");
    expect([articlesOf(row), row?.agreement]).toEqual([["herald", "post"], "agree"]);
  });

  it("facts() sees through units and rounding", async () => {
    const row = rowOf(await factsOf(ALL), "2.4 acres");
    expect([articlesOf(row), row?.agreement]).toEqual([["herald", "post"], "agree"]);
  });

  it("facts() tells where articles differ, marks the newest, and gives no verdict", async () => {
    const row = rowOf(await factsOf(ALL), "15 people");
    expect(row?.agreement).toBe("differ");
    expect(row?.mentions.map(({ text, newest }) => [text, newest])).toEqual([
      ["15 people", true],
      ["12 people", false],
    ]);
  });

  it("facts() takes the figures of two months, and of two parts of a sentence, for those of two things", async () => {
    const later = newsOf("later", "A fire at the market in Skarholm has killed 15 people.", "2025-05-16");
    const rows = await factsOf([POST, later]);
    expect([articlesOf(rowOf(rows, "12 people")), articlesOf(rowOf(rows, "15 people"))]).toEqual([
      ["post"],
      ["later"],
    ]);
    const text =
      "The fire at the Skarholm market killed 12 people and the flood at the Skarholm market killed 12 people.";
    expect((await factsOf([newsOf("both", text)])).map(({ mentions }) => mentions.length)).toEqual([1, 1]);
  });

  it("facts() takes it for no agreement that one article says a thing twice", async () => {
    const twice = newsOf(
      "twice",
      "Olga Zelensky bought 90 boats for $13.5 million. The 90 boats of Olga Zelensky cost $13.5 million.",
      "2025-03-14",
    );
    const rows = await factsOf([twice]);
    const sums = rows.filter(({ text }) => text === "$13.5 million");
    expect(sums.map(({ agreement, mentions }) => [agreement, mentions.length])).toEqual([["single", 2]]);
  });

  it("facts() gives the same rows in whatever order the articles come", async () => {
    expect(await factsOf(ALL.toReversed())).toEqual(await factsOf(ALL));
  });

  it("facts() leaves out what a correction calls wrong, in it and before it, of the same thing alone", async () => {
    const ferry = newsOf(
      "ferry",
      "The new ferry cost $4.2 million. A bridge would have cost $9 million. The old bridge cost $4.2 million.",
      "2025-03-01",
    );
    const right = newsOf(
      "right",
      "We wrongly wrote that the new ferry cost $4.2 million. It cost $3.8 million. Correction: the new ferry takes 46 people, not 64 people.",
      "2025-03-09",
    );
    const later = newsOf("later", "The new ferry takes 64 people since its repair.", "2025-06-01");
    const rows = await factsOf([ferry, right, later]);
    const told = rows.flatMap(({ mentions }) => mentions.map(({ article, text }) => `${article}: ${text}`));
    expect(told.sort()).toEqual([
      "ferry: $4.2 million",
      "ferry: $9 million",
      "later: 64 people",
      "right: $3.8 million",
      "right: 46 people",
    ]);
    expect(rows.find(({ text }) => text === "$4.2 million")?.about).toBe("The old bridge cost");
  });

  it("facts() keeps what a correction says again, or has nothing else for", async () => {
    const bridge = newsOf(
      "bridge",
      "The new bridge is 120 metres long. The new bridge cost £600,000. The new bridge opened in January 2024.",
      "2025-03-01",
    );
    const right = newsOf(
      "right",
      "We wrongly wrote that the new bridge, 120 metres long, opened in January 2024 and cost £600,000. The new bridge, 120 metres long, opened in March 2023.",
      "2025-03-09",
    );
    const rows = await factsOf([bridge, right]);
    const told = rows.flatMap(({ mentions }) => mentions.map(({ article, text }) => `${article}: ${text}`));
    expect(told).toEqual(expect.arrayContaining(["bridge: 120 metres", "bridge: £600,000"]));
    expect(told).not.toContain("bridge: January 2024");
  });

  it("facts() keeps apart what only looks alike", async () => {
    const rows = await factsOf(ALL);
    const bergen = rows.filter(({ mentions }) => mentions.some(({ article }) => article === "almanac"));
    expect(bergen.map(({ mentions }) => mentions.length)).toEqual([1, 1, 1, 1]);
  });

  it.each([
    ["The Skiff 14 Pro starts at $1,099.", "The Skiff 13 Pro starts at $1,099."],
    ["The Skiff 14 will cost $1,099 in Norway.", "The Skiff 13 will cost $1,099 in Norway."],
    ["He won the hearts of millions in Bergen.", "They spent millions in Bergen."],
    ["Just 64 % of the votes had been counted.", "Under 80 % of the vote had been counted."],
    ["The state set aside $30 million to test wells.", "Advertising in the state crept past $30 million."],
    ["Shares of Norsk Oil rose 3 %.", "Shares of Dansk Gas rose 3 %."],
    ["The strike lasted two days in Bergen.", "The storm lasted two days in Oslo."],
    [
      "Fire crews from Lowhaven rescued 12 hikers on Mount Orrin.",
      "Fire crews from Lowhaven rescued 15 hikers on Mount Vell.",
    ],
    ["Ada Berg won $2 million in the lottery.", "Ole Dahl lost $2 million at cards."],
    ["The plan costs $300,000 in Oslo, $310,000 in Bergen.", "Nothing else."],
    ["Fire killed three people in Oslo on 3 May 2024.", "Fire killed three people in Oslo on 9 July 2024."],
  ])("facts() never merges %j and %j", async (a, b) => {
    const rows = await factsOf([newsOf("a", a), newsOf("b", b)]);
    expect(rows.filter(({ kind, mentions }) => kind !== "date" && mentions.length > 1)).toEqual([]);
  });

  it("facts() takes a count behind a name for no model of it", async () => {
    const reports = [12, 15].map((dead) =>
      newsOf(`told${dead}`, `In Oslo ${dead} people died in the market fire at Skarholm.`),
    );
    expect(rowOf(await factsOf(reports), "12 people")?.agreement).toBe("differ");
  });

  it("facts() tells of what was so years ago as of the same only where it is told in much the same words", async () => {
    const old = newsOf(
      "old",
      "The flood in Oslo killed 1,243 people in the valley, they said.",
      "2015-01-01",
    );
    const copied = newsOf(
      "new",
      "The flood in Oslo killed 1,243 people in the valley, a book says.",
      "2024-01-01",
    );
    const other = newsOf("new", "In the flood of Oslo 1,243 people died.", "2024-01-01");
    expect(articlesOf(rowOf(await factsOf([old, copied]), "1,243 people"))).toEqual(["new", "old"]);
    expect(articlesOf(rowOf(await factsOf([old, other]), "1,243 people"))).toHaveLength(1);
  });

  it("facts() has what several articles state before what one does, and the size of a park before a few ministers", async () => {
    const told = [
      "The bridge cost Oslo $5 million.",
      "The pier cost Bergen $6 million.",
      "The pier cost Bergen $6 million.",
    ];
    const rows = await factsOf(told.map((text, at) => newsOf(`a${at}`, text)));
    expect(rows.map(({ text }) => text)).toEqual(["$6 million", "$5 million"]);
    const few = await factsOf([newsOf("a", "Four ministers resigned. The park covers 12 hectares.")]);
    expect(few.map(({ text }) => text)).toEqual(["12 hectares", "Four ministers"]);
  });

  it("facts() has rows that tell as much in the order of their articles, and places in them", async () => {
    const told = ["The mill cost $5 million. The pier cost $5 million.", "The ship cost $5 million."];
    const reports = told.map((text, at) => newsOf(`a${at}`, text));
    for (const visible of [reports, reports.toReversed()]) {
      const rows = await factsOf(visible);
      expect(rows.map(({ about }) => about)).toEqual(["The mill cost", "The pier cost", "The ship cost"]);
    }
  });

  it("facts() has lives and money before two ministers, and dates last", async () => {
    const kinds = (await factsOf(ALL)).map(({ kind, text }) => (kind === "count" ? text : kind));
    expect(kinds[0]).toBe("15 people");
    expect(kinds.indexOf("money")).toBeLessThan(kinds.indexOf("Two ministers"));
    expect(kinds.at(-1)).toBe("date");
  });

  it("facts() counts lives by how many, and takes no missed start or hospitality for harm", async () => {
    const text =
      "Flood kills 40 people. One person was hurt. The port cost $9 million. He may miss a start in the top 40. BR Hospitality runs 17 inns.";
    const rows = await factsOf([newsOf("a", text)]);
    expect(rows.slice(0, 3).map((row) => row.text)).toEqual(["40 people", "$9 million", "One person"]);
  });

  it("facts() has lives before jobs that are killed, and what somebody counted before thousands", async () => {
    const orderOf = async (text: string) => (await factsOf([newsOf("a", text)])).map((row) => row.text);
    expect(
      await orderOf("The strike killed 460 jobs in Orrin. The storm killed 3 people in Bergen."),
    ).toEqual(["3 people", "460 jobs"]);
    expect(await orderOf("Thousands of boats fish off Orrin. Orrin has 40 cranes.")).toEqual([
      "40 cranes",
      "Thousands of boats fish",
    ]);
  });

  it("facts() and timeline() of a topic that no sentence names give those of the articles that are headed by it", async () => {
    const content = "---\ntitle: The Kestrel Strike\n---\n\nThe men lost $3 million in May 2024.\n";
    const headed = reportedOf(readArticle({ id: "headed", content, format: "markdown" }));
    const named = newsOf("named", "The kestrel cost $5 million in June 2023.");
    const found = async (visible: readonly Reported[], topic: string) => [
      ...(await factsOf(visible, topic)).map(({ text }) => text),
      ...(await createFigures(pauses).timeline({ topic }, visible)).map(({ text }) => text),
    ];
    expect(await found([headed], "Kestrels")).toEqual(["$3 million", "May 2024", "May 2024"]);
    expect(await found([headed, named], "kestrel")).toEqual(["$5 million", "June 2023", "June 2023"]);
    expect(await found([headed], "kestrel men")).toEqual([]);
    expect(await found([named], "strike")).toEqual([]);
  });

  it("facts() finds a topic's rows, in any spelling of its stems, and none for what no article has", async () => {
    expect((await factsOf(ALL, "harbours")).map(({ text }) => text)).toContain("two years");
    expect(rowOf(await factsOf(ALL, "harbours"), "15 people")).toBeUndefined();
    expect(await factsOf(ALL, "zeppelins")).toEqual([]);
    expect(await factsOf(ALL, "the of")).toEqual([]);
  });

  it("facts() quotes: mentions, phrases and speakers are slices of their article", async () => {
    for (const { about, mentions } of await factsOf(ALL)) {
      for (const mention of mentions) {
        const { text } = ALL.find(({ article }) => article.id === mention.article)!.article;
        const { sentence } = mention;
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        expect(text).toContain(mention.said ?? "");
      }
      const isCut = mentions.some(({ sentence }) => {
        let from = 0;
        return about.split(ELLIPSIS).every((part) => {
          const at = sentence.text.indexOf(part, from);
          from = at + part.length;
          return at >= 0;
        });
      });
      expect(isCut).toBe(true);
    }
  });

  it("facts() is the same whatever the order of the articles", async () => {
    const expected = await factsOf(ALL);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ALL, { minLength: 3 }), async (shuffled) => {
        expect(await factsOf(shuffled)).toEqual(expected);
      }),
      { seed: 7, numRuns: 6 },
    );
  });

  it("facts() of some articles knows nothing of the others, in one keeper as in a fresh one", async () => {
    const figures = createFigures(pauses);
    await figures.facts({}, ALL);
    await fc.assert(
      fc.asyncProperty(fc.subarray(ALL), async (visible) => {
        expect(await figures.facts({}, visible)).toEqual(await factsOf(visible));
        expect(await figures.timeline({}, visible)).toEqual(
          await createFigures(pauses).timeline({}, visible),
        );
      }),
      { seed: 7, numRuns: 8 },
    );
  });

  it("facts() takes hostile text", async () => {
    const text = `Paid ${"9".repeat(3_000)} dollars. ${"“".repeat(500)}12 people${"”".repeat(500)} said. \u202e$5 million\u202c.`;
    expect((await factsOf([newsOf("a", text), newsOf("b", text)])).length).toBeGreaterThan(0);
  });
});

describe("facts() of a sentence without an end", () => {
  it.each(["Monday ", "5 big men ", "he said 5 men, ", "We paid $5 million, "])(
    "takes no more than linear time for %j, and keeps its quote whole",
    async (piece) => {
      await expectLinear(async (words) => {
        const text = piece.repeat(words / piece.trim().split(" ").length);
        const [first] = await factsOf([newsOf("a", text)]);
        expect(first?.mentions[0]?.sentence.text).toBe(text.trim());
      }, 150);
    },
  );
});

describe("timeline()", () => {
  it("timeline() is in order, with what cannot be dated last", async () => {
    const undated = newsOf("undated", "The bridge opened on Tuesday. It fell in 1999.", null);
    const events = await createFigures(pauses).timeline({}, [...ALL, undated]);
    const days = events.map(({ from }) => from ?? "~");
    expect(days).toEqual(days.toSorted());
    expect(events.at(-1)).toMatchObject({ from: null, to: null, text: "Tuesday", article: "undated" });
    expect(events[0]).toMatchObject({
      from: "1887-01-01",
      to: "1887-12-31",
      precision: "year",
      text: "1887",
    });
  });

  it("timeline() keeps to a topic", async () => {
    const events = await createFigures(pauses).timeline({ topic: "school" }, ALL);
    expect(events.map(({ text }) => text)).toEqual(["1887"]);
  });
});
