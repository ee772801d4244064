import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../src/articles/article.ts";
import type { Answer, Article, Engine } from "../src/domain.ts";
import { createEngine } from "../src/engine.ts";

const clock = { now: () => 0 };
const engineOf = async (articles: readonly Article[]): Promise<Engine> =>
  createEngine(articles, { refusals: [], clock });
const article = (id: string, content: string, format: "text" | "markdown" = "markdown"): Article =>
  readArticle({ id, content, format });

const HARBOUR = article(
  "harbour",
  "---\ntitle: Harbour to be rebuilt\nsource: The Lowland Post\nauthor: Ada Berg\npublished: 2024-05-02\n---\n\nThe town council of Lowhaven voted on Tuesday to rebuild the old harbour for $12 million. Mayor Olga Zelensky said the work would begin in March 2025.\n\nIt will take about three years. “We have waited long enough,” she told the council. Fishermen fear that the noise will drive the herring away.\n",
);
const FERRY = article(
  "ferry",
  "---\ntitle: Ferry returns\npublished: 2024-06-01\n---\n\nThe ferry between Lowhaven and Skarholm returns in May after a break of two years. Mayor Olga Zelenskyy opened the new pier. Rebuilding the harbour will cost $14 million, the ferry company says.\n",
);

const quotesOf = (answer: Answer) => [
  ...answer.sentences,
  ...answer.sentences.flatMap(({ before, article: id }) =>
    before === undefined ? [] : [{ ...before, article: id }],
  ),
  ...answer.nearest,
  ...(answer.ranked ?? []),
  ...answer.citations.flatMap(({ quote, start, end, article: id }) =>
    quote === null || start === null || end === null ? [] : [{ text: quote, start, end, article: id }],
  ),
  ...(answer.short === null || answer.short.start === null || answer.short.end === null
    ? []
    : [
        {
          text: answer.short.text,
          start: answer.short.start,
          end: answer.short.end,
          article: answer.short.article,
        },
      ]),
];

/** What identifies an answer: all of it but its id and its time. */
const essence = ({ id: _id, elapsedMs: _elapsedMs, ...rest }: Answer) => rest;

describe("createEngine()", () => {
  it("answers with sentences of the articles, and cites each", async () => {
    const answer = await (
      await engineOf([HARBOUR, FERRY])
    ).ask("When will the work on the harbour begin?", {});
    expect(answer.outcome).toBe("answered");
    expect(answer.short?.text).toContain("March 2025");
    expect(answer.sentences[0]?.text).toContain("would begin in March 2025");
    expect(answer.citations[0]).toMatchObject({ number: 1, article: "harbour", source: "The Lowland Post" });
    expect(answer.sentences[0]?.citations).toContain(1);
  });

  it("says that the articles do not say, with the words that none of them has", async () => {
    const answer = await (await engineOf([HARBOUR, FERRY])).ask("Who invented the telephone in Boston?", {});
    expect(answer.outcome).toBe("abstained");
    expect(answer.sentences).toEqual([]);
    expect(answer.short).toBeNull();
    expect(answer.unmatched).toEqual(["invented", "telephone", "Boston"]);
  });

  it("says of no stop word that no article has it", async () => {
    const answer = await (await engineOf([HARBOUR, FERRY])).ask("Who said it to them?", {});
    expect([answer.outcome, answer.unmatched]).toEqual(["abstained", []]);
  });

  it("says of nothing that no article has it where the answer has its opposite or tells the day", async () => {
    const text = "The boathouse is closed on Sundays. The ferry runs daily.";
    const engine = await engineOf([readArticle({ id: "boats", content: text, format: "text" })]);
    for (const question of ["Is the boathouse open on Sunday?", "Is there a ferry on Monday?"]) {
      const answer = await engine.ask(question, {});
      expect([answer.outcome, answer.unmatched]).toEqual(["answered", []]);
    }
    expect((await engine.ask("Is the lighthouse open?", {})).unmatched).toContain("lighthouse");
  });

  it("finds a name in whatever spelling", async () => {
    const answer = await (
      await engineOf([HARBOUR, FERRY])
    ).ask("who is mayor zelenskiy", { articles: ["harbour"] });
    expect(answer.unmatched).toEqual([]);
    expect(answer.sentences[0]?.text).toContain("Mayor Olga Zelensky");
  });

  it("answers what is asked of the article itself by its metadata", async () => {
    const engine = await engineOf([HARBOUR, FERRY]);
    const answer = await engine.ask("Who wrote the article?", {});
    expect(answer.short).toEqual({
      text: "Ada Berg",
      article: "harbour",
      start: null,
      end: null,
      field: "author",
    });
    expect(answer.citations[0]).toMatchObject({ field: "author", quote: null });
    expect((await engine.ask("Who wrote Hamlet?", {})).short?.field).toBeUndefined();
  });

  it("ranks the sentence that states the metadata first, once", async () => {
    const text = "The harbour opened.\n\nThe mayor was there.\n\nWritten By Ada Berg\n";
    const engine = await engineOf([readArticle({ id: "notes", content: text, format: "text" })]);
    const answer = await engine.ask("Who wrote the article?", {}, { ranked: 9 });
    const texts = answer.ranked!.map((one) => one.text);
    expect(texts[0]).toBe("Written By Ada Berg");
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("shows the sentence before one that opens with a pronoun, outside its span", async () => {
    const answer = await (
      await engineOf([HARBOUR])
    ).ask("How long will it take to rebuild the harbour?", { articles: ["harbour"] }, { ranked: 9 });
    const found = answer.ranked?.find(({ text }) => text.startsWith("It will take"));
    expect(found?.before?.text).toContain("Mayor Olga Zelensky said");
    expect(found?.text).toBe("It will take about three years.");
  });

  it("answers alike whatever the order in which a scope names its articles, and however often", async () => {
    const engine = await engineOf([HARBOUR, FERRY]);
    const asked = async (articles: readonly string[]) =>
      essence(await engine.ask("What will the new harbour cost?", { articles }, { ranked: 20 }));
    const answer = await asked(["ferry", "harbour"]);
    expect(await asked(["harbour", "ferry", "harbour", "nowhere"])).toEqual(answer);
  });

  it("keeps what a scope hides out of answers, searches, sources and missing words", async () => {
    const engine = await engineOf([HARBOUR, FERRY]);
    for (const scope of [{ articles: ["harbour"] }, { asOf: "2024-05-15" }]) {
      const answer = await engine.ask("When does the ferry to Skarholm return?", scope, { ranked: 20 });
      expect(quotesOf(answer).every(({ article: id }) => id === "harbour")).toBe(true);
      expect(answer.unmatched).toContain("Skarholm");
      expect(await engine.search("ferry Skarholm", scope, 5)).toEqual([]);
      expect(engine.sources(scope).map(({ id }) => id)).toEqual(["harbour"]);
      expect(engine.article("ferry", scope)).toBeNull();
    }
  });

  it("never quotes a retracted article as an answer, and still lists it", async () => {
    const retracted: Article = { ...HARBOUR, status: "retracted" };
    const engine = await engineOf([retracted, FERRY]);
    const answer = await engine.ask("When will the work on the harbour begin?", {}, { ranked: 20 });
    expect(quotesOf(answer).some(({ article: id }) => id === "harbour")).toBe(false);
    expect(engine.sources({}).map(({ id, status }) => [id, status])).toContainEqual(["harbour", "retracted"]);
  });

  it("quotes within its limits: three sentences, two an article, so many characters an article", async () => {
    const long = article(
      "long",
      Array.from(
        { length: 12 },
        (_, at) =>
          `The harbour of Lowhaven number ${at} was rebuilt by many hands over the long years of rain and wind that came.`,
      ).join("\n\n"),
    );
    const answer = await (
      await engineOf([long, HARBOUR, FERRY])
    ).ask("Who rebuilt the harbour of Lowhaven?", {});
    expect(answer.sentences.length).toBeLessThanOrEqual(3);
    for (const id of ["long", "harbour", "ferry"]) {
      const quotes = new Map(
        answer.citations.filter((one) => one.article === id).map((one) => [one.start, one.quote ?? ""]),
      );
      expect(quotes.size).toBeLessThanOrEqual(2);
      const characters = [...quotes.values()].reduce((sum, quote) => sum + quote.length, 0);
      expect(characters <= 300 || quotes.size === 1).toBe(true);
    }
  });

  it("ends politely on nothing, and on very much", async () => {
    const engine = await engineOf([HARBOUR]);
    for (const question of ["", "???", "a".repeat(6000), "who ".repeat(1500), "\u202e\u0000🙂"]) {
      expect((await engine.ask(question, {})).outcome).toBe("abstained");
    }
    expect((await (await engineOf([])).ask("Who?", {})).outcome).toBe("abstained");
  });
});

/** Text that makes offsets hard: white space, emoji, CRLF, quotes in quotes, combining marks. */
const PIECES = [
  "The harbour cost $12 million. ",
  "“She said ‘never’ twice,” he added. ",
  "\r\n\r\n",
  "\n",
  "\u00a0\u2003",
  "😀👩‍👧 ",
  "Zelenskyy met Merz in Kyiv on May 3, 2024. ",
  "e\u0301te\u0301 ",
  "> a quote\n",
  "# A heading\n",
  "- an item\n",
  "U.S. President Lee left. ",
  "| ",
  "\t",
  "It rained… ",
  "**bold** words. ",
  "Read more\n",
  "By Ada Berg\n",
  "\u200f\u202e ",
  "Why not? ",
];
const generated = fc
  .array(fc.tuple(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 25 }), fc.boolean()), {
    minLength: 1,
    maxLength: 5,
  })
  .map((found) =>
    found.map(([pieces, plain], at) => ({
      id: `g${at}`,
      content: `The harbour.\n${pieces.join("")}`,
      format: plain ? ("text" as const) : ("markdown" as const),
    })),
  );
const QUESTIONS = [
  "How much did the harbour cost?",
  "Who met Merz in Kyiv?",
  "when did zelensky meet merz",
  "What did he add?",
  "Who wrote the article?",
  "Why?",
];

describe("the laws", () => {
  it("every quote on every answer is a slice of its article", async () => {
    await fc.assert(
      fc.asyncProperty(generated, fc.constantFrom(...QUESTIONS), async (raws, question) => {
        const articles = raws.map(readArticle);
        for (const [at, one] of articles.entries()) expect(one.text).toBe(raws[at]!.content);
        const answer = await (await engineOf(articles)).ask(question, {}, { ranked: 50 });
        for (const { text, start, end, article: id } of quotesOf(answer)) {
          expect(articles.find((one) => one.id === id)?.text.slice(start, end)).toBe(text);
        }
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it("neither the order of the articles nor the run changes an answer", async () => {
    await fc.assert(
      fc.asyncProperty(generated, fc.constantFrom(...QUESTIONS), async (raws, question) => {
        const articles = raws.map(readArticle);
        const one = await (await engineOf(articles)).ask(question, {}, { ranked: 50 });
        const other = await (await engineOf(articles.toReversed())).ask(question, {}, { ranked: 50 });
        expect(essence(other)).toEqual(essence(one));
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it("an article's version is the hash of its text", () => {
    expect(HARBOUR.version).toBe(createHash("sha256").update(HARBOUR.text).digest("hex"));
  });
});
