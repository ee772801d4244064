import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeTurn } from "../../../src/corpus/import/turn.ts";

let root = "";
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "footnote-turn-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const lock = () => join(root, ".import.lock");

describe("takeTurn()", () => {
  it("lets one after another in, in the order in which they came", async () => {
    const log: string[] = [];
    const work = async (name: string) => {
      const release = await takeTurn(root);
      log.push(`${name} in`);
      expect(existsSync(lock())).toBe(true);
      await Promise.resolve();
      log.push(`${name} out`);
      await release();
    };
    await Promise.all(["a", "b", "c"].map(work));
    expect(log).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
    expect(existsSync(lock())).toBe(false);
  });

  it("waits for another process that is alive, and names it where it does not end", async () => {
    writeFileSync(lock(), `${process.ppid}\n`);
    await expect(takeTurn(root, { waitMs: 0 })).rejects.toThrow(
      `process ${process.ppid} is importing there; try again when it is done`,
    );
    // Who failed to get a turn does not keep the next one from it.
    rmSync(lock());
    const release = await takeTurn(root, { waitMs: 0 });
    await release();
  });

  it("waits for another thread of this process, as a bot's that imports what is dropped into the folder", async () => {
    writeFileSync(lock(), `${process.pid} ${hostname()} ${threadId + 1}\n`);
    await expect(takeTurn(root, { waitMs: 0 })).rejects.toThrow(`process ${process.pid} is importing there`);
  });

  it.each([
    ["of a process that is gone", "2147483000\n", 0],
    ["of this very process, whose number another had", `${process.pid}\n`, 0],
    ["of this very thread, whose numbers another had", `${process.pid} ${hostname()} ${threadId}\n`, 0],
    ["of another thread that shows none", `${process.pid} ${hostname()} ${threadId + 1}\n`, 60],
    ["that shows no sign of life any more", `${process.ppid}\n`, 60],
    ["of another machine that shows none", `${process.pid} elsewhere\n`, 60],
    ["of a process of this machine that is gone", `2147483000 ${hostname()}\n`, 0],
    ["that is no number", "what?\n", 0],
  ])("takes over a turn %s", async (_name, text, ageSeconds) => {
    writeFileSync(lock(), text);
    const then = Date.now() / 1_000 - ageSeconds;
    utimesSync(lock(), then, then);
    const release = await takeTurn(root, { waitMs: 0 });
    await release();
    expect(existsSync(lock())).toBe(false);
  });

  it.each([process.pid, 2147483000])(
    "waits for process %s of another machine that shares the folder, as a container does",
    async (pid) => {
      writeFileSync(lock(), `${pid} elsewhere\n`);
      await expect(takeTurn(root, { waitMs: 0 })).rejects.toThrow(
        `process ${pid} on elsewhere is importing there`,
      );
    },
  );

  it("tells once that it waits, for whomever it is, and not where it need not", async () => {
    let told = 0;
    const waiting = () => (told += 1);
    const release = await takeTurn(root, { waiting });
    expect(told).toBe(0);
    const next = takeTurn(root, { waiting });
    await release();
    await (
      await next
    )();
    expect(told).toBe(1);
    writeFileSync(lock(), `${process.ppid}\n`);
    const later = takeTurn(root, {
      waiting: () => {
        waiting();
        rmSync(lock());
      },
    });
    await (
      await later
    )();
    expect(told).toBe(2);
  });

  it("leaves the turn to who took it over meanwhile", async () => {
    const release = await takeTurn(root);
    writeFileSync(lock(), "1 elsewhere\n");
    await release();
    expect(readFileSync(lock(), "utf8")).toBe("1 elsewhere\n");
  });

  it("does not wait for what can be neither read nor taken away", async () => {
    mkdirSync(lock());
    const release = await takeTurn(root);
    await release();
    expect(existsSync(lock())).toBe(true);
  });

  it("clears away what processes left behind that were killed while they took it, and nobody else's", async () => {
    const [left, other] = [
      join(root, ".import.lock.0.2147483000.tmp"),
      join(root, `.import.lock.1.${process.ppid}.tmp`),
    ];
    for (const path of [left, other]) writeFileSync(path, "");
    const release = await takeTurn(root);
    await release();
    expect(existsSync(left)).toBe(false);
    expect(existsSync(other)).toBe(true);
  });

  it("leaves no folder behind that it made and in which nothing was stored", async () => {
    const [empty, kept] = [join(root, "a", "b"), join(root, "c")];
    await (
      await takeTurn(empty)
    )();
    expect(existsSync(join(root, "a"))).toBe(false);
    const release = await takeTurn(kept);
    writeFileSync(join(kept, "mill.md"), "The mill.");
    await release();
    expect(existsSync(join(kept, "mill.md"))).toBe(true);
  });

  it("keeps nobody from a folder that cannot be written to, which is told of where something is stored", async () => {
    writeFileSync(join(root, "file"), "");
    const release = await takeTurn(join(root, "file", "inside"));
    await expect(release()).resolves.toBeUndefined();
  });
});
