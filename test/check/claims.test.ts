import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { loadCorpus } from "../../src/articles/files.ts";
import type { ClaimCheck, ClaimVerdict, Engine } from "../../src/domain.ts";
import { createEngine } from "../../src/engine.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SAMPLES = ["security-pledge.md", "white-house-summit.md"].map((name) => join(root, "corpus", name));

const Labelled = z.strictObject({
  id: z.string(),
  claim: z.string().min(1),
  verdict: z.enum(["exact", "altered", "supported", "differs", "absent"]),
  /** An article that says it, or says otherwise; null where none does. */
  article: z.string().nullable(),
});

const claims = readFileSync(join(root, "test", "data", "claims.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => Labelled.parse(JSON.parse(line)));

let engine: Engine;
let checks: ReadonlyMap<string, ClaimCheck>;

beforeAll(async () => {
  const loaded = await Promise.all(SAMPLES.map(async (path) => loadCorpus([path])));
  const articles = loaded.flatMap((one) => one.articles);
  engine = await createEngine(articles, { refusals: [], clock: { now: () => 0 } });
  const made = claims.map(async ({ id, claim }) => [id, await engine.check(claim, {})] as const);
  checks = new Map(await Promise.all(made));
}, 60_000);

describe("engine.check() over the labelled claims", () => {
  it("engine.check() gives the labelled verdict and article for nine of ten, and every match is a slice", () => {
    const wrong: string[] = [];
    for (const { id, verdict, article } of claims) {
      const check = checks.get(id)!;
      const isRight =
        check.verdict === verdict &&
        (article === null || check.matches.some((match) => match.article === article));
      if (!isRight) wrong.push(`${id}: ${check.verdict}`);
      for (const match of [...check.matches, ...check.nearest]) {
        const { text } = engine.article(match.article, {})!.article;
        expect(text.slice(match.start, match.end)).toBe(match.text);
      }
    }
    expect(claims.length).toBeGreaterThanOrEqual(60);
    const most = Math.floor(claims.length / 10);
    expect(wrong.length <= most ? [] : wrong).toEqual([]);
  });

  it.each(["exact", "altered", "differs", "absent"] as const)(
    "engine.check() never calls a claim labelled %s supported",
    (verdict: ClaimVerdict) => {
      for (const { id, claim } of claims.filter((one) => one.verdict === verdict)) {
        expect([claim, checks.get(id)?.verdict]).not.toEqual([claim, "supported"]);
      }
    },
  );
});
