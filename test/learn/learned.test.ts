import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readLearned, writeLearned } from "../../src/learn/learned.ts";
import { LEARNED } from "../../src/models.ts";

const sources = fileURLToPath(new URL("../../src/", import.meta.url));
const PARTS = ["background", "short", "ranking", "abstention"] as const;

describe("readLearned() and writeLearned()", () => {
  it.each(PARTS)("readLearned() finds in the sources what Footnote answers with: %s", async (part) => {
    expect(await readLearned(sources, part)).toEqual(LEARNED[part]);
  });

  it.each(PARTS)("writeLearned() writes what stands in the sources, to the letter: %s", async (part) => {
    const folder = mkdtempSync(join(tmpdir(), "footnote-learned-"));
    try {
      const file = await writeLearned(folder, part, LEARNED[part]!);
      expect(readFileSync(join(folder, file), "utf8")).toBe(readFileSync(join(sources, file), "utf8"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
