import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Writer } from "../../src/store/writer.ts";

let folder: string;
let database: Database.Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-writer-"));
  database = new Database(join(folder, "some.db"));
  database.exec("PRAGMA journal_mode = WAL; CREATE TABLE said (words TEXT UNIQUE)");
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const INSERT = "INSERT INTO said VALUES (?)";

async function written(words: readonly string[]) {
  const writer = new Writer(database);
  const told = await Promise.allSettled(words.map((one) => writer.write(INSERT, [one])));
  return told.map(({ status }) => status);
}

const kept = () => database.prepare("SELECT words FROM said ORDER BY words").all();

describe("write()", () => {
  it("tells the caller of a statement that fails, and keeps the others of its group", async () => {
    expect(await written(["bread", "bread", "mill"])).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(kept()).toMatchObject([{ words: "bread" }, { words: "mill" }]);
  });

  it("keeps nothing of a group that a full disk takes back, and tells everyone of it", async () => {
    database.exec("PRAGMA max_page_count = 20");
    const tooMuch = "x".repeat(200_000);
    expect(await written(["bread", tooMuch, "mill"])).toEqual(["rejected", "rejected", "rejected"]);
    expect(kept()).toEqual([]);
    expect(await written(["bread"])).toEqual(["fulfilled"]);
  });
});
