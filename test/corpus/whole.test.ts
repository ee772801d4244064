import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder, writeWhole } from "../../src/corpus/whole.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "footnote-whole-"));
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

describe("makeFolder()", () => {
  it("makes a folder and those above it, and gives the first that it made", async () => {
    expect(await makeFolder(join(root, "archive", "2025", "may"))).toBe(join(root, "archive"));
    expect((await stat(join(root, "archive", "2025", "may"))).isDirectory()).toBe(true);
    expect(await makeFolder(join(root, "archive", "2025", "june"))).toBe(
      join(root, "archive", "2025", "june"),
    );
  });

  it("gives nothing where the folder is there, however it is written", async () => {
    await makeFolder(join(root, "archive"));
    expect(await makeFolder(`${root}/archive/../archive/`)).toBeUndefined();
    expect(await makeFolder(`${root}/archive/../other/`)).toBeDefined();
  });

  it("fails where a file is in the way", async () => {
    await writeFile(join(root, "archive"), "");
    await expect(makeFolder(join(root, "archive", "2025"))).rejects.toThrow("ENOTDIR");
  });
});

describe("writeWhole()", () => {
  it("writes into a folder that is not there yet", async () => {
    const path = join(root, "archive", "2025", "mill.txt");
    await writeWhole(path, [Buffer.from("The mill "), Buffer.from("reopened.")]);
    expect(await readFile(path, "utf8")).toBe("The mill reopened.");
  });

  it("leaves what is there as it is where it cannot take its place, and nothing beside it", async () => {
    await writeWhole(join(root, "mill.txt", "kept.txt"), [Buffer.from("The mill.")]);
    await expect(writeWhole(join(root, "mill.txt"), [Buffer.from("The pier.")])).rejects.toThrow(
      /EISDIR|EPERM/,
    );
    expect(await readdir(root, { recursive: true })).toEqual(["mill.txt", join("mill.txt", "kept.txt")]);
  });

  it("writes beside whoever writes the same file: it is the one's or the other's, and nothing is left behind", async () => {
    const path = join(root, "mill.txt");
    const texts = ["a", "b", "c"].map((letter) => letter.repeat(1 << 20));
    await Promise.all(texts.map(async (text) => writeWhole(path, [Buffer.from(text)])));
    expect(texts).toContain(await readFile(path, "utf8"));
    expect(await readdir(root)).toEqual(["mill.txt"]);
  });
});
