import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./cli.ts";
import { clockOf } from "./cli/clock.ts";
import { installationOf } from "./cli/installation.ts";
import { readSettings } from "./cli/settings.ts";
import type { Curating, Followed, World } from "./cli/world.ts";
import { type Config, wantsDetails } from "./config.ts";
import type { Imported } from "./corpus/import/import.ts";
import type { CorpusListener, LiveCorpus } from "./corpus/live.ts";
import { makersOf } from "./corpus/makers.ts";
import type { Engine, Visitor } from "./domain.ts";
import type { Models } from "./models.ts";
import type { ImportFlags } from "./terminal/import.ts";
import { openingWith, openWith } from "./terminal/open.ts";
import type { Split } from "./terminal/sentences.ts";
import { Complaint, tell } from "./terminal/session.ts";
import { messageOf } from "./problem.ts";

/** Where Footnote itself is: this file is `dist/src/main.js` in it. */
const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the person stands; npm runs scripts in the package's folder and keeps theirs in INIT_CWD. */
const standing = process.env["INIT_CWD"] ?? process.cwd();

/** Finer than Date's, for what takes less than a millisecond. */
const clock = clockOf({ wall: Date.now, fine: () => performance.timeOrigin + performance.now() });
/** Aborted when the process is asked to end. */
const ending = new AbortController();
const settingsFile = join(process.cwd(), ".env");
const fileSettings = settingsOrEnd(settingsFile);

const world: World = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: { ...placed(fileSettings), ...process.env },
  clock,
  version: JSON.parse(readFileSync(join(home, "package.json"), "utf8")).version,
  home,
  standing,
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  open: async (given, config, models) => {
    const paths = corpusPaths(given, config);
    return openWith(() => load(paths, config, models), paths, { stderr: process.stderr, clock });
  },
  follow: async (given, config, told = {}) => {
    const paths = corpusPaths(given, config);
    let opened: LiveCorpus | undefined;
    const load = async () => {
      opened = await followed(paths, config, told);
      return { corpus: opened, engine: opened.engine() };
    };
    try {
      // Of several folders, or of a file, nobody could say where the first article goes.
      const mayBegin =
        paths.length === 1 && statSync(paths[0]!, { throwIfNoEntry: false })?.isDirectory() === true;
      const watched = { stderr: process.stderr, clock, mayBegin, isFollowed: config.watch };
      return (await openingWith(load, paths, watched)).corpus;
    } catch (error) {
      await opened?.close();
      throw error;
    }
  },
  curating,
  paths: corpusPaths,
  split,
  importing,
  installation: async (given) =>
    installationOf({
      environment: world.environment,
      file: { path: settingsFile, settings: fileSettings },
      home,
      paths: (config) => corpusPaths(given, config),
      open: load,
    }),
  survive: (told) => {
    unlogged.isSurvived = true;
    process.on("unhandledRejection", told);
  },
  dataDir: ({ dataDir }) => resolve(dataDir),
  stopped: async () => {
    await new Promise((stop) => process.once("SIGINT", stop).once("SIGTERM", stop));
    ending.abort();
  },
};

async function load(paths: readonly string[], config: Config, models?: Models): Promise<Engine> {
  const { openStored } = await import("./corpus/stored.ts");
  return openStored(paths, { ...storing(config), ...(models === undefined ? {} : { models }) });
}

async function followed(paths: readonly string[], config: Config, told: CorpusListener): Promise<LiveCorpus> {
  const { followCorpus } = await import("./corpus/follow.ts");
  return followCorpus(paths, { ...storing(config), ...told, watch: config.watch, version: world.version });
}

/** Where snapshots lie, and which code made them: what another wrote is made anew. */
function storing({ dataDir, quoteMaxChars }: Config) {
  const folder = join(resolve(dataDir), "snapshots");
  return { folder, build: makersOf(home), clock, quoteMaxChars };
}

/** The person at this machine; nobody else is there. */
const HERE: Visitor = {
  person: "terminal",
  name: "the terminal",
  place: "terminal",
  channel: "terminal",
  binds: "terminal",
  sees: () => true,
};

async function curating(corpus: Followed, paths: readonly string[], config: Config): Promise<Curating> {
  const [{ openLibraries }, { importInto }, { openArchive, STORE_FILE }] = await Promise.all([
    import("./corpus/library.ts"),
    import("./corpus/import/command.ts"),
    import("./store/archive.ts"),
  ]);
  const dataDir = resolve(config.dataDir);
  const archive = mendable(() =>
    openArchive(join(dataDir, STORE_FILE), { clock, keepDays: config.keepDays }),
  );
  const uploads = join(dataDir, "uploads");
  const { journal } = archive;
  const libraries = openLibraries({
    corpus,
    paths,
    journal,
    uploads,
    clock,
    operators: [],
    version: world.version,
    importing: importInto,
    failed: (error) => tell(world, `footnote: ${String(error)}`),
  });
  return { library: libraries.here(HERE, standing), close: async () => archive.close() };
}

/** Opens what may not open, in which case whoever is in a conversation is told how to mend it. */
function mendable<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw new Complaint(messageOf(error), { cause: error });
  }
}

async function split(path: string): Promise<Split[]> {
  if (!existsSync(resolve(standing, path))) throw new Complaint(`There is no file or folder "${path}".`);
  const [{ loadCorpus }, { sentences }] = await Promise.all([
    import("./articles/files.ts"),
    import("./text/sentences.ts"),
  ]);
  const { articles, refusals } = await loadCorpus([resolve(standing, path)]);
  for (const { from, reason } of refusals) tell(world, `Not read: ${from}: ${reason}`);
  if (articles.length === 0) throw new Complaint(`There is no article in ${path}.`);
  return articles.map((article) => ({ article, sentences: sentences(article) }));
}

async function* importing(
  sources: readonly string[],
  flags: ImportFlags & { readonly corpus: readonly string[] },
  config: Config,
): AsyncGenerator<Imported> {
  const { importInto } = await import("./corpus/import/command.ts");
  // Where there is no corpus yet, one is begun here, never in Footnote's own folder.
  const named = flags.corpus.length > 0 || world.environment["CORPUS"]?.trim();
  const corpus = named ? corpusPaths(flags.corpus, config) : [resolve(config.corpus)];
  yield* importInto(corpus, sources, { ...flags, standing, stdin: process.stdin, version: world.version });
}

/** Gives what `--corpus` named, else the setting; its default is here, or where Footnote itself is. */
function corpusPaths(given: readonly string[], config: Config): string[] {
  if (given.includes("")) throw new Complaint('--corpus "" names nothing: give a folder or a file.');
  if (given.length > 0) return given.map((path) => resolve(standing, path));
  if (world.environment["CORPUS"]?.trim()) return [resolve(standing, config.corpus)];
  const here = resolve(config.corpus);
  return [existsSync(here) ? here : join(home, config.corpus)];
}

/** Nothing runs without its settings. */
function settingsOrEnd(path: string): Readonly<Record<string, string>> {
  try {
    return readSettings(path);
  } catch (error) {
    tell(process, `footnote: ${messageOf(error)}`);
    return process.exit(1);
  }
}

/** Paths in the settings file are relative to the file, wherever the person stands. */
function placed(settings: Readonly<Record<string, string>>): Record<string, string> {
  const paths = ["CORPUS", "DATA_DIR"].filter((name) => settings[name]?.trim());
  return { ...settings, ...Object.fromEntries(paths.map((name) => [name, resolve(settings[name]!)])) };
}

/** Whether the process goes on without its log: a full disk or a reader that ended is no reason to answer nobody. */
const unlogged = { isSurvived: false, isTold: false };

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, is no error.
  if (!unlogged.isSurvived) process.exit(error.code === "EPIPE" ? 0 : 1);
  if (!unlogged.isTold) tell(world, `The log cannot be written (${error.code}): the bot goes on without it.`);
  unlogged.isTold = true;
});
process.stderr.on("error", () => {});
process.on("uncaughtException", (error) => {
  tell(world, `footnote: ${error.message}`);
  if (wantsDetails(world.environment)) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

void run(process.argv.slice(2), world).then((code) => {
  process.exitCode = code;
  // Whoever asked it to end waits for it: a connection that never came about would keep it for ever.
  if (ending.signal.aborted) process.exit();
  ending.signal.addEventListener("abort", () => process.exit());
});
