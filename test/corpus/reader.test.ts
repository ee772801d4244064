import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createThreadReader } from "../../src/corpus/reader.ts";
import { watchCorpus } from "../../src/corpus/watch.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "footnote-reader-"))));
afterEach(() => rmSync(folder, { recursive: true }));

describe("createThreadReader()", () => {
  it("rejects for whoever asked where a look fails, and goes on", async () => {
    const script = join(folder, "thread.mjs");
    writeFileSync(
      script,
      `import { parentPort } from "node:worker_threads";
      parentPort.on("message", ({ kind, id }) => {
        if (kind === "close") parentPort.close();
        else if (id === 1) parentPort.postMessage({ kind: "failed", message: "no more", id });
        else parentPort.postMessage({ kind: "done", id, memory: null });
      });`,
    );
    const given = { version: "0.0.0", watch: false, stored: null };
    const reader = createThreadReader([folder], given, pathToFileURL(script));
    const failures: Error[] = [];
    reader.subscribe({ update: () => {}, fail: (error) => failures.push(error) });
    await expect(reader.refresh()).rejects.toThrow("no more");
    await reader.refresh();
    expect(failures.map(({ message }) => message)).toEqual(["no more"]);
    await reader.close();
  });
});

describe("watchCorpus()", () => {
  it("tells of a look that fails though nobody waits for it, and looks again", async () => {
    const looks: string[] = [];
    let heard: (what: string) => void = () => {};
    const next = async () => new Promise<string>((resolve) => (heard = resolve));
    const clerk = {
      memory: () => {
        throw new Error("not asked for");
      },
      look: async () => {
        looks.push("look");
        if (looks.length === 1) throw new Error("no more");
        heard("looked");
        return { update: null, againMs: null, originals: [] };
      },
    };
    const watcher = watchCorpus([folder], clerk, {
      update: () => {},
      fail: (error) => heard(String(error)),
    });
    // Events of a folder that is not watched yet are none: something is written until one comes.
    const write = setInterval(() => writeFileSync(join(folder, "mill.txt"), `${performance.now()}`), 20);
    expect(await next()).toBe("Error: no more");
    expect(await next()).toBe("looked");
    clearInterval(write);
    await watcher.close();
  });

  it("looks now and then though no event comes, as of a network drive or a folder that was replaced", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void vi.useRealTimers());
    let looks = 0;
    const clerk = {
      memory: () => {
        throw new Error("not asked for");
      },
      look: async () => {
        looks += 1;
        if (looks === 1) throw new Error("no more");
        return { update: null, againMs: null, originals: [] };
      },
    };
    const watcher = watchCorpus([folder], clerk, { update: () => {}, fail: () => {} });
    for (const wanted of [1, 2, 3]) {
      await vi.advanceTimersByTimeAsync(5_000);
      expect(looks).toBe(wanted);
    }
    await watcher.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(3);
  });
});
