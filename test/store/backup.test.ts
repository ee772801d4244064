import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openArchive } from "../../src/store/archive.ts";
import { backUp } from "../../src/store/backup.ts";
import { answerOf, visitorOf } from "../support/answers.ts";

const options = { clock: { now: () => 1_000 }, keepDays: 30 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-backup-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What lies there, beside a store's own log. */
const names = () => readdirSync(folder).filter((name) => !name.startsWith("store.db-"));

describe("backUp()", () => {
  it("backUp() copies what a running bot has kept, and the copy opens without a log beside it", async () => {
    const [store, copy] = [join(folder, "store.db"), join(folder, "copy's.db")];
    const archive = openArchive(store, options);
    await archive.storeOf(visitorOf()).keep(answerOf({ id: "before" }));
    backUp(store, copy);
    await archive.storeOf(visitorOf()).keep(answerOf({ id: "after" }));
    await archive.close();
    expect([existsSync(`${copy}-wal`), statSync(copy).mode & 0o777]).toEqual([false, 0o600]);
    const restored = openArchive(copy, options);
    const visitor = restored.storeOf(visitorOf());
    expect([await visitor.recall("before"), await visitor.recall("after")]).toMatchObject([{}, null]);
    await restored.close();
  });

  it("backUp() leaves no half of a copy, where it can be written and where it cannot", async () => {
    const store = join(folder, "store.db");
    await openArchive(store, options).close();
    backUp(store, join(folder, "copy.db"));
    expect(() => backUp(store, join(folder, "no such folder", "copy.db"))).toThrow(
      /Cannot back up into .*its folder does not exist\. Make it first/u,
    );
    expect(names()).toEqual(["copy.db", "store.db"]);
  });

  it("backUp() overwrites nothing, and names a store that is not there or cannot be read", () => {
    const [store, copy] = [join(folder, "store.db"), join(folder, "copy.db")];
    expect(() => backUp(store, copy)).toThrow(/no such file/u);
    writeFileSync(store, "no database, but a text that is long enough to be taken for one".repeat(20));
    expect(() => backUp(store, copy)).toThrow(/Cannot back up/u);
    expect(names()).toEqual(["store.db"]);
    writeFileSync(copy, "mine");
    expect(() => backUp(store, copy)).toThrow(/there already/u);
  });
});
