import { isYes, problemOf, type Setting, textOf } from "./config/setting.ts";
import { type LogLevel, SETTINGS } from "./config/settings.ts";

/** The settings as typed values, every default filled in. */
export interface Config {
  /** A folder or .jsonl file with the articles, as the person wrote it. */
  readonly corpus: string;
  readonly dataDir: string;
  /** Whether `bot` and `chat` follow the articles' files while they run. */
  readonly watch: boolean;
  /** Days for which answers, questions and feedback are kept. */
  readonly keepDays: number;
  readonly quoteMaxChars: number;
  readonly logLevel: LogLevel;
  /** Whether the questions' text is logged. */
  readonly logQuestions: boolean;
  /** Where the bot's health and metrics are served; nowhere where the port is null. */
  readonly health: { readonly host: string; readonly port: number | null };
  readonly discord: {
    /** Null where Discord is not set up. A secret: never shown, never logged. */
    readonly token: string | null;
    /** Without a slash at the end. */
    readonly apiUrl: string;
    readonly guildId: string | null;
    /** The servers that are served: ALLOWED_GUILD_IDS and GUILD_ID together. */
    readonly allowedGuildIds: readonly string[];
    /** The servers from which the shared articles are changed. */
    readonly operatorGuildIds: readonly string[];
    readonly allowDirect: boolean;
    /** "*" among them is every collection. */
    readonly publicCollections: readonly string[];
    /** Questions that one person may ask in a row, and how long until one comes back. */
    readonly cooldown: { readonly bucket: number; readonly refillMs: number };
  };
}

/** An environment record: names and their raw values. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that cannot be used, each problem a line for people. It covers values, not files that are missing. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** Turns an environment into a configuration; an empty value counts as not set. Throws a ConfigError. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const take = <T>(setting: Setting<T>): T => {
    const text = textOf(environment[setting.name]);
    const value = text === "" ? setting.initial : setting.read(text);
    if (value !== undefined) return value;
    problems.push(problemOf(setting, text));
    return setting.initial;
  };
  const guildId = take(SETTINGS.guildId);
  const allowed = take(SETTINGS.allowedGuildIds);
  const config: Config = {
    corpus: take(SETTINGS.corpus),
    dataDir: take(SETTINGS.dataDir),
    watch: take(SETTINGS.watch),
    keepDays: take(SETTINGS.keepDays),
    quoteMaxChars: take(SETTINGS.quoteMaxChars),
    logLevel: take(SETTINGS.logLevel),
    logQuestions: take(SETTINGS.logQuestions),
    health: { host: take(SETTINGS.healthHost), port: take(SETTINGS.healthPort) },
    discord: {
      token: take(SETTINGS.token),
      apiUrl: take(SETTINGS.apiUrl),
      guildId,
      allowedGuildIds: [...new Set(guildId === null ? allowed : [...allowed, guildId])],
      operatorGuildIds: take(SETTINGS.operatorGuildIds),
      allowDirect: take(SETTINGS.allowDirect),
      publicCollections: take(SETTINGS.publicCollections),
      cooldown: {
        bucket: take(SETTINGS.cooldownBucket),
        refillMs: take(SETTINGS.cooldownSeconds) * 1_000,
      },
    },
  };
  // `wantsDetails` reads it where nothing else can be read; what it cannot be is told here.
  take(SETTINGS.debug);
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** Tells whether people want to see where in the code an error happened, also where other settings cannot be used. */
export function wantsDetails({ FOOTNOTE_DEBUG }: Environment): boolean {
  return isYes(textOf(FOOTNOTE_DEBUG));
}
