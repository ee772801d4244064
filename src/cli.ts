import { Command, CommanderError, Help, type Option } from "commander";
import { addAsk } from "./cli/ask.ts";
import { addBackup } from "./cli/backup.ts";
import { addBot } from "./cli/bot.ts";
import { addChat } from "./cli/chat.ts";
import { addCite } from "./cli/cite.ts";
import { addDoctor } from "./cli/doctor.ts";
import { addEvaluate } from "./cli/evaluate.ts";
import { addFacts } from "./cli/facts.ts";
import { addImport } from "./cli/import.ts";
import { addLearn } from "./cli/learn.ts";
import { addReport } from "./cli/report.ts";
import { addSearch } from "./cli/search.ts";
import { addSentences } from "./cli/sentences.ts";
import { addSources } from "./cli/sources.ts";
import { addStart } from "./cli/start.ts";
import { addTimeline } from "./cli/timeline.ts";
import type { AddVerb, Outcome, World } from "./cli/world.ts";
import { ConfigError, wantsDetails } from "./config.ts";
import { tell } from "./terminal/session.ts";
import { messageOf } from "./problem.ts";

/** Runs a command line and gives its exit code. Whatever goes wrong is told in a line on standard error. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const outcome: Outcome = { code: 0 };
  const program = new Command("footnote")
    .description("Answers questions over a folder of articles with the articles' own sentences.")
    .version(world.version)
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureHelp({ optionDescription: describe })
    .configureOutput({
      writeOut: (text) => void world.stdout.write(text),
      writeErr: (text) => tell(world, `footnote: ${withWayOut(text, program, withDefaultVerb(args))}`),
    });
  for (const add of VERBS) add(program, world, outcome);
  try {
    await program.parseAsync(withDefaultVerb(args), { from: "user" });
    return outcome.code;
  } catch (error) {
    return explain(error, world);
  }
}

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

/** `npm start` names no verb, and `npm run footnote` leaves its `--` in front. */
function withDefaultVerb(args: readonly string[]): string[] {
  const given = args[0] === "--" ? args.slice(1) : [...args];
  const [first = "--"] = given;
  return first.startsWith("-") && !/^(?:-h|--help|-V|--version)$/.test(first) ? ["start", ...given] : given;
}

/** Commander says what is wrong; a person also wants to know what is right. */
function withWayOut(text: string, program: Command, [verb = ""]: readonly string[]): string {
  const error = text
    .trim()
    .replace(/^error: /, "")
    .replaceAll("\n", " ");
  const command = program.commands.find((one) => one.name() === verb);
  const called = command?.name() === "start" ? "footnote" : `footnote ${verb}`;
  if (command === undefined) return `${error}. footnote --help lists the commands.`;
  if (error.startsWith("unknown option")) return `${error}. ${called} --help lists them.`;
  if (error.startsWith("too many arguments")) return `${error} Put several words in quotes.`;
  const [, flags, value = ""] = MISSING_VALUE.exec(error) ?? [];
  if (flags !== undefined) return `${flags} needs its ${value}: ${called} ${flags} <${value}>.`;
  const [wanted] = command.registeredArguments;
  if (wanted === undefined || !error.startsWith("missing required argument")) return error;
  return `${verb} needs ${wanted.description}: ${called} <${wanted.name()}>. ${called} --help says more.`;
}

const MISSING_VALUE = /^option '(?:-\w, )?(--[\w-]+) <([\w-]+)>' argument missing/;

/** Commander calls no value at all "default: []". */
function describe(option: Option): string {
  return Array.isArray(option.defaultValue) ? option.description : new Help().optionDescription(option);
}

function explain(error: unknown, world: World): number {
  // Commander has told it already; help and version come here too, with the code 0.
  if (error instanceof CommanderError) return error.exitCode;
  const problems = error instanceof ConfigError ? error.problems : [messageOf(error)];
  for (const problem of problems) tell(world, `footnote: ${problem}`);
  if (wantsDetails(world.environment) && error instanceof Error)
    for (const line of (error.stack ?? "").split("\n")) tell(world, line);
  return 1;
}

const EXAMPLES = `
Examples:
  footnote ask "Who wrote the article?" --corpus articles
  footnote ask --jsonl --corpus articles.jsonl < questions.jsonl > answers.jsonl
  footnote                      the bot where DISCORD_TOKEN is set, else the conversation here`;
