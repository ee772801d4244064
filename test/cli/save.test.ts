import { spawnSync } from "node:child_process";
import {
  chmod,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { save } from "../../src/cli/save.ts";

const FOOTNOTE = fileURLToPath(new URL("../../bin/footnote.mjs", import.meta.url));
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-save-"));
});
afterEach(async () => rm(folder, { recursive: true }));

it("save() puts a new file in the place of the old one, which whoever reads it reads to its end", async () => {
  const path = join(folder, "timeline.svg");
  await writeFile(path, "the old picture");
  await chmod(path, 0o640);
  const reader = await open(path);
  await save(path, "the new one");
  expect(await reader.readFile("utf8")).toBe("the old picture");
  await reader.close();
  expect(await readFile(path, "utf8")).toBe("the new one");
  expect((await stat(path)).mode & 0o777).toBe(0o640);
  expect(await readdir(folder)).toEqual(["timeline.svg"]);
});

it("save() leaves a link a link, also one that leads to what is not there yet", async () => {
  const link = join(folder, "link.svg");
  await symlink("real.svg", link);
  for (const content of ["first", "second"]) {
    await save(link, content);
    expect(await readFile(join(folder, "real.svg"), "utf8")).toBe(content);
    expect(await readlink(link)).toBe("real.svg");
  }
});

it.skipIf(process.platform !== "linux")(
  "timeline --svg /dev/stdout draws into a pipe",
  async () => {
    const article = join(folder, "mill.md");
    await writeFile(article, "# The mill\n\nThe mill was built on 3 May 1911.\n");
    const args = [FOOTNOTE, "timeline", "--corpus", article, "--svg", "/dev/stdout"];
    const { stdout } = spawnSync("sh", ["-c", `"$0" "$@" | cat`, process.execPath, ...args], {
      encoding: "utf8",
    });
    expect(stdout).toMatch(/^<svg [^]*<\/svg>\n$/u);
  },
  60_000,
);

it("save() writes to what is no file", async () => {
  await save("/dev/null", new Uint8Array([1]));
  expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
});

it("save() makes no folder, writes into none, and leaves nothing behind where it fails", async () => {
  await expect(save(join(folder, "none", "a.svg"), "a")).rejects.toThrow("ENOENT");
  await mkdir(join(folder, "own"));
  await expect(save(join(folder, "own"), "a")).rejects.toThrow("EISDIR");
  await writeFile(join(folder, "file"), "b");
  await expect(save(join(folder, "file", "a.svg"), "a")).rejects.toThrow("ENOTDIR");
  expect((await readdir(folder)).toSorted()).toEqual(["file", "own"]);
});
