import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commit, type Counter } from "../../src/corpus/commit.ts";
import { contentHash, type FileStep, openVault } from "../../src/corpus/vault.ts";
import { type Archive, openArchive } from "../../src/store/archive.ts";
import { visitorOf } from "../support/answers.ts";
import { engineOf } from "../support/engine.ts";

const clock = { now: () => 1_000 };
let folder = "";
let root = "";
let archive: Archive;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-commit-"));
  root = join(folder, "corpus");
  mkdirSync(root);
  archive = openArchive(join(folder, "store.db"), { clock, keepDays: 30 });
});
afterEach(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

/** A counter whose disk takes no file of this name. */
function counterWithout(name: string | null): Counter {
  const vault = openVault(root);
  const take: Counter["vault"]["take"] = async (step, content) => {
    if (step.path === name) throw new Error("The disk is full");
    return vault.take(step, content);
  };
  return {
    corpus: { engine: () => engineOf([]), refresh: async () => {} },
    paths: [root],
    journal: archive.journal,
    uploads: join(folder, "uploads"),
    clock,
    operators: [],
    version: "0.0.0",
    root,
    vault: { ...vault, take },
    visitor: visitorOf({ person: "terminal", place: "terminal" }),
    standing: folder,
    inTurn: async (work) => work(),
  };
}

const step = (path: string, before: string | null, after: string | null): FileStep => ({
  kind: "file",
  path,
  before: before === null ? null : contentHash(before),
  after: after === null ? null : contentHash(after),
});
const contentsOf = (...texts: readonly string[]) =>
  new Map(texts.map((text) => [contentHash(text), Buffer.from(text)]));
const files = () =>
  Object.fromEntries(
    readdirSync(root)
      .filter((name) => !name.startsWith("."))
      .map((name) => [name, readFileSync(join(root, name), "utf8")]),
  );

describe("commit()", () => {
  const steps = [step("a.md", "Old.", "New."), step("b.md", null, "Another."), step("c.md", "Gone.", null)];
  beforeEach(() => {
    writeFileSync(join(root, "a.md"), "Old.");
    writeFileSync(join(root, "c.md"), "Gone.");
  });

  it("makes all of a change, and keeps the text that it replaces for whoever cited it", async () => {
    const change = await commit({ kind: "add", steps }, counterWithout(null), contentsOf("New.", "Another."));
    expect(files()).toEqual({ "a.md": "New.", "b.md": "Another." });
    expect(archive.journal.latest("terminal", 9).map(({ id }) => id)).toEqual([change.id]);
    const kept = readdirSync(join(root, ".history"), { recursive: true, encoding: "utf8" });
    expect(kept.filter((name) => name.startsWith("a")).length).toBeGreaterThan(0);
  });

  it("leaves all as it was where one step cannot be made, and nothing of it in the journal", async () => {
    const failing = commit({ kind: "add", steps }, counterWithout("c.md"), contentsOf("New.", "Another."));
    await expect(failing).rejects.toThrow("The disk is full");
    expect(files()).toEqual({ "a.md": "Old.", "c.md": "Gone." });
    expect([archive.journal.unfinished(), archive.journal.latest("terminal", 9)]).toEqual([[], []]);
  });
});
