import { describe, expect, it } from "vitest";
import { facts } from "../../commands/facts.ts";
import { factsCsv } from "../../commands/parts/csv.ts";
import { askedIn, payloadOf, readPayload } from "../../commands/parts/figure-query.ts";
import { createEngine } from "../../src/engine.ts";
import type { Reply, Scope, Services } from "../../src/domain.ts";
import { recentAnswers } from "../../src/terminal/recent.ts";
import { newsOf } from "../support/reported.ts";

const clock = { now: () => 0 };
const many = Array.from({ length: 13 }, (_, at) => `Farm ${at} of Ole Dahl sold ${at + 20} red cows.`).join(
  " ",
);
const articles = [
  newsOf(
    "post",
    "The fire at the Skarholm market killed 12 people. Olga Zelensky bought 90 boats for $14 million.",
  ),
  newsOf("herald", "A fire at the market in Skarholm has killed 15 people. They fled.", "2025-03-16"),
  newsOf("farms", many),
].map(({ article }) => article);
const services: Services = {
  engine: await createEngine(articles, { refusals: [], clock }),
  store: recentAnswers(),
  clock,
};

const run = async (values: Record<string, string> = {}, scope: Scope = {}): Promise<Reply> =>
  facts.run({ values, scope }, services);
const act = async (name: string, payload: string, scope: Scope = {}) =>
  facts.actions![name]!({ payload, values: {}, scope }, services);
const rowsOf = ({ blocks }: Reply) => blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));

describe("facts.run()", () => {
  it("facts.run() leads through all figures, lives first, each once, and opens each by its name", async () => {
    let reply = await run();
    const seen = [...rowsOf(reply)];
    expect(seen[0]).toEqual(["15 people ≠ 12 people", expect.any(String), "≠ 2 articles: herald, post"]);
    for (;;) {
      const [select] = reply.actions.filter((action) => action.kind === "select");
      expect(select?.choices).toHaveLength(rowsOf(reply).length);
      for (const { name, value } of select?.choices ?? [])
        expect((await act("figure", value)).blocks[0]).toEqual({ kind: "heading", text: name });
      const more = reply.actions.find((action) => action.kind === "button" && action.label === "More");
      if (more?.kind !== "button") break;
      reply = await act(more.action, more.payload);
      seen.push(...rowsOf(reply));
    }
    expect(seen).toHaveLength((await services.engine.facts({}, {})).rows.length);
    expect(new Set(seen.map(String)).size).toBe(seen.length);
  });

  it("facts.run() keeps to a topic, a kind and an article, and says where there is nothing", async () => {
    expect(rowsOf(await run({ topic: "boats", kind: "money" })).map(([figure]) => figure)).toEqual([
      "$14 million",
    ]);
    expect(rowsOf(await run({ article: "herald" })).map(([figure]) => figure)).toEqual(["15 people"]);
    expect((await run({ topic: "zeppelin" })).tone).toBe("abstain");
    expect((await run({ article: "nowhere" })).tone).toBe("refusal");
  });

  it("facts.run() shows nothing out of scope", async () => {
    const reply = await run({}, { articles: ["herald"] });
    expect(JSON.stringify(reply)).not.toMatch(/post|12 people/);
    expect(JSON.stringify(await run({}, { articles: [] }))).toContain("There are no articles here yet");
  });
});

describe("facts.actions", () => {
  it("a figure's sentences are quoted with their sources, the newest first", async () => {
    const reply = await act("figure", "1|||");
    const quotes = reply.blocks.flatMap((block) => (block.kind === "quote" ? [block] : []));
    expect(quotes.map(({ quote, citations }) => [quote.article, citations[0]?.number])).toEqual([
      ["herald", 1],
      ["post", 2],
    ]);
    expect(reply.tone).toBe("differ");
  });

  it("an old button shows nothing that is out of scope by now", async () => {
    const asked = { topic: "", kind: null, article: "post" } as const;
    for (const name of ["facts_page", "figure", "facts_csv", "facts_json"]) {
      const reply = await act(name, payloadOf(1, asked), { articles: ["herald"] });
      expect(reply.tone).toBe("refusal");
      expect(JSON.stringify(reply)).not.toContain("12 people");
    }
  });

  it("the files are those of the command line", async () => {
    const { rows } = await services.engine.facts({}, {});
    const [csv, json] = [
      (await act("facts_csv", "1|||")).files[0]!,
      (await act("facts_json", "1|||")).files[0]!,
    ];
    expect(new TextDecoder().decode(csv.content)).toBe(factsCsv(rows));
    expect(JSON.parse(new TextDecoder().decode(json.content))).toEqual({ facts: rows });
  });

  it.each(["", "x", "-1|||", "9999|||", "1|bogus||", "1||zz|", "1|||a|b"])(
    "payload %j does no harm",
    async (payload) => {
      for (const name of Object.keys(facts.actions!))
        expect((await act(name, payload)).tone).not.toBe("error");
    },
  );

  it("payloadOf() fits a button with the longest topic, and is read back", () => {
    const asked = { topic: "a|b".padEnd(50, "c"), kind: "temperature", article: "x".repeat(200) } as const;
    const payload = payloadOf(1234, asked);
    expect(`facts_page:${payload}`.length).toBeLessThanOrEqual(100);
    const row = { ...services.engine.sources({})[0]!, id: asked.article };
    expect(readPayload(payload, [row])).toEqual({ number: 1234, asked });
  });

  it("payloadOf() carries no half of a character, where a topic is cut", () => {
    const asked = askedIn({ topic: `a${"😀".repeat(30)}` });
    const payload = payloadOf(1, asked);
    expect([payload.isWellFormed(), readPayload(payload, []).asked.topic]).toEqual([true, asked.topic]);
    expect(readPayload(`1|||a${"😀".repeat(30)}`, []).asked).toEqual(asked);
  });
});

describe("factsCsv()", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"])(
    "factsCsv() takes the formula out of %j",
    async (said) => {
      const [row] = (await services.engine.facts({}, {})).rows;
      const figure = { ...row!, about: said, mentions: [{ ...row!.mentions[0]!, said }] };
      const line = factsCsv([figure]).split("\r\n")[1]!;
      expect(line).toContain(`'${said}`);
      expect(line).not.toMatch(/(?:^|,)"?\s*[=+@＝]/u);
    },
  );

  it("factsCsv() prints nothing that a terminal would obey", async () => {
    const [row] = (await services.engine.facts({}, {})).rows;
    const line = factsCsv([{ ...row!, about: "a\u001b[2J\u0007b\u009b" }]);
    expect(line).toContain("a�[2J�b�");
  });

  it("factsCsv() quotes what has commas, quotation marks and line breaks", async () => {
    const [row] = (await services.engine.facts({}, {})).rows;
    expect(factsCsv([{ ...row!, about: 'a "b", c\nd' }])).toContain('"a ""b"", c\nd"');
  });
});

describe("facts.run() shows a figure as its article says it:", () => {
  it.each([
    ["The gate opened on 4 April 2019.", "4 April 2019"],
    ["The gate fell in 44 BC.", "44 BC"],
    ["The gate opened in the spring of 2019.", "spring of 2019"],
    ["The gate opened on 2 March.", "2 March (2025-03-02)"],
    ["No deaths were linked to the gate.", "No deaths"],
    ["There were not 12 deaths at the gate.", "not 12 deaths"],
  ])("%s", async (sentence, shown) => {
    const engine = await createEngine([newsOf("gate", sentence).article], { refusals: [], clock });
    const reply = await facts.run({ values: {}, scope: {} }, { ...services, engine });
    expect(rowsOf(reply).map(([figure]) => figure)).toContain(shown);
  });
});

describe("facts.run() of a range and of groups", () => {
  it.each([
    ["Damage is estimated at between £35 million and £50 million.", "between £35 million and £50 million"],
    ["Under-5s travel free.", "under 5s"],
  ])("%s", async (sentence, shown) => {
    const engine = await createEngine([newsOf("one", sentence).article], { refusals: [], clock });
    const reply = await facts.run({ values: {}, scope: {} }, { ...services, engine });
    expect(rowsOf(reply)[0]?.[0]).toBe(shown);
  });
});
