import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importInto } from "../../../src/corpus/import/command.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-command-"));
  for (const name of ["corpus", "elsewhere"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "mill.txt"), "The mill reopened. Visitors paid for bread.\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

async function imported(corpora: readonly string[], collection?: string): Promise<string[]> {
  const paths = corpora.map((name) => join(folder, name));
  const options = { standing: folder, version: "0.0.0", ...(collection === undefined ? {} : { collection }) };
  const ids: string[] = [];
  for await (const one of importInto(paths, ["mill.txt"], options))
    ids.push(one.kind === "refused" ? one.reason : one.id);
  return ids;
}

describe("importInto()", () => {
  it.each(["", "  "])(
    "importInto() takes no empty name for the folder that it stands in: %j",
    async (name) => {
      const options = { dryRun: true, follow: false, standing: folder, version: "0", stdin: process.stdin };
      await expect(importInto([folder], ["mill.txt", name], options).next()).rejects.toThrow(
        /^Cannot import "": name a file/u,
      );
    },
  );

  it("stores in a collection that is there, and in one that is not there yet", async () => {
    mkdirSync(join(folder, "corpus", "news"));
    expect(await imported(["corpus"], "news")).toEqual(["news/mill"]);
    rmSync(join(folder, "corpus", "news"), { recursive: true });
    expect(await imported(["corpus"], "news")).toEqual(["news/mill"]);
  });

  it("stores nothing behind a link, wherever it leads", async () => {
    symlinkSync(join(folder, "elsewhere"), join(folder, "corpus", "news"));
    symlinkSync(join(folder, "nowhere"), join(folder, "corpus", "gone"));
    for (const name of ["news", "gone"])
      await expect(imported(["corpus"], name)).rejects.toThrow(`into the collection "${name}": it is a link`);
    expect([readdirSync(join(folder, "elsewhere")), readdirSync(folder)]).toEqual([
      [],
      ["corpus", "elsewhere", "mill.txt"],
    ]);
  });

  it.each([
    ["several corpora", ["corpus", "elsewhere"], undefined, /several corpora/u],
    ["a corpus that is a file", ["mill.txt"], undefined, /it is a file/u],
    ["a collection that is a path", ["corpus"], "../elsewhere", /a plain name was wanted/u],
  ])("begins nothing with %s", async (_name, corpora, collection, message) => {
    await expect(imported(corpora, collection)).rejects.toThrow(message);
  });
});
