import { beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/domain.ts";
import { createEngine } from "../../src/engine.ts";
import { articleOf } from "../support/engine.ts";

const ARTICLES = 260;
const READ = 200;

/** Every thirteenth article is about the harbour; each is of a day of its own, the later the higher its number. */
const articles = Array.from({ length: ARTICLES }, (_, at) => {
  const place = at % 13 === 0 ? "harbour" : "station";
  const day = new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
  return articleOf({
    id: `a${String(at).padStart(3, "0")}`,
    title: `Report ${at}`,
    published: day,
    collection: at % 2 === 0 ? "even" : "odd",
    text: `The ${place} was given ${100 + at} lamps on ${day}. Nobody else came to the town that evening.`,
  });
});

let engine: Engine;

beforeAll(async () => {
  engine = await createEngine(articles, { refusals: [], clock: { now: () => 0 } });
});

const saidIn = (rows: readonly { readonly mentions: readonly { readonly article: string }[] }[]) =>
  new Set(rows.flatMap(({ mentions }) => mentions.map(({ article }) => article)));

describe("Engine.facts() of a large corpus", () => {
  it("reads what the topic finds, wherever it stands among the articles", async () => {
    const query = { topic: "harbour" };
    const about = articles.filter(({ text }) => text.includes("harbour")).map(({ id }) => id);
    const figures = await engine.facts(query, {});
    expect([...saidIn(figures.rows)].sort()).toEqual(about);
    const events = await engine.timeline(query, {});
    expect([...new Set(events.rows.map(({ article }) => article))].sort()).toEqual(about);
    for (const told of [figures, events]) expect(told).toMatchObject({ read: about.length, of: ARTICLES });
  });

  it("reads the newest without a topic", async () => {
    const newest = articles.slice(-READ).map(({ id }) => id);
    const figures = await engine.facts({}, {});
    expect([...saidIn(figures.rows)].sort()).toEqual(newest);
    expect(figures).toMatchObject({ read: READ, of: ARTICLES });
  });

  it("reads all of a scope that is small, and nothing outside of it", async () => {
    const scope = { collections: ["odd"] };
    const odd = articles.filter(({ collection }) => collection === "odd").map(({ id }) => id);
    const figures = await engine.facts({}, scope);
    expect([...saidIn(figures.rows)].sort()).toEqual(odd);
    expect(figures).toMatchObject({ read: odd.length, of: odd.length });
    const asOf = { asOf: "2024-09-10" };
    const days = [...saidIn((await engine.facts({}, asOf)).rows)].map(
      (id) => articles.find((one) => one.id === id)!.published!,
    );
    expect(days).toHaveLength(READ);
    expect(days.every((day) => day <= asOf.asOf)).toBe(true);
  });

  it("finds nothing where no article has the topic", async () => {
    expect(await engine.facts({ topic: "lighthouse" }, {})).toEqual({ rows: [], read: 0, of: ARTICLES });
  });
});
