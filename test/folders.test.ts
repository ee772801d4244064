import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeFolders } from "../src/folders.ts";

const root = mkdtempSync(join(tmpdir(), "folders-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("makeFolders()", () => {
  it("makeFolders() makes what is missing and gives the first that it made", () => {
    expect(makeFolders(join(root, "a", "b", "c"), { mode: 0o700 })).toBe(join(root, "a"));
    expect(statSync(join(root, "a", "b", "c")).isDirectory()).toBe(true);
    expect(makeFolders(join(root, "a", "b", "d"))).toBe(join(root, "a", "b", "d"));
  });

  it("makeFolders() gives nothing where all is there, and throws where a file stands in the way", () => {
    expect(makeFolders(root)).toBeUndefined();
    writeFileSync(join(root, "file"), "");
    expect(() => makeFolders(join(root, "file"))).toThrow("EEXIST");
    expect(() => makeFolders(join(root, "file", "x"))).toThrow("ENOTDIR");
  });

  it.runIf(existsSync("/proc/self"))("makeFolders() throws where the system makes no folder in one", () => {
    expect(() => makeFolders("/proc/footnote/data")).toThrow("ENOENT");
  });
});
