import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const HOME = fileURLToPath(new URL("../../", import.meta.url));
const KEPT = /^footnote\..*cache$/u;

/** An installation of its own: the code that V8 compiled is kept beside the build. */
describe("what V8 compiled, kept for the next command", () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), "footnote-cache-"));
    mkdirSync(join(home, "dist", "src"), { recursive: true });
    for (const name of ["bin", "package.json"])
      cpSync(join(HOME, name), join(home, name), { recursive: true });
    for (const name of ["node_modules", "models", "corpus", join("dist", "models")])
      symlinkSync(join(HOME, name), join(home, name), "junction");
    const built = join(HOME, "dist", "src");
    for (const name of readdirSync(built))
      if (!KEPT.test(name))
        cpSync(join(built, name), join(home, "dist", "src", name), {
          recursive: true,
          preserveTimestamps: true,
        });
  });
  afterAll(() => rmSync(home, { recursive: true }));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(home, "bin", "footnote.mjs"), ...args], {
      env: { ...process.env, DATA_DIR: join(home, "data"), FOOTNOTE_DEBUG: "" },
      cwd: home,
    }).status;
  const kept = () => readdirSync(join(home, "dist", "src")).filter((name) => KEPT.test(name));

  it("is of commands that ran, each by itself, and never of one that failed or told its options", () => {
    expect(run("ask")).toBe(1);
    expect(run("ask", "--help")).toBe(0);
    expect(kept()).toEqual([]);
    expect(run("ask", "What opens in spring?")).toBe(0);
    expect(kept()).toEqual(["footnote.ask.cache"]);
    expect(run("sources")).toBe(0);
    expect(kept().toSorted()).toEqual(["footnote.ask.cache", "footnote.sources.cache"]);
  });

  it("loads what the bundle leaves apart, with what was kept and without", () => {
    const png = join(home, "timeline.png");
    for (const times of [1, 2]) {
      expect([times, run("timeline", "--png", png)]).toEqual([times, 0]);
      expect(readFileSync(png).subarray(1, 4).toString()).toBe("PNG");
    }
  });
});
