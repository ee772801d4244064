import { describe, expect, it } from "vitest";
import { sources } from "../../commands/sources.ts";
import type { Reply, Scope } from "../../src/domain.ts";
import { articleOf } from "../support/engine.ts";
import { servicesOver } from "../support/services.ts";

const many = Array.from({ length: 23 }, (_, index) => articleOf({ id: `n${index}`, text: "One. Two." }));

async function run(article?: string, scope: Scope = {}, articles = many): Promise<Reply> {
  return sources.run({ values: { article }, scope }, servicesOver(articles));
}

function items({ blocks }: Reply): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
}

describe("sources.run()", () => {
  it("sources.run() lists ten articles a page, and leads through all of them", async () => {
    const seen: string[] = [];
    let reply = await run();
    for (;;) {
      seen.push(...items(reply));
      const more = reply.actions.find((action) => action.kind === "button" && action.label === "More");
      if (more?.kind !== "button") break;
      reply = await sources.actions![more.action]!(
        { payload: more.payload, values: {}, scope: {} },
        servicesOver(many),
      );
    }
    expect(seen).toHaveLength(23);
    expect(new Set(seen).size).toBe(23);
  });

  it.each(["0", "-3", "x", "99"])("sources' page %j is a page that there is", async (payload) => {
    const reply = await sources.actions!["page"]!({ payload, values: {}, scope: {} }, servicesOver(many));
    expect(items(reply).length).toBeGreaterThan(0);
  });

  it("sources.run() shows an article in detail, naming what is not known and what was inferred", async () => {
    const article = articleOf({
      id: "mill",
      title: "Mill",
      source: "Post",
      inferred: ["source"],
      text: "One. Two.",
    });
    const reply = await run("mill", {}, [article]);
    expect(items(reply)).toEqual(
      expect.arrayContaining(["Outlet: Post", "Author: not known", "Collection: none", "Article id: mill"]),
    );
    expect(JSON.stringify(reply.blocks)).toContain(
      "Inferred from the text, not stated in the front matter: outlet.",
    );
  });

  it("sources.run() offers no reference of an article whose id is too long for a choice, and shows it", async () => {
    const articles = ["a".repeat(91), "b".repeat(92)].map((id) => articleOf({ id, text: "One." }));
    const [short, long] = await Promise.all(articles.map(({ id }) => run(id, {}, articles)));
    expect([short, long].map((reply) => reply!.actions.length)).toEqual([1, 0]);
    expect(long!.tone).toBe("info");
  });

  it("sources.run() shows nothing out of scope", async () => {
    expect((await run("n1", { articles: ["n2"] })).tone).toBe("refusal");
    expect(items(await run(undefined, { articles: ["n2"] }))).toHaveLength(1);
    expect((await run(undefined, { articles: [] })).tone).toBe("refusal");
  });

  it("sources.run() shows references of an article, and its select gives each style", async () => {
    const article = articleOf({ id: "a", text: "One.", title: "Night", author: "Ada Berg" });
    const reply = await run("a", {}, [article]);
    expect(items(reply).join("\n")).toContain("Berg, A. (n.d.). Night.");
    const select = reply.actions.find((action) => action.kind === "select");
    expect(select?.choices.map(({ name }) => name)).toEqual(["APA", "MLA", "Chicago", "BibTeX", "CSL-JSON"]);
    for (const { value } of select?.choices ?? []) {
      const input = { payload: value, values: {}, scope: {} };
      const one = await sources.actions!["reference"]!(input, servicesOver([article]));
      expect(JSON.stringify(one.blocks)).toContain("Night");
    }
    const elsewhere = { payload: "apa a", values: {}, scope: { articles: [] } };
    expect((await sources.actions!["reference"]!(elsewhere, servicesOver([article]))).tone).toBe("refusal");
  });
});
