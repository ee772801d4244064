import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Learned, readLearned, writeLearned } from "../../src/learn/learned.ts";
import { LEARNED } from "../../src/models.ts";
import { SIFTING } from "../../src/ranker/sifting.weights.ts";

const sources = fileURLToPath(new URL("../../src/", import.meta.url));
/** All that `learn` writes, and what Footnote has of it. */
const PARTS: Learned = { ...LEARNED, sifting: SIFTING };
const NAMES = ["background", "sifting", "short", "ranking", "abstention"] as const;

describe("readLearned() and writeLearned()", () => {
  it.each(NAMES)("readLearned() finds in the sources what Footnote answers with: %s", async (part) => {
    expect(await readLearned(sources, part)).toEqual(PARTS[part]);
  });

  it.each(NAMES)("writeLearned() writes what stands in the sources, to the letter: %s", async (part) => {
    const folder = mkdtempSync(join(tmpdir(), "footnote-learned-"));
    try {
      const file = await writeLearned(folder, part, PARTS[part]!);
      expect(readFileSync(join(folder, file), "utf8")).toBe(readFileSync(join(sources, file), "utf8"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
