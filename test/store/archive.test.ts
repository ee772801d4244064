import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openArchive, type Archive } from "../../src/store/archive.ts";
import { MIGRATIONS } from "../../src/store/migrations.ts";
import { answerOf, visitorOf } from "../support/answers.ts";

const DAY_MS = 86_400_000;

let folder: string;
let now: number;
let archive: Archive;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-store-"));
  now = Date.UTC(2026, 0, 1);
  archive = open("store.db");
});

afterEach(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

describe("keep() and recall()", () => {
  it("give back the very answer, until its term is over", async () => {
    const store = archive.storeOf(visitorOf());
    const answer = answerOf({ question: "Was it “\u202E' OR 1=1;--”?" });
    expect(await store.keep(answer)).toBe(true);
    now += 30 * DAY_MS - 1;
    expect(await store.recall("a1")).toMatchObject(answer);
    now += 1;
    expect(await store.recall("a1")).toBeNull();
  });

  it("show nothing of one place in another, even under the same id", async () => {
    await archive.storeOf(visitorOf({ place: "guild:1" })).keep(answerOf({ question: "one" }));
    await archive.storeOf(visitorOf({ place: "guild:2" })).keep(answerOf({ question: "two" }));
    expect(await archive.storeOf(visitorOf({ place: "guild:3" })).recall("a1")).toBeNull();
    expect((await archive.storeOf(visitorOf({ place: "guild:1" })).recall("a1"))?.question).toBe("one");
  });

  it("keep the later of two answers under one id, with what it was asked with", async () => {
    const store = archive.storeOf(visitorOf());
    await store.keep(answerOf({ question: "first" }), { article: "mill" });
    await store.keep(answerOf({ question: "second" }), { private: true });
    expect(await store.recall("a1")).toMatchObject({
      question: "second",
      asked: { private: true, article: null },
    });
    expect(await store.held()).toMatchObject({ answers: 1 });
  });

  it("give each person their own answer, though somebody else has one under the same id", async () => {
    const people = ["discord:1", "discord:2"].map((person) => archive.storeOf(visitorOf({ person })));
    for (const [at, store] of people.entries()) await store.keep(answerOf({ question: `of ${at}` }));
    const own = await Promise.all(people.map(async (store) => (await store.recall("a1"))?.question));
    expect(own).toEqual(["of 0", "of 1"]);
  });

  it("show a private answer to its person alone, until that person shares it", async () => {
    const owner = archive.storeOf(visitorOf());
    const other = archive.storeOf(visitorOf({ person: "discord:2" }));
    await owner.keep(answerOf(), { private: true });
    expect(await owner.recall("a1")).not.toBeNull();
    expect(await other.recall("a1")).toBeNull();
    expect(await other.share("a1")).toBe(false);
    expect(await other.feedback("a1", "helpful")).toBe(false);
    expect(await owner.share("a1")).toBe(true);
    expect(await owner.share("a1")).toBe(false);
    expect(await other.recall("a1")).not.toBeNull();
  });

  it("make a shared answer private again for its person alone, who may share it once more", async () => {
    const owner = archive.storeOf(visitorOf());
    const other = archive.storeOf(visitorOf({ person: "discord:2" }));
    await owner.keep(answerOf(), { private: true });
    await owner.share("a1");
    await other.withdraw("a1");
    expect(await other.recall("a1")).not.toBeNull();
    await owner.withdraw("a1");
    expect(await other.recall("a1")).toBeNull();
    expect(await owner.share("a1")).toBe(true);
  });

  it("share no answer whose term is over, though it is not swept yet", async () => {
    const owner = archive.storeOf(visitorOf());
    await owner.keep(answerOf(), { private: true });
    now += 30 * DAY_MS;
    expect(await owner.share("a1")).toBe(false);
  });

  it("lose nothing that was acknowledged, though the process ends without closing", async () => {
    const store = archive.storeOf(visitorOf());
    await Promise.all(Array.from({ length: 200 }, (_, n) => store.keep(answerOf({ id: `a${n}` }))));
    for (const ending of ["", "-wal"]) {
      const file = join(folder, `store.db${ending}`);
      if (existsSync(file)) copyFileSync(file, join(folder, `after.db${ending}`));
    }
    const after = open("after.db");
    const kept = await Promise.all(
      Array.from({ length: 200 }, (_, n) => after.storeOf(visitorOf()).recall(`a${n}`)),
    );
    await after.close();
    expect(kept.filter((answer) => answer === null)).toEqual([]);
  });
});

describe("keep() where nothing can be written", () => {
  it("says so, to its caller and to whoever runs the bot", async () => {
    const failed = vi.fn<(error: unknown) => void>();
    const path = join(folder, "other.db");
    const closed = openArchive(path, { clock: { now: () => now }, keepDays: 30, failed });
    await closed.close();
    expect(await closed.storeOf(visitorOf()).keep(answerOf())).toBe(false);
    expect(failed).toHaveBeenCalledOnce();
  });
});

describe("asked()", () => {
  it("gives the latest answered questions once each, never private, unanswered or hidden ones", async () => {
    const store = archive.storeOf(visitorOf({ sees: (channel) => channel !== "secret" }));
    const ask = async (id: string, question: string, more: object = {}) => {
      now += 1;
      await archive.storeOf(visitorOf(more)).keep(answerOf({ id, question }));
    };
    await ask("1", "Who bakes the bread?");
    await ask("2", "Where is the mill?");
    await ask("3", "who bakes  the BREAD");
    // "é" as one letter, and as some keyboards write it, as two.
    await ask("8", "Is the caf\u00e9 open?");
    await ask("9", "Is the cafe\u0301 open?");
    await ask("4", "What is hidden?", { channel: "secret" });
    await ask("5", "What is elsewhere?", { place: "guild:2" });
    await store.keep(answerOf({ id: "6", question: "What is private?" }), { private: true });
    await store.keep(answerOf({ id: "7", question: "What is unknown?", outcome: "abstained" }));
    expect(await store.asked(10)).toEqual(
      ["Is the cafe\u0301 open?", "who bakes  the BREAD", "Where is the mill?"].map((question) => ({
        question,
        articles: [],
      })),
    );
    expect(await store.asked(1)).toHaveLength(1);
  });

  it("finds what a person may see behind more than a list has of what they may not", async () => {
    await archive.storeOf(visitorOf()).keep(answerOf({ id: "seen", question: "Where is the mill?" }));
    now += 1;
    const hidden = archive.storeOf(visitorOf({ channel: "secret" }));
    await Promise.all(
      Array.from({ length: 100 }, async (_, at) =>
        hidden.keep(answerOf({ id: `${at}`, question: `What is hidden ${at}?` })),
      ),
    );
    const store = archive.storeOf(visitorOf({ sees: (channel) => channel !== "secret" }));
    expect((await store.asked(25)).map(({ question }) => question)).toEqual(["Where is the mill?"]);
  });

  it("gives a question once for each choice of articles that answered it: not all of them are seen everywhere", async () => {
    const store = archive.storeOf(visitorOf());
    for (const [at, tells] of [["mill"], ["pier"], ["mill"]].entries()) {
      now += 1;
      await store.keep(answerOf({ id: `${at}`, question: "Who bakes the bread?" }), { tells });
    }
    expect((await store.asked(10)).map(({ articles }) => articles)).toEqual([["mill"], ["pier"]]);
  });
});

describe("forget()", () => {
  it("deletes everything of the person in every place, and nothing of others", async () => {
    const here = archive.storeOf(visitorOf());
    const there = archive.storeOf(visitorOf({ place: "guild:2" }));
    const other = archive.storeOf(visitorOf({ person: "discord:2" }));
    await Promise.all([here.keep(answerOf()), there.keep(answerOf()), other.keep(answerOf({ id: "b" }))]);
    await here.feedback("b", "helpful");
    expect(await here.held()).toEqual({ answers: 2, feedback: 1, changes: 0 });
    expect(await here.forget()).toEqual({ answers: 2, feedback: 1, changes: 0 });
    expect(await here.held()).toEqual({ answers: 0, feedback: 0, changes: 0 });
    expect(await there.recall("a1")).toBeNull();
    expect(await other.recall("b")).not.toBeNull();
    await archive.close();
    const raw = new Database(join(folder, "store.db"));
    expect(raw.prepare("SELECT count(*) AS n FROM feedback").get()).toMatchObject({ n: 0 });
    raw.close();
    archive = open("store.db");
  });

  it("takes the person's name from the changes that they made, which stay", async () => {
    const mine = archive.storeOf(visitorOf());
    const change = { kind: "add", atMs: now, place: "guild:1", steps: [], undoes: null } as const;
    for (const [id, who, person] of [
      ["mine", "Ida Marlow", visitorOf().person],
      ["theirs", "Tom Hale", "discord:2"],
    ] as const) {
      await archive.journal.begin({ ...change, id, who }, person);
      await archive.journal.finish(id);
    }
    expect(await mine.forget()).toMatchObject({ changes: 1 });
    expect(archive.journal.latest(null, 9).map(({ id, who }) => [id, who])).toEqual([
      ["theirs", "Tom Hale"],
      ["mine", null],
    ]);
  });

  it("says nothing is held that is past its term, though it is not swept yet", async () => {
    const mine = archive.storeOf(visitorOf());
    await mine.keep(answerOf());
    await mine.feedback("a1", "helpful");
    now += 31 * DAY_MS;
    expect(await mine.held()).toEqual({ answers: 0, feedback: 0, changes: 0 });
  });
});

describe("what was deleted", () => {
  /** The files of the store that hold these words. */
  const holding = (words: string) =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(words));

  it("stands in no file of the store any more once its person said forget", async () => {
    const [mine, theirs] = [
      archive.storeOf(visitorOf()),
      archive.storeOf(visitorOf({ person: "discord:2" })),
    ];
    await mine.keep(answerOf({ id: "1", question: "Where is the waterwheel?" }));
    await theirs.keep(answerOf({ id: "2", question: "Where is the bakery?" }));
    expect(holding("waterwheel")).not.toEqual([]);
    await mine.forget();
    expect(holding("waterwheel")).toEqual([]);
    expect(await theirs.recall("2")).not.toBeNull();
  });

  it("is forgotten at once also while somebody else reads, and leaves the log with the next that is", async () => {
    const mine = archive.storeOf(visitorOf());
    await mine.keep(answerOf({ id: "1", question: "Where is the waterwheel?" }));
    const reader = new Database(join(folder, "store.db"));
    reader.exec("BEGIN; SELECT count(*) FROM answers");
    expect(await mine.forget()).toMatchObject({ answers: 1 });
    expect(await mine.recall("1")).toBeNull();
    reader.exec("COMMIT");
    reader.close();
    await mine.forget();
    expect(holding("waterwheel")).toEqual([]);
  });

  it("goes when its term is over, also where nobody asks anything any more", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const idle = open("idle.db");
      await idle.storeOf(visitorOf()).keep(answerOf({ id: "1", question: "Where is the waterwheel?" }));
      const change = {
        kind: "add",
        atMs: now,
        who: "Ida Marlow",
        place: "guild:1",
        steps: [],
        undoes: null,
      } as const;
      await idle.journal.begin({ ...change, id: "done" }, "discord:1");
      await idle.journal.finish("done");
      await idle.journal.begin({ ...change, id: "under way", who: "Tom Hale" }, "discord:2");
      await idle.journal.begin({ ...change, id: "new", who: "Ada Field", atMs: now + 1 }, "discord:2");
      await idle.journal.finish("new");
      now += 30 * DAY_MS;
      for (const words of ["waterwheel", "Ida Marlow"]) expect(holding(words)).not.toEqual([]);
      vi.advanceTimersByTime(DAY_MS / 24);
      // Whatever is written in this turn is swept with it.
      await idle.storeOf(visitorOf()).share("1");
      await new Promise((resolve) => setImmediate(resolve));
      for (const words of ["waterwheel", "Ida Marlow"]) expect(holding(words)).toEqual([]);
      for (const words of ["Tom Hale", "Ada Field"]) expect(holding(words)).not.toEqual([]);
      await idle.close();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("feedback()", () => {
  it("keeps one verdict a person and answer, the last, and none on what is not kept", async () => {
    const [one, two] = ["discord:1", "discord:2"].map((person) => archive.storeOf(visitorOf({ person })));
    await one!.keep(answerOf());
    for (const verdict of ["helpful", "unhelpful"] as const) await one!.feedback("a1", verdict);
    await two!.feedback("a1", "unhelpful");
    expect(await two!.feedback("elsewhere", "unhelpful")).toBe(false);
    expect(archive.report({ limit: 9 }).unhelpful).toEqual([
      expect.objectContaining({ times: 1, people: 1, helpful: 0, unhelpful: 2 }),
    ]);
    await two!.feedback("a1", "helpful");
    expect(archive.report({ limit: 9 }).unhelpful).toMatchObject([{ helpful: 1, unhelpful: 1 }]);
  });
});

describe("report()", () => {
  const abstained = { outcome: "abstained" as const };

  it("gives what was not answered, the most often asked first, however it was typed, and never who", async () => {
    const store = archive.storeOf(visitorOf());
    const other = archive.storeOf(visitorOf({ person: "discord:2", place: "guild:2" }));
    await store.keep(answerOf({ id: "3", question: "Why?", ...abstained }));
    await other.keep(answerOf({ id: "5", question: "How?", ...abstained }));
    await store.keep(answerOf({ id: "1", question: "Who ate it?", ...abstained }));
    now += 5;
    await other.keep(answerOf({ id: "2", question: "who ate it", ...abstained }));
    now += 5;
    await other.keep(answerOf({ id: "6", question: "Who ate it!", ...abstained }));
    await store.keep(answerOf({ id: "4", question: "Known?" }));
    await store.feedback("3", "wanted");
    const report = archive.report({ limit: 10 });
    expect([report.asked, report.answered, report.abstained]).toEqual([6, 1, 5]);
    expect(
      report.unanswered.map(({ question, times, people, wanted }) => [question, times, people, wanted]),
    ).toEqual([
      ["Who ate it!", 3, 2, 0],
      ["Why?", 1, 1, 1],
      ["How?", 1, 1, 0],
    ]);
    expect(JSON.stringify(report)).not.toContain("discord");
  });

  it("leaves out what is older than it is asked for, or past its term, and what is over its limit", async () => {
    const store = archive.storeOf(visitorOf());
    await store.keep(answerOf({ id: "1", question: "Old?", ...abstained }));
    now += DAY_MS;
    await store.keep(answerOf({ id: "2", question: "New?", ...abstained }));
    const questions = (options: { since?: number; limit: number }) =>
      archive.report(options).unanswered.map(({ question }) => question);
    expect(questions({ limit: 9 })).toEqual(["New?", "Old?"]);
    expect(questions({ limit: 1 })).toEqual(["New?"]);
    expect(questions({ since: now - 1, limit: 9 })).toEqual(["New?"]);
    now += 29 * DAY_MS;
    expect(questions({ limit: 9 })).toEqual(["New?"]);
    now += DAY_MS;
    expect(archive.report({ limit: 9 })).toMatchObject({ asked: 0, answered: 0, abstained: 0 });
  });
});

describe("openArchive()", () => {
  it("makes a file that its owner alone can read, and its log alike, in a folder of whoever's", async () => {
    chmodSync(folder, 0o755);
    await archive.storeOf(visitorOf()).keep(answerOf());
    const modes = ["store.db", "store.db-wal"].map((name) => statSync(join(folder, name)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600]);
  });

  it("refuses a file of a newer version, saying what to do", () => {
    const path = join(folder, "newer.db");
    const raw = new Database(path);
    raw.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    raw.close();
    expect(() => open("newer.db")).toThrow(/newer Footnote .* install that one again/);
  });

  it("brings a file of the first version up to date, and loses nothing in it", async () => {
    const path = join(folder, "older.db");
    const raw = new Database(path);
    raw.exec(`${MIGRATIONS[0]} PRAGMA user_version = 1;`);
    raw
      .prepare(
        "INSERT INTO answers VALUES ('a1', 'guild:1', '10', 'discord:1', 1, 'answered', 'Q?', 'q', ?, ?)",
      )
      .run(JSON.stringify(answerOf({ question: "Q?" })), now);
    raw.close();
    const older = open("older.db");
    expect(await older.storeOf(visitorOf()).recall("a1")).toMatchObject({
      question: "Q?",
      asked: { private: true, article: null },
    });
    await older.close();
  });

  it("opens a file that another process is just bringing up to date", async () => {
    const path = join(folder, "older.db");
    const raw = new Database(path);
    raw.exec(`PRAGMA journal_mode = WAL; ${MIGRATIONS[0]} PRAGMA user_version = 1;`);
    raw.close();
    // Whoever opens it waits for the other: this thread stands still meanwhile.
    const other = new Worker(
      `const { parentPort, workerData: { libsql, path, sql } } = require("node:worker_threads");
       const database = new (require(libsql))(path);
       database.exec("BEGIN IMMEDIATE; " + sql);
       parentPort.postMessage("begun");
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
       database.exec("COMMIT");
       database.close();`,
      {
        eval: true,
        workerData: {
          libsql: createRequire(import.meta.url).resolve("libsql"),
          path,
          sql: `${MIGRATIONS.slice(1).join(" ")} PRAGMA user_version = ${MIGRATIONS.length};`,
        },
      },
    );
    await new Promise((resolve) => other.once("message", resolve));
    const older = open("older.db");
    await older.storeOf(visitorOf()).keep(answerOf());
    expect(await older.storeOf(visitorOf()).recall("a1")).not.toBeNull();
    await older.close();
    await other.terminate();
  });

  it("refuses what is no database, saying what to do", () => {
    writeFileSync(join(folder, "text.db"), "not a database ".repeat(100));
    expect(() => open("text.db")).toThrow(/Cannot open the store ".*text\.db": .* Check DATA_DIR/);
  });
});

function open(name: string): Archive {
  return openArchive(join(folder, name), { clock: { now: () => now }, keepDays: 30 });
}
