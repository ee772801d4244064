import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { loadCorpus } from "../../src/articles/files.ts";
import { createEngine } from "../../src/engine.ts";

const root = join(dirname(dirname(fileURLToPath(import.meta.url))), "cases", "claims");
const Expected = z.partialRecord(
  z.enum(["exact", "altered", "supported", "differs", "absent"]),
  z.array(z.string().min(1)),
);

describe.each(readdirSync(root))("engine.check() over the claims of %s", async (name) => {
  const folder = join(root, name);
  const { articles, refusals } = await loadCorpus([folder]);
  const engine = await createEngine(articles, { refusals, clock: { now: () => 0 } });
  const expected = Expected.parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));
  const claims = Object.entries(expected).flatMap(([verdict, all]) =>
    (all ?? []).map((claim) => [verdict, claim] as const),
  );

  it.each(claims)("%s: %s", async (verdict, claim) => {
    const check = await engine.check(claim, {});
    const found = check.matches.map(({ text, difference }) => ({ text, difference }));
    expect({ verdict: check.verdict, found }).toEqual({ verdict, found });
  });
});
