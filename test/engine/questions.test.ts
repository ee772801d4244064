import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readArticle } from "../../src/articles/article.ts";
import { createEngine } from "../../src/engine.ts";

/** What a question that people asked of small corpora is to be answered with. */
const ASKED = z.strictObject({
  question: z.string(),
  /** How the sentence that answers begins; null where the articles do not say. */
  opens: z.string().nullable(),
  /** How the sentence that is shown second begins, where it matters. */
  second: z.string().optional(),
  /** How many rows of a table fit, where more do than are quoted. */
  rows: z.number().optional(),
  /** The short answer; left out where it does not matter. */
  short: z.string().nullable().optional(),
});

const folder = new URL("../cases/questions/", import.meta.url);

/** Every case is a folder: its articles, and `expected.json` with what is asked of them. */
describe.each(readdirSync(folder).sort())("questions: %s", (slug) => {
  const place = new URL(`${slug}/`, folder);
  const read = (name: string) => readFileSync(new URL(name, place), "utf8");
  const articles = readdirSync(place)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort()
    .map((name) => {
      const [id = "", ending] = name.split(".");
      return readArticle({ id, content: read(name), format: ending === "md" ? "markdown" : "text" });
    });
  const cases = z.array(ASKED).parse(JSON.parse(read("expected.json")));

  it.each(cases.map((asked) => [asked.question, asked] as const))("%s", async (question, asked) => {
    const engine = await createEngine(articles, { refusals: [], clock: { now: () => 0 } });
    const { outcome, sentences, short, rows } = await engine.ask(question, {});
    const first = sentences[0]?.text ?? null;
    expect({
      outcome,
      rows,
      opens: asked.opens === null ? first : first?.slice(0, asked.opens.length),
      second: asked.second === undefined ? undefined : sentences[1]?.text.slice(0, asked.second.length),
      short: asked.short === undefined ? undefined : (short?.text ?? null),
    }).toEqual({
      outcome: asked.opens === null ? "abstained" : "answered",
      rows: asked.rows,
      opens: asked.opens,
      second: asked.second,
      short: asked.short,
    });
  });
});
