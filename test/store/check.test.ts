import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openArchive } from "../../src/store/archive.ts";
import { storeProblem } from "../../src/store/check.ts";

let folder = "";
let path = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-store-"));
  path = join(folder, "footnote.db");
});

afterEach(() => rmSync(folder, { recursive: true }));

async function made(version?: number): Promise<void> {
  await openArchive(path, { clock: { now: () => 0 }, keepDays: 30 }).close();
  if (version === undefined) return;
  const database = new Database(path);
  database.exec(`PRAGMA user_version = ${version}`);
  database.close();
}

describe("storeProblem()", () => {
  it("storeProblem() finds nothing where there is no store, nor in one that can be opened", async () => {
    expect(storeProblem(path)).toBeNull();
    await made();
    const before = readFileSync(path);
    expect(storeProblem(path)).toBeNull();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("storeProblem() finds nothing in an older one, and leaves it as it is", async () => {
    await made(1);
    expect(storeProblem(path)).toBeNull();
    const database = new Database(path);
    expect(Object(database.prepare("PRAGMA user_version").get()).user_version).toBe(1);
    database.close();
  });

  it("storeProblem() names what a newer Footnote wrote, what is no store, and what is a folder", async () => {
    await made(99);
    expect(storeProblem(path)).toMatch(/^a newer Footnote wrote it/);
    const other = join(folder, "other.db");
    writeFileSync(other, "no database ".repeat(500));
    expect(storeProblem(other)).toMatch(/not a database/);
    expect(storeProblem(folder)).toMatch(/EISDIR|EPERM/);
  });
});
