import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** Rooms, longest prefix first wins; each names the rooms and packages that it may import. */
const ROOMS: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  "src/domain/": { rooms: [], packages: [] },
  "src/domain.ts": { rooms: ["src/domain/"], packages: [] },
  "src/text/": {
    rooms: ["src/domain.ts"],
    packages: ["wink-nlp"],
  },
  "src/text/model-file.ts": { rooms: [], packages: ["node:fs"] },
  "src/text/stem-rows.ts": { rooms: ["src/text/"], packages: ["node:zlib"] },
  "src/text/model.ts": { rooms: ["src/text/"], packages: ["wink-nlp", "node:fs", "node:module"] },
  "src/quantities/": { rooms: ["src/domain.ts"], packages: [] },
  "src/articles/": {
    rooms: ["src/domain.ts", "src/text/"],
    packages: ["yaml", "node:buffer", "node:crypto"],
  },
  "src/articles/files.ts": {
    rooms: ["src/domain.ts", "src/articles/"],
    packages: ["node:crypto", "node:fs", "node:fs/promises", "node:path"],
  },
  "src/articles/listing.ts": {
    rooms: ["src/domain.ts", "src/articles/"],
    packages: ["node:fs", "node:fs/promises", "node:path"],
  },
  "src/articles/originals.ts": { rooms: [], packages: ["node:fs/promises", "node:path"] },
  "src/retriever/": { rooms: ["src/domain.ts", "src/text/"], packages: ["minisearch"] },
  "src/question/": { rooms: ["src/domain.ts", "src/text/", "src/quantities/"], packages: [] },
  "src/ranker/": { rooms: ["src/domain.ts", "src/text/", "src/quantities/"], packages: [] },
  "src/citation.ts": { rooms: ["src/domain.ts"], packages: [] },
  "src/composer/": {
    rooms: ["src/domain.ts", "src/citation.ts", "src/text/", "src/quantities/"],
    packages: [],
  },
  "src/figures/": { rooms: ["src/domain.ts", "src/text/", "src/quantities/"], packages: [] },
  "src/check/": { rooms: ["src/domain.ts", "src/text/", "src/quantities/"], packages: [] },
  "src/models.ts": { rooms: ["src/ranker/", "src/composer/"], packages: [] },
  "src/problem.ts": { rooms: [], packages: [] },
  "src/running.ts": { rooms: [], packages: [] },
  "src/folders.ts": { rooms: [], packages: ["node:fs", "node:path"] },
  "src/seen.ts": { rooms: ["src/domain.ts"], packages: [] },
  "src/derive.ts": { rooms: ["src/domain.ts", "src/text/", "src/articles/"], packages: [] },
  "src/snapshot/": {
    rooms: ["src/domain.ts", "src/derive.ts", "src/text/", "src/quantities/"],
    packages: [],
  },
  "src/snapshot.ts": {
    rooms: ["src/domain.ts", "src/derive.ts", "src/snapshot/", "src/retriever/"],
    packages: [],
  },
  "src/pool/": {
    rooms: ["src/domain.ts", "src/text/", "src/snapshot/", "src/ranker/"],
    packages: [],
  },
  "src/tables/": { rooms: ["src/domain.ts", "src/text/", "src/quantities/"], packages: [] },
  "src/engine/": {
    rooms: [
      "src/tables/",
      "src/check/",
      "src/domain.ts",
      "src/figures/",
      "src/models.ts",
      "src/pool/",
      "src/snapshot/",
      "src/text/",
      "src/question/",
      "src/ranker/",
      "src/composer/",
    ],
    packages: [],
  },
  "src/engine.ts": {
    rooms: [
      "src/derive.ts",
      "src/domain.ts",
      "src/engine/",
      "src/figures/",
      "src/models.ts",
      "src/ranker/",
      "src/snapshot.ts",
      "src/snapshot/",
    ],
    packages: [],
  },
  "src/corpus/": {
    rooms: [
      "src/domain.ts",
      "src/articles/",
      "src/text/",
      "src/retriever/",
      "src/derive.ts",
      "src/snapshot.ts",
      "src/snapshot/",
      "src/engine.ts",
      "src/folders.ts",
      "src/problem.ts",
      "src/running.ts",
      "src/seen.ts",
    ],
    packages: [
      "chokidar",
      "node:crypto",
      "node:fs",
      "node:fs/promises",
      "node:path",
      "node:worker_threads",
      "node:zlib",
    ],
  },
  "src/corpus/import/": {
    rooms: [
      "src/domain.ts",
      "src/text/",
      "src/articles/",
      "src/folders.ts",
      "src/problem.ts",
      "src/running.ts",
      "src/corpus/history.ts",
      "src/corpus/unwritten.ts",
      "src/corpus/whole.ts",
    ],
    packages: [
      "yaml",
      "csv-parse",
      "jsdom",
      "defuddle",
      "@mozilla/readability",
      "unpdf",
      "mammoth",
      "feedsmith",
      "node:crypto",
      "node:dns/promises",
      "node:fs",
      "node:fs/promises",
      "node:http",
      "node:https",
      "node:net",
      "node:os",
      "node:path",
      "node:stream",
      "node:timers/promises",
      "node:worker_threads",
      "node:zlib",
    ],
  },
  "src/references/": { rooms: ["src/domain.ts"], packages: [] },
  "src/chart/": {
    rooms: ["src/domain.ts", "src/text/whole-words.ts"],
    packages: ["@resvg/resvg-js", "node:module"],
  },
  "src/store/": {
    rooms: ["src/domain.ts", "src/folders.ts", "src/problem.ts"],
    packages: ["libsql", "node:path", "node:fs", "node:timers/promises"],
  },
  "commands/": {
    rooms: [
      "src/domain.ts",
      "src/citation.ts",
      "src/references/",
      "src/chart/",
      "src/text/cells.ts",
      "src/text/inline-markup.ts",
      "src/text/whole-words.ts",
    ],
    packages: [],
  },
  "src/discord/": {
    rooms: [
      "src/domain.ts",
      "src/config/",
      "src/problem.ts",
      "src/seen.ts",
      "src/text/inline-markup.ts",
      "commands/",
    ],
    packages: ["discord.js"],
  },
  "src/terminal/": {
    rooms: [
      "src/domain.ts",
      "src/problem.ts",
      "src/references/",
      "src/text/inline-markup.ts",
      "commands/",
      "src/corpus/import/import.ts",
    ],
    packages: ["node:readline/promises"],
  },
  "src/observe/": { rooms: ["src/domain.ts"], packages: ["pino", "prom-client", "node:http"] },
  "src/evaluate/": {
    rooms: ["src/", "!src/cli.ts", "!src/cli/", "!src/main.ts", "!src/discord/"],
    packages: ["*"],
  },
  "src/learn/": {
    rooms: ["src/", "!src/cli.ts", "!src/cli/", "!src/main.ts", "!src/discord/"],
    packages: ["*"],
  },
  "src/bench/": {
    rooms: ["src/", "!src/cli.ts", "!src/cli/", "!src/main.ts", "!src/discord/"],
    packages: ["*"],
  },
  "src/config/": { rooms: [], packages: [] },
  "src/config.ts": { rooms: ["src/config/"], packages: [] },
  "src/bot/": {
    rooms: [
      "src/domain.ts",
      "src/config.ts",
      "src/config/",
      "src/corpus/",
      "src/discord/",
      "src/store/",
      "src/observe/",
    ],
    packages: ["node:path"],
  },
  "src/bot.ts": {
    rooms: ["src/domain.ts", "src/bot/", "src/config.ts", "src/discord/", "src/observe/", "commands/"],
    packages: [],
  },
  "src/cli.ts": { rooms: ["src/"], packages: ["*"] },
  "src/cli/": {
    rooms: ["src/", "commands/"],
    packages: ["commander", "dotenv", "node:fs", "node:fs/promises", "node:path"],
  },
  "src/main.ts": { rooms: ["src/"], packages: ["*"] },
};

/** They keep models that are loaded once, what they made out of a word before, room to work in, or whose turn it is. */
const KEEPERS: readonly string[] = [
  "src/corpus/import/turn.ts",
  "src/corpus/pack.ts",
  "src/figures/syntax.ts",
  "src/text/common.ts",
  "src/text/given-names.ts",
  "src/text/meanings.ts",
  "src/text/names.ts",
  "src/text/stems.ts",
  "src/text/tagger.ts",
  "src/text/thesaurus.ts",
  "src/text/tokens.ts",
  "src/text/units.ts",
  "src/text/vectors.ts",
];

/** The entry file hands the time of day to everything else; a thread has nobody who could, and a lock's file shows when it was last held. */
const CLOCKS: readonly string[] = ["src/corpus/import/turn.ts", "src/corpus/worker.ts", "src/main.ts"];

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const files = ["src", "commands"]
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name).replaceAll("\\", "/")),
  );

function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS)
    .filter((room) => isIn(file, room))
    .sort((a, b) => b.length - a.length)[0];
}

function importsOf(file: string): string[] {
  return [...sourceOf(file).matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)|(?:^|\n)import\s+"([^"]+)"/g;

function sourceOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function targetOf(file: string, specifier: string): string {
  return relative(root, resolve(root, dirname(file), specifier)).replaceAll("\\", "/");
}

function isIn(target: string, room: string): boolean {
  return room.endsWith("/") ? target.startsWith(room) : target === room;
}

function mayImport(file: string, specifier: string): boolean {
  const room = roomOf(file);
  const allowed = room === undefined ? undefined : ROOMS[room];
  if (room === undefined || allowed === undefined) return false;
  if (!specifier.startsWith(".")) {
    return allowed.packages.some(
      (name) => name === "*" || specifier === name || specifier.startsWith(`${name}/`),
    );
  }
  const target = targetOf(file, specifier);
  if (room.endsWith("/") && isIn(target, room)) return true;
  if (allowed.rooms.some((name) => name.startsWith("!") && isIn(target, name.slice(1)))) return false;
  return allowed.rooms.some((name) => isIn(target, name));
}

describe("architecture", () => {
  it.each(files)("%s stands in a room and imports only what its room may", (file) => {
    expect(roomOf(file), "no room").toBeDefined();
    expect(importsOf(file).filter((specifier) => !mayImport(file, specifier))).toEqual([]);
  });

  it("refuses an arrow that points outwards", () => {
    expect(mayImport("src/ranker/score.ts", "../composer/compose.ts")).toBe(false);
    expect(mayImport("src/text/tokens.ts", "../engine.ts")).toBe(false);
    expect(mayImport("src/domain.ts", "./text/tokens.ts")).toBe(false);
    expect(mayImport("commands/ask.ts", "discord.js")).toBe(false);
    expect(mayImport("commands/ask.ts", "../src/domain.ts")).toBe(true);
  });

  it.each(Object.entries(ROOMS))("lets %s have no room and no package that it does not use", (room, may) => {
    const own = files.filter((file) => roomOf(file) === room);
    expect(own.length, "no folder or file").toBeGreaterThan(0);
    const used = own.flatMap(importsOf);
    const targets = own.flatMap((file) => importsOf(file).map((specifier) => targetOf(file, specifier)));
    const idle = [
      ...may.rooms.filter((name) => !name.startsWith("!") && !targets.some((target) => isIn(target, name))),
      ...may.packages.filter(
        (name) => name !== "*" && !used.some((one) => one === name || one.startsWith(`${name}/`)),
      ),
    ];
    expect(idle).toEqual([]);
  });

  it("keeps nothing in a module that an answer could depend on: the test files share their modules", () => {
    // What a WeakMap has goes with what it is kept for.
    const keeping = /^(?:export )?(?:let |const \w+ = new (?:Map|Set)\b[^(]*\(\))/m;
    expect(files.filter((file) => keeping.test(sourceOf(file))).toSorted()).toEqual(KEEPERS);
  });

  it.each(["CONTRIBUTING.md", "README.md", "models/README.md"])("%s names only what is there", (page) => {
    const text = sourceOf(page);
    const named = [
      ...[...text.matchAll(/`((?:bin|commands|deploy|docs|models|src|test)\/[\w./-]*)`/g)].map(
        ([, path]) => path!,
      ),
      ...[...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => join(dirname(page), path!)),
    ];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("reads the environment, the arguments and the time of day in the entry file alone", () => {
    const reading = (pattern: RegExp) => files.filter((file) => pattern.test(sourceOf(file))).toSorted();
    expect(reading(/process\.(?:env|argv)\b/)).toEqual(["src/main.ts"]);
    expect(reading(/\bDate\.now\b|\bnew Date\(\)/)).toEqual(CLOCKS);
  });
});
