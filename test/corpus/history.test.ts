import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readArticle, readRecord } from "../../src/articles/article.ts";
import { keepArticle, openVersion, readVersion } from "../../src/corpus/history.ts";

let folder = "";
let root = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-history-"));
  root = join(folder, "corpus");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("keepArticle()", () => {
  it("keeps a text to the letter under any id, inside the history alone", async () => {
    const id = fc.oneof(
      fc.constantFrom(
        "mill",
        "town/mill",
        "../mill",
        "/etc/passwd",
        ".history/x",
        "a/../../b",
        "a\\b",
        "x".repeat(200),
      ),
      fc
        .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
        .filter((one) => !/^\s*$|[\p{Cc}\p{Cs}]/u.test(one)),
    );
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 200 })
      .map((one) => `---\n${one} ends.`)
      .filter((one) => !one.includes("\0"));
    await fc.assert(
      fc.asyncProperty(id, text, async (name, content) => {
        const article = readRecord({ id: name, text: content, title: 'A "mill": #1', status: "retracted" });
        await keepArticle(root, article, ".txt");
        const kept = await openVersion([folder, root], name, article.version);
        expect(kept?.article).toMatchObject({
          id: name,
          text: content,
          title: 'A "mill": #1',
          status: "retracted",
          version: article.version,
        });
        expect(kept?.sentences.every(({ start, end }) => start < end && end <= content.length)).toBe(true);
        expect(readdirSync(folder)).toEqual(["corpus"]);
        expect(readdirSync(dirname(join(root, "x")))).toEqual([".history"]);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it("gives nothing for what was not kept", async () => {
    const article = readArticle({ id: "mill", content: "The mill.", format: "markdown" });
    await keepArticle(root, article, ".md");
    expect(await readVersion(root, "mill", "0".repeat(64))).toBeNull();
    expect(await readVersion(root, "mill", "../mill")).toBeNull();
    expect(await openVersion([], "mill", article.version)).toBeNull();
  });
});
