import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Archive, openArchive } from "../../src/store/archive.ts";

const DAY_MS = 86_400_000;

let folder: string;
let archive: Archive;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-journal-"));
  now = Date.UTC(2026, 0, 1);
  archive = openArchive(join(folder, "store.db"), { clock: { now: () => now }, keepDays: 30 });
});
afterEach(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

const PLACE = "guild:1";

async function begin(id: string, more: { readonly undoes?: string; readonly place?: string } = {}) {
  const change = { id, kind: "add", atMs: now, who: "ada", place: PLACE, steps: [], undoes: null } as const;
  await archive.journal.begin({ ...change, ...more }, "discord:1");
}

const latest = () => archive.journal.latest(PLACE, 9).map(({ id, isUndone }) => [id, isUndone]);

describe("the journal", () => {
  it("counts a change as undone once what undoes it is finished, and not while it is under way", async () => {
    await begin("added");
    await archive.journal.finish("added");
    await begin("undone", { undoes: "added" });
    expect(latest()).toEqual([["added", false]]);
    expect(archive.journal.unfinished().map(({ id }) => id)).toEqual(["undone"]);
    await archive.journal.finish("undone");
    expect(latest()).toEqual([
      ["undone", false],
      ["added", true],
    ]);
    expect(archive.journal.unfinished()).toEqual([]);
  });

  it("gives the changes of one place, or of all, the last that was begun first, also within one millisecond", async () => {
    for (const [at, place] of [PLACE, "guild:2", PLACE].entries()) {
      await begin(`${9 - at}`, { place });
      await archive.journal.finish(`${9 - at}`);
    }
    expect(latest().map(([id]) => id)).toEqual(["7", "9"]);
    expect(archive.journal.latest(null, 2).map(({ id }) => id)).toEqual(["7", "8"]);
  });

  it("forgets what was dropped, and what was finished before its term, but nothing that is under way", async () => {
    await begin("old");
    await archive.journal.finish("old");
    await begin("under way");
    await begin("dropped");
    await archive.journal.drop("dropped");
    now += 31 * DAY_MS;
    await begin("new");
    expect(archive.journal.unfinished().map(({ id }) => id)).toEqual(["new", "under way"]);
    expect(archive.journal.find("old")).toBeNull();
  });

  it("takes nothing for left that another process has under way, whatever its number, until that has ended", async () => {
    await begin("under way");
    // In a container of its own each process is number 1, and here both have the same one.
    const other = openArchive(join(folder, "store.db"), { clock: { now: () => now }, keepDays: 30 });
    expect(other.journal.unfinished()).toEqual([]);
    await archive.close();
    expect(other.journal.unfinished().map(({ id }) => id)).toEqual(["under way"]);
    archive = other;
  });
});

describe("the bindings", () => {
  const bind = async (id: string, bound: string, after: readonly string[] | null, place = PLACE) => {
    const step = { kind: "binding", place, bound, before: null, after } as const;
    const change = { id, kind: "bind", atMs: now, who: null, place, steps: [step], undoes: null } as const;
    await archive.journal.begin(change, "discord:1");
    return async () => archive.journal.finish(id);
  };

  it("hold once their change is finished and not before, each where it was made", async () => {
    const { bindings } = archive.journal;
    const finish = await bind("1", "chosen", ["minutes"]);
    expect(bindings.of(PLACE)).toEqual({ granted: null, chosen: null, own: null });
    await finish();
    expect(bindings.of(PLACE)).toEqual({ granted: null, chosen: ["minutes"], own: null });
    expect(bindings.of("guild:2")).toEqual({ granted: null, chosen: null, own: null });
    await (
      await bind("2", "chosen", null)
    )();
    expect(bindings.of(PLACE).chosen).toBeNull();
  });

  it("tell channels from what the whole place is bound to, and who owns a collection", async () => {
    const { bindings } = archive.journal;
    for (const [bound, names] of [
      ["granted", ["minutes"]],
      ["chosen", ["minutes"]],
      ["own", ["club"]],
      ["10", ["gazette"]],
    ] as const)
      await (
        await bind(bound, bound, names)
      )();
    await (
      await bind("other", "10", ["minutes"], "guild:2")
    )();
    expect([...bindings.channels(PLACE)]).toEqual([["10", ["gazette"]]]);
    expect(bindings.channel(PLACE, "10")).toEqual(["gazette"]);
    expect(bindings.channel(PLACE, "11")).toBeNull();
    expect([...bindings.owners()]).toEqual([["club", PLACE]]);
  });
});
