import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { installationOf } from "../../src/cli/installation.ts";
import type { Config, Environment } from "../../src/config.ts";
import { GUILD, TOKEN } from "../support/discord/world.ts";
import { engineOf } from "../support/engine.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "footnote-installation-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Gives the installation of an environment, and the settings that its articles were opened with. */
async function examined(environment: Environment) {
  const opened: Config[] = [];
  const installation = await installationOf({
    environment,
    file: { path: join(folder, ".env"), settings: { CORPUS: "corpus", CROPUS: "corpus" } },
    home: folder,
    paths: ({ corpus }) => [corpus],
    open: async (_, config) => {
      opened.push(config);
      return engineOf([]);
    },
  });
  return { installation, opened };
}

describe("installationOf()", () => {
  it.each([
    ["a folder", "here", true],
    ["a folder that is not there yet", "here/and/below", true],
    ["a file", "file.txt", false],
    ["what lies below a file", "file.txt/data", false],
  ])("tells of DATA_DIR that is %s whether it can be written", async (_name, path, isWritable) => {
    mkdirSync(join(folder, "here"));
    writeFileSync(join(folder, "file.txt"), "");
    const { installation } = await examined({ DATA_DIR: join(folder, path) });
    expect(installation.dataDir).toMatchObject({ path: join(folder, path), isWritable });
    expect(installation.dataDir!.freeBytes > 0).toBe(isWritable);
    expect(readdirSync(folder).toSorted()).toEqual(["file.txt", "here"]);
    expect(readdirSync(join(folder, "here"))).toEqual([]);
  });

  it.runIf(existsSync("/proc/self"))("tells of a place where nobody makes a file, whoever asks", async () => {
    const { installation } = await examined({ DATA_DIR: "/proc/footnote" });
    expect(installation.dataDir?.isWritable).toBe(false);
  });

  it("tells of the corpus folder whether it can be written, and nothing of a file with articles", async () => {
    mkdirSync(join(folder, "here"));
    writeFileSync(join(folder, "file.jsonl"), "");
    const folderOf = async (path: string) =>
      (await examined({ CORPUS: join(folder, path) })).installation.corpusFolder?.isWritable;
    const found = ["here", "not/yet", "file.jsonl/below", "file.jsonl"].map(folderOf);
    expect(await Promise.all(found)).toEqual([true, true, false, undefined]);
  });

  const token = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: "http://127.0.0.1:1" };
  it.each<[string, Environment, boolean]>([
    ["a token and no server", token, true],
    ["a token and a server", { ...token, GUILD_ID: GUILD }, false],
    ["a token and direct messages", { ...token, ALLOW_DIRECT: "true" }, false],
    ["a token and settings that are wrong besides", { ...token, LOG_LEVEL: "loud" }, false],
    ["no token", {}, false],
  ])("tells of %s whether nobody is answered", async (_name, environment, servesNobody) => {
    expect((await examined(environment)).installation.settings).toMatchObject({ servesNobody });
  });

  it("tells what is open to direct messages, where they are answered", async () => {
    const open = async (environment: Environment) =>
      (await examined({ PUBLIC_COLLECTIONS: "a, b", ...environment })).installation.settings
        .publicCollections;
    expect(await open({})).toBeNull();
    expect(await open({ ALLOW_DIRECT: "true" })).toEqual(["a", "b"]);
    expect(await open({ ALLOW_DIRECT: "true", PUBLIC_COLLECTIONS: "" })).toEqual([]);
  });

  it("tells which servers are named as operators and not served", async () => {
    const OTHER = "2000000000000000002";
    const environment = { OPERATOR_GUILD_IDS: `${GUILD},${OTHER}`, ALLOWED_GUILD_IDS: GUILD };
    expect((await examined(environment)).installation.settings).toMatchObject({ unserved: [OTHER] });
  });

  it("looks at the articles where they are, and leaves its snapshot where it belongs, also with a setting that is wrong", async () => {
    const { installation, opened } = await examined({ CORPUS: "mine", DATA_DIR: folder, LOG_LEVEL: "loud" });
    expect(opened).toMatchObject([{ corpus: "mine", dataDir: folder }]);
    expect(installation).toMatchObject({
      settings: { problems: [expect.stringContaining("LOG_LEVEL")], unknown: ["CROPUS"] },
      corpus: { paths: ["mine"], articles: [] },
      build: null,
      discord: null,
    });
  });
});
