import { beforeEach, describe, expect, it } from "vitest";
import { ask } from "../../commands/ask.ts";
import { replyWith } from "../../commands/parts/answer.ts";
import { QUESTION_MAX_CHARS } from "../../commands/parts/asking.ts";
import type { Answer, Article, Figure, Reply, Scope, Services } from "../../src/domain.ts";
import { articleOf } from "../support/engine.ts";
import { servicesOver } from "../support/services.ts";

const mill = articleOf({
  id: "town/mill",
  title: "Mill reopens",
  source: "The Valley Post",
  author: "Ada Field",
  published: "2025-03-01",
  url: "https://example.com/mill",
  text: "The old mill stood empty. It reopened in April. Visitors paid for bread. The baker is Tom.",
});
const bridge = articleOf({ id: "bridge", text: "The bridge cost ten crowns.", sample: true });

let services: Services;
beforeEach(() => {
  services = servicesOver([mill, bridge]);
});

async function run(question: string, values: Record<string, string | boolean> = {}, scope: Scope = {}) {
  return ask.run({ values: { question, ...values }, scope }, services);
}

function kinds({ blocks }: Reply): string[] {
  return blocks.map(({ kind }) => kind);
}

function textOf(reply: Reply): string {
  return JSON.stringify(reply.blocks);
}

async function act(action: string, payload: string, scope: Scope = {}): Promise<Reply> {
  return ask.actions![action]!({ payload, values: {}, scope }, services);
}

function pick(reply: Reply, action: string) {
  return reply.actions.find((one) => one.kind !== "link" && one.action === action);
}

/** Gives a figure that an article states with these words. */
function figureAt(text: string, article: Article): Figure {
  const start = article.text.indexOf(text);
  const place = { start, end: start + text.length };
  const sentence = { text: article.text, start: 0, end: article.text.length };
  const values = { low: 1, high: 1, unit: "crown", bound: null, approximate: false, said: null };
  const mention = { ...place, ...values, text, polarity: "positive" as const, newest: true, sentence };
  const source = { article: article.id, version: "0", source: null, published: null };
  const mentions = [{ ...mention, ...source }];
  return { kind: "count", text, about: "paid for it", agreement: "single", mentions };
}

describe("ask.run() of what asks nothing", () => {
  it("ask.run() says so where there is no article, and how there will be one", async () => {
    services = servicesOver([]);
    expect(JSON.stringify(await run("Who opened the mill?"))).toContain("with /corpus add");
  });

  it.each([
    "?",
    "!!!",
    "the",
    "...",
    "of the",
    "“ ”",
    "🎉🎉",
    "help",
    "who are you?",
    "https://a.example/mill?x=1",
    "<@1> <#2>",
    "thanks <:ok:3>!",
    "<https://a.example>",
  ])("refuses %j in plain words", async (question) => {
    const reply = await run(question);
    expect(reply.tone).toBe("refusal");
    expect(textOf(reply)).toContain("Ask a question in words");
    expect(textOf(reply)).toContain("/help");
  });

  it.each(["Why?", "Who?", "bread", "1999?", "米", "who helps the miller?", "C++"])(
    "asks %j",
    async (question) => {
      expect((await run(question)).tone).not.toBe("refusal");
    },
  );
});

describe("ask.run()", () => {
  it("ask.run() answers with the question, the short answer, a quote and how sure it is", async () => {
    const reply = await run("visitors paid bread");
    expect(reply.tone).toBe("answer");
    expect(kinds(reply)).toEqual(["heading", "short", "quote", "separator", "note"]);
    expect(reply.blocks.at(-1)).toEqual({
      kind: "note",
      text: "Verbatim · 1 of 2 articles · match: strong",
    });
  });

  it("replyWith() says how many rows fit, where more do than are quoted", async () => {
    const answer = await services.engine.ask("visitors paid bread", {});
    const { blocks } = replyWith({ ...answer, rows: 5 }, { services, scope: {} }, { private: false });
    expect(JSON.stringify(blocks)).toContain("1 of the 5 rows that fit");
  });

  it("replyWith() says how many sentences stand under the heading that was asked for", async () => {
    const answer = await services.engine.ask("visitors paid bread", {});
    const { blocks } = replyWith({ ...answer, under: 7 }, { services, scope: {} }, { private: false });
    expect(JSON.stringify(blocks)).toContain("1 of the 7 sentences under this heading");
  });

  it("ask.run() quotes an exact slice, its short answer strong inside it, and its place", async () => {
    const reply = await run("visitors paid bread");
    const quote = reply.blocks.find((block) => block.kind === "quote")!;
    expect(mill.text.slice(quote.quote.start, quote.quote.end)).toBe(quote.quote.text);
    expect(quote.strong.map(({ start, end }) => mill.text.slice(start, end))).toEqual(["bread"]);
    expect(quote.sentenceNumber).toBe(3);
    expect(quote.citations.map(({ number, article }) => [number, article])).toEqual([[1, "town/mill"]]);
  });

  it("ask.run() abstains with the closest sentences, their sources and the words that no article has", async () => {
    const reply = await run("which zeppelin visitors paid");
    expect(reply.tone).toBe("abstain");
    expect(textOf(reply)).toContain("The articles do not say.");
    expect(textOf(reply)).toContain("“zeppelin”");
    const quotes = reply.blocks.filter((block) => block.kind === "quote");
    expect(quotes).toHaveLength(3);
    expect(quotes.map(({ citations }) => citations[0]?.number)).toEqual([1, 2, 3]);
  });

  it("ask.run() says that an answer is from a sample", async () => {
    expect(textOf(await run("bridge cost crowns"))).toContain("sample");
    expect(textOf(await run("visitors paid bread"))).not.toContain("sample");
  });

  it("ask.run() offers the context, the sources and the other passages", async () => {
    const reply = await run("visitors paid bread");
    expect(reply.actions.map((action) => action.kind !== "link" && action.action)).toEqual([
      "context",
      "sources",
      "figures",
      "follow_up",
      "helpful",
      "unhelpful",
      "passages",
    ]);
  });

  it("ask.run() offers to tell the curators of what the articles do not say", async () => {
    const reply = await run("which zeppelin visitors paid");
    expect(pick(reply, "wanted")).toMatchObject({ label: "Tell the curators", payload: "a1" });
    expect(pick(reply, "helpful")).toBeUndefined();
  });

  it("ask.run() keeps the answer for its actions, private where it was asked in private", async () => {
    const kept: [Answer, unknown][] = [];
    services = {
      ...services,
      store: { ...services.store, keep: async (answer, options) => kept.push([answer, options]) > 0 },
    };
    expect((await run("visitors paid bread", { private: true })).private).toBe(true);
    expect((await run("visitors paid bread")).private).toBe(false);
    expect(kept.map(([, options]) => options)).toMatchObject([
      { private: true, article: null },
      { private: false, article: null },
    ]);
  });

  it("ask.run() shows an answer that could not be kept, without buttons that would find nothing", async () => {
    services = { ...services, store: { ...services.store, keep: async () => false } };
    const reply = await run("visitors paid bread");
    expect(reply.tone).toBe("answer");
    expect(reply.actions).toEqual([]);
    expect(reply.blocks.filter((block) => block.kind === "quote" && block.context !== undefined)).toEqual([]);
    expect(reply.blocks.at(-1)).toMatchObject({ text: expect.stringContaining("could not be kept") });
  });

  it.each([
    ["", {}, "Ask a question"],
    ["   ", {}, "Ask a question"],
    ["x".repeat(QUESTION_MAX_CHARS + 1), {}, "2,000 are the most"],
    ["who paid", { as_of: "2025-02-30" }, "“2025-02-30” is no day"],
    ["who paid", { as_of: "yesterday" }, "“yesterday” is no day"],
    ["who paid", { article: "mil" }, "Did you mean “town/mill”?"],
    ["who paid", { article: "tower" }, "There is no article “tower”. /sources"],
  ])("ask.run() refuses %j with %j and says what to do", async (question, values, words) => {
    const reply = await run(question, values);
    expect(reply.tone).toBe("refusal");
    expect(reply.private).toBe(true);
    expect(reply.blocks).toEqual([{ kind: "text", text: expect.stringContaining(words) }]);
  });

  it("ask.run() asks one article alone, named by its id or its headline", async () => {
    for (const article of ["bridge", "BRIDGE"]) {
      expect((await run("visitors paid bread", { article })).tone).toBe("abstain");
    }
    expect((await run("visitors paid bread", { article: "mill reopens" })).tone).toBe("answer");
  });

  it("ask.run() asks as of a day, and never as of a later one than the scope's", async () => {
    expect((await run("visitors paid bread", { as_of: "2025-02-28" })).tone).toBe("abstain");
    expect((await run("visitors paid bread", { as_of: "2025-03-02" })).tone).toBe("answer");
    const reply = await run("visitors paid bread", { as_of: "2025-03-02" }, { asOf: "2025-01-01" });
    expect(reply.tone).toBe("abstain");
  });

  it("ask.run() never widens the scope to an article outside of it", async () => {
    const reply = await run("visitors paid bread", { article: "town/mill" }, { articles: ["bridge"] });
    expect(reply.tone).toBe("refusal");
    expect(textOf(reply)).not.toContain("Did you mean");
  });

  it("ask.run() shows which sources differ, newest first", async () => {
    services = corrected(services);
    const reply = await run("visitors paid bread");
    expect(reply.tone).toBe("differ");
    expect(reply.blocks.find(({ kind }) => kind === "list")).toEqual({
      kind: "list",
      items: ["ten [2]", "nine [1]"],
    });
  });

  it("ask.run() says a correction once: below where the source was cited before it, else beside the quote", async () => {
    const said = "[1] was corrected by its publisher: it was cake";
    services = corrected(services);
    const after = await run("visitors paid bread");
    expect(textOf(after)).toContain('"corrected":"it was cake"');
    expect(textOf(after)).not.toContain(said);
    services = citedBefore(services);
    expect(textOf(await run("visitors paid bread"))).toContain(said);
  });

  it("ask.run() names the field and the article of an answer that stands in the front matter alone", async () => {
    services = fromFrontMatter(services);
    const reply = await run("who wrote the article");
    expect(kinds(reply)).toEqual(["heading", "short", "note", "separator", "note"]);
    expect(textOf(reply)).toContain("[1] The Valley Post · Ada Field");
    expect(textOf(reply)).toContain("as the article's front matter says");
    expect(reply.actions.map((action) => action.kind !== "link" && action.action)).toContain("sources");
  });
});

describe("ask.actions", () => {
  it("context gives the sentence with its neighbours, itself strong, to the person alone", async () => {
    await run("visitors paid bread");
    const reply = await act("context", "a1");
    expect(reply.private).toBe(true);
    const quote = reply.blocks.find((block) => block.kind === "quote")!;
    expect(quote.quote.text).toBe(mill.text);
    expect(quote.strong.map(({ start, end }) => mill.text.slice(start, end))).toEqual([
      "Visitors paid for bread.",
    ]);
  });

  it("context gives one sentence of several by its number", async () => {
    await run("which zeppelin visitors paid");
    expect((await act("context", "a1:1")).blocks).toHaveLength(2);
  });

  it.each(["context", "sources"])("%s says what became of the cited article since", async (action) => {
    await run("visitors paid bread");
    const { store } = services;
    services = { ...servicesOver([{ ...mill, status: "retracted" }, bridge]), store };
    expect(textOf(await act(action, "a1"))).toContain(
      "[1] ⚠ was retracted by its publisher, and is no longer quoted as an answer",
    );
    services = { ...servicesOver([{ ...mill, status: "corrected", corrected: "It was rye." }]), store };
    expect(textOf(await act(action, "a1"))).toContain("It was rye.");
    services = { ...servicesOver([mill, bridge]), store };
    expect(textOf(await act(action, "a1"))).not.toContain("[1] was");
  });

  it("sources says that an article has another text now", async () => {
    await run("visitors paid bread");
    const { store } = services;
    services = { ...servicesOver([{ ...mill, text: "The mill burned down.", version: "0" }]), store };
    expect(textOf(await act("sources", "a1"))).toContain("[1] has been changed since this answer was given");
  });

  it("sources gives the cited articles with their links", async () => {
    await run("visitors paid bread");
    const reply = await act("sources", "a1");
    expect(textOf(reply)).toContain(
      "[1] The Valley Post · Ada Field · Mill reopens · 2025-03-01 · town/mill",
    );
    expect(reply.actions).toEqual([{ kind: "link", label: "Open [1]", url: "https://example.com/mill" }]);
  });

  it("sources names an article once, with all of its numbers, also where the articles do not say", async () => {
    const reply = await run("which zeppelin visitors paid");
    expect(reply.tone).toBe("abstain");
    const shown = await act("sources", "a1");
    expect(textOf(shown)).toContain("[1][2][3] The Valley Post");
    expect(textOf(shown).match(/The Valley Post/g)).toHaveLength(1);
    expect(shown.actions).toEqual([
      { kind: "link", label: "Open [1][2][3]", url: "https://example.com/mill" },
    ]);
  });

  it("of what articles say in the same words one sentence is shown, among the closest and the other passages", async () => {
    const text = "The pier burnt on Friday. Boats land there.";
    services = servicesOver(["a", "b", "c", "d"].map((id) => articleOf({ id, text })));
    const closest = (await run("which zeppelin burnt")).blocks.filter(({ kind }) => kind === "quote");
    expect(closest).toHaveLength(2);
    const answered = pick(await run("pier burnt"), "passages");
    if (answered?.kind !== "select") throw new TypeError("a select was wanted");
    expect(answered.choices.map(({ name }) => name)).toEqual(["Boats land there."]);
  });

  it("figures tells nothing of a changed article as stated in the answer's sentences", async () => {
    const over = (article: Article) => {
      const { engine, store, clock } = { ...servicesOver([article]), store: services.store };
      const facts = async () => ({ rows: [figureAt("bread", article)], read: 1, of: 1 });
      return { engine: { ...engine, facts }, store, clock };
    };
    services = over(mill);
    await run("visitors paid bread");
    expect(textOf(await act("figures", "a1"))).toContain("In the sentences of this answer:");
    services = over({ ...mill, text: mill.text.replace("Visitors paid", "Children paid"), version: "1" });
    const shown = textOf(await act("figures", "a1"));
    expect(shown).not.toContain("In the sentences of this answer:");
    expect(shown).toContain("[1] has been changed since this answer was given");
  });

  it("passages gives the other passages, or the chosen one in its context", async () => {
    const select = pick(await run("visitors paid bread"), "passages");
    if (select?.kind !== "select") throw new TypeError("a select was wanted");
    expect(select.choices.map(({ value }) => value)).toContain("a1:1");
    expect(select.choices.map(({ name }) => name)).not.toContain("Visitors paid for bread.");
    const all = await act("passages", "a1");
    expect(all.blocks.filter(({ kind }) => kind === "quote")).toHaveLength(select.choices.length);
    expect(textOf(await act("passages", select.choices[0]!.value))).toContain("In context");
  });

  it("passages offers none of an article that is not seen where the answer is shown again", async () => {
    const answer = await services.engine.ask("visitors paid bread", {}, { ranked: 8 });
    const namesIn = (scope: Scope) => {
      const select = pick(replyWith(answer, { services, scope }, { private: false }), "passages");
      return select?.kind === "select" ? select.choices.map(({ name }) => name) : [];
    };
    expect(namesIn({})).toContain("The bridge cost ten crowns.");
    expect(namesIn({ articles: ["town/mill"] })).not.toContain("The bridge cost ten crowns.");
  });

  it("figures gives those of the answer's sentences, then others of the articles it shows", async () => {
    const scopes: Scope[] = [];
    const facts = async (_: object, scope: Scope) => {
      scopes.push(scope);
      return { rows: [figureAt("mill", mill), figureAt("bread", mill)], read: 1, of: 1 };
    };
    services = { ...services, engine: { ...services.engine, facts } };
    await run("visitors paid bread");
    const reply = await act("figures", "a1");
    expect(reply.private).toBe(true);
    expect(reply.blocks.map((block) => ("text" in block ? block.text : block.kind))).toEqual([
      "Figures",
      "In the sentences of this answer:",
      "table",
      "Elsewhere in the same articles:",
      "table",
    ]);
    expect(scopes).toEqual([{ articles: ["town/mill"] }]);
    expect(textOf(await act("figures", "a1", { articles: ["bridge"] }))).not.toContain("bread");
  });

  it.each([
    ["helpful", "this answer helped you"],
    ["unhelpful", "this answer did not help you"],
    ["wanted", "find your question in their report"],
  ])("%s is kept and noted, to the person alone", async (verdict, words) => {
    await run("visitors paid bread");
    const reply = await act(verdict, "a1");
    expect([reply.private, textOf(reply).includes(words)]).toEqual([true, true]);
    expect(await services.store.held()).toEqual({ answers: 1, feedback: 1, changes: 0 });
  });

  it.each([
    "context",
    "sources",
    "figures",
    "follow_up",
    "share",
    "passages",
    "helpful",
    "unhelpful",
    "wanted",
  ])("%s says so where the answer is forgotten", async (action) => {
    expect(textOf(await act(action, "zz"))).toContain("no longer kept");
  });

  it.each(["context", "sources", "passages"])(
    "%s shows nothing of an article out of scope",
    async (action) => {
      await run("visitors paid bread");
      expect(textOf(await act(action, "a1", { articles: ["bridge"] }))).not.toMatch(/Visitors|Valley|baker/);
    },
  );

  it("context never shows a slice that is not the quote any more", async () => {
    await run("visitors paid bread");
    const changed = servicesOver([articleOf({ ...mill, text: `New. ${mill.text}` })]);
    services = { ...changed, store: services.store };
    expect(textOf(await act("context", "a1"))).toContain("has changed since");
  });
});

describe("ask.actions.share()", () => {
  const asker = { name: "Ada (ada)", maySpeak: true };

  /** Gives a store that shares as a server's does: a private answer, once. */
  function sharing(): Services["store"] {
    let open = false;
    return {
      ...services.store,
      async share() {
        const done = !open;
        open = true;
        return done;
      },
    };
  }

  it("share() is offered on a private answer alone, where the person may speak", async () => {
    services = { ...services, asker };
    expect(pick(await run("visitors paid bread", { private: true }), "share")).toBeDefined();
    expect(pick(await run("visitors paid bread"), "share")).toBeUndefined();
    services = { ...services, asker: { ...asker, maySpeak: false } };
    expect(pick(await run("visitors paid bread", { private: true }), "share")).toBeUndefined();
  });

  it("share() shows the very answer to everyone, in the person's name, once", async () => {
    services = { ...services, store: sharing(), asker };
    const asked = await run("visitors paid bread", { private: true, article: "town/mill" });
    const reply = await act("share", "a1");
    expect([reply.private, reply.tone]).toEqual([false, "answer"]);
    expect(reply.blocks.slice(0, -1)).toEqual(asked.blocks);
    expect(reply.blocks.at(-1)).toEqual({ kind: "note", text: "Asked and shared by Ada (ada)" });
    expect(pick(reply, "share")).toBeUndefined();
    expect(textOf(await act("share", "a1"))).toContain("in the channel already");
  });

  it("share() refuses, and leaves the answer private, where the person may not speak", async () => {
    services = { ...services, store: sharing(), asker: { ...asker, maySpeak: false } };
    await run("visitors paid bread", { private: true });
    const reply = await act("share", "a1");
    expect([reply.private, reply.tone]).toEqual([true, "refusal"]);
    services = { ...services, asker };
    expect((await act("share", "a1")).tone).toBe("answer");
  });

  it.each([
    ["has changed since", [articleOf({ ...mill, text: `New. ${mill.text}` })]],
    ["took back", [articleOf({ ...mill, status: "retracted" })]],
    ["not among the articles", [bridge]],
  ])("share() shows nothing whose article %s", async (words, articles) => {
    services = { ...services, store: sharing(), asker };
    await run("visitors paid bread", { private: true });
    services = { ...servicesOver(articles), store: services.store, asker };
    const reply = await act("share", "a1");
    expect([reply.tone, reply.private]).toEqual(["refusal", true]);
    expect(textOf(reply)).toContain(words);
    expect(textOf(reply)).not.toContain("bread");
  });

  it("share() shows nothing whose article another replaced since", async () => {
    await run("visitors paid bread", { private: true });
    const { engine } = services;
    const article: Services["engine"]["article"] = (id, scope) => {
      const found = engine.article(id, scope);
      return found === null ? null : { ...found, supersededBy: "town/new-mill" };
    };
    services = { ...services, engine: { ...engine, article }, asker };
    const reply = await act("share", "a1");
    expect([reply.tone, reply.private]).toEqual(["refusal", true]);
    expect(textOf(reply)).toContain("Another article took the place of “town/mill”");
  });
});

describe("ask.actions.follow_up()", () => {
  async function follow(payload: string, question: string): Promise<Reply> {
    return ask.actions!["follow_up"]!({ payload, values: { question }, scope: {} }, services);
  }

  it("follow_up() hands on the question and answer before, its article and its day", async () => {
    const asked: [string, Scope, unknown][] = [];
    const { engine } = services;
    const watched: Services["engine"] = {
      ...engine,
      async ask(question, scope, options) {
        asked.push([question, scope, options?.after]);
        return { ...(await engine.ask(question, scope, options)), question: "When did visitors pay?" };
      },
    };
    services = { ...services, engine: watched };
    await run("visitors paid bread", { article: "town/mill", as_of: "2025-03-02" });
    const reply = await follow("a1", " when was that? ");
    expect(asked[1]).toEqual([
      "when was that?",
      { articles: ["town/mill"], asOf: "2025-03-02" },
      { question: "When did visitors pay?", short: "bread", explicit: true },
    ]);
    expect(reply.blocks.slice(0, 2)).toEqual([
      { kind: "heading", text: "When did visitors pay?" },
      { kind: "note", text: "“when was that?”, read as a follow-up" },
    ]);
    expect(reply.private).toBe(false);
    expect(await services.store.recall("a2")).toMatchObject({ asked: { article: "town/mill" } });
  });

  it("follow_up() to a private answer, or of somebody who may not speak, is private", async () => {
    await run("visitors paid bread", { private: true });
    expect((await follow("a1", "and bread?")).private).toBe(true);
    await run("visitors paid bread");
    services = { ...services, asker: { name: "Ada", maySpeak: false } };
    expect((await follow("a3", "and bread?")).private).toBe(true);
  });

  it.each(["  ", "Thanks!", "ok, thank you very much", "Good morning"])(
    "follow_up() refuses what is no question: %j",
    async (said) => {
      await run("visitors paid bread");
      expect((await follow("a1", said)).tone).toBe("refusal");
    },
  );
});

describe("ask.run() behind another answer", () => {
  it("ask.run() leans on it only where all that it tells of is seen", async () => {
    const leant: (string | null)[] = [];
    const { engine } = services;
    const watched: Services["engine"] = {
      ...engine,
      async ask(question, scope, options) {
        leant.push(options?.after?.question ?? null);
        return engine.ask(question, scope, options);
      },
    };
    services = { ...services, engine: watched };
    await run("visitors paid bread");
    await run("bridge cost crowns", { after: "a1" });
    await run("bridge cost crowns", { after: "a1" }, { articles: ["bridge"] });
    expect(leant).toEqual([null, "visitors paid bread", null]);
  });

  it("ask.run() keeps of what it tells: also what its words were drawn from, where it was read otherwise", async () => {
    const { engine } = services;
    const tells = async (id: string) => (await services.store.recall(id))?.asked.tells;
    await run("visitors paid bread");
    await run("bridge cost crowns", { after: "a1" });
    expect(await tells("a2")).toEqual(["bridge"]);
    const reading: Services["engine"] = {
      ...engine,
      ask: async (...asked) => ({
        ...(await engine.ask(...asked)),
        question: "As for bread, what did it cost?",
      }),
    };
    services = { ...services, engine: reading };
    await run("bridge cost crowns", { after: "a1" });
    expect(await tells("a3")).toEqual(["bridge", "town/mill"]);
  });
});

describe("ask.complete()", () => {
  async function complete(typed: string, articles: readonly Article[] = [mill, bridge], scope: Scope = {}) {
    const input = { values: {}, scope, option: "article", typed };
    return ask.complete!(input, servicesOver(articles));
  }

  it("ask.complete() offers the articles that have every word typed", async () => {
    expect(await complete("valley MILL")).toEqual([
      { name: "Mill reopens · The Valley Post", value: "town/mill" },
    ]);
    expect(await complete("")).toHaveLength(2);
    expect(await complete("zeppelin")).toEqual([]);
  });

  it("ask.complete() keeps Discord's limits whatever the articles", async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      articleOf({ id: index === 0 ? "x".repeat(101) : `n${index}`, title: "🎈".repeat(99), text: "A." }),
    );
    const choices = await complete("", many);
    expect(choices).toHaveLength(25);
    for (const { name, value } of choices) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(value.length).toBeLessThanOrEqual(100);
      expect(name).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    }
  });

  it("ask.complete() offers nothing out of scope", async () => {
    expect(await complete("mill", [mill], { articles: ["bridge"] })).toEqual([]);
  });
});

/** Gives services whose answers differ, from an article that was corrected. */
function corrected(base: Services): Services {
  const article = { ...mill, status: "corrected" as const, corrected: "it was cake" };
  const { engine } = servicesOver([article]);
  const differ = [
    { text: "ten", citations: [2] },
    { text: "nine", citations: [1] },
  ];
  return {
    ...base,
    engine: { ...engine, ask: async (...given) => ({ ...(await engine.ask(...given)), differ }) },
  };
}

/** Gives services whose answers cite what was not corrected yet. */
function citedBefore(base: Services): Services {
  const { engine } = base;
  return {
    ...base,
    engine: {
      ...engine,
      async ask(...given) {
        const answer = await engine.ask(...given);
        return { ...answer, citations: answer.citations.map((one) => omit(one, "corrected")) };
      },
    },
  };
}

/** Gives services that answer "Ada Field" from the front matter. */
function fromFrontMatter(base: Services): Services {
  const { engine } = base;
  const field = "author" as const;
  return {
    ...base,
    engine: {
      ...engine,
      async ask(_, scope, options) {
        const answer = await engine.ask("visitors paid bread", scope, options);
        const [citation] = answer.citations;
        return {
          ...answer,
          sentences: [],
          short: { text: "Ada Field", article: mill.id, start: null, end: null, field },
          citations: [{ ...citation!, field, quote: null, start: null, end: null }],
        };
      },
    },
  };
}

function omit<Item extends object, Key extends keyof Item>(item: Item, key: Key): Omit<Item, Key> {
  const { [key]: omitted, ...others } = item;
  return omitted === undefined ? item : others;
}
