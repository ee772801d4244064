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

/** How much is logged, the most first. */
export type LogLevel = (typeof LOG_LEVELS)[number];

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
    const text = environment[setting.name]?.trim() ?? "";
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
export function wantsDetails({ FOOTNOTE_DEBUG = "" }: Environment): boolean {
  return YES.test(FOOTNOTE_DEBUG.trim());
}

/** Tells whether a token has the form of Discord's: three parts, of which the first is the bot's id in base64. */
export function looksLikeToken(token: string): boolean {
  const [, ...rest] = token.split(".");
  if (rest.length !== 2 || !rest.every((part) => /^[\w-]{6,}$/.test(part))) return false;
  return applicationOf(token) !== null;
}

/** Gives the id of the bot that a token is of; null where it has not the form of Discord's. */
export function applicationOf(token: string): string | null {
  const [part = ""] = token.split(".");
  const id = Buffer.from(part, "base64url").toString("latin1");
  return SNOWFLAKE.test(id) ? id : null;
}

/** Tells whether an address may be sent a token: it is encrypted, or of this machine. */
export function mayReceiveToken({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}

/** Tells whether a host, as addresses have it, is this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/** A setting: its name in the environment, its default, and how its text is read. */
interface Setting<T> {
  readonly name: string;
  readonly initial: T;
  /** What a value has to be, for people. */
  readonly wanted: string;
  readonly isSecret?: true;
  /** Gives undefined for a text that is not what is wanted. */
  readonly read: (text: string) => T | undefined;
}

function problemOf({ name, wanted, isSecret }: Setting<unknown>, text: string): string {
  const value = isSecret ? "a value that is not shown here" : JSON.stringify(text);
  return `The setting ${name} is ${value}: wanted ${wanted}.`;
}

function words(name: string, initial: string): Setting<string> {
  return { name, initial, wanted: "a text", read: (text) => text };
}

function list(name: string): Setting<readonly string[]> {
  return { name, initial: [], wanted: "names with commas between them", read: split };
}

function flag(name: string, initial = false): Setting<boolean> {
  const read = (text: string) => (YES.test(text) ? true : NO.test(text) ? false : undefined);
  return { name, initial, wanted: "true or false", read };
}

function wholeNumber(name: string, initial: number, range: { from: number; to: number }): Setting<number> {
  const read = (text: string) => {
    const value = Number(text);
    return Number.isInteger(value) && value >= range.from && value <= range.to ? value : undefined;
  };
  return { name, initial, wanted: `a whole number from ${range.from} to ${range.to}`, read };
}

function split(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function readAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return undefined;
  return mayReceiveToken(url) ? text.replace(/\/+$/, "") : undefined;
}

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const YES = /^(?:true|1|yes|on)$/i;
const NO = /^(?:false|0|no|off)$/i;
const SNOWFLAKE = /^\d{17,20}$/;
const SERVER_ID = "a server's id of 17 to 20 digits (in Discord: Developer Mode, then Copy Server ID)";

const logLevel: Setting<LogLevel> = {
  name: "LOG_LEVEL",
  initial: "info",
  wanted: `one of ${LOG_LEVELS.join(", ")}`,
  read: (text) => LOG_LEVELS.find((level) => level === text.toLowerCase()),
};

const token: Setting<string | null> = {
  name: "DISCORD_TOKEN",
  initial: null,
  wanted: "the bot's token, without spaces",
  isSecret: true,
  read: (text) => (/^\S+$/.test(text) ? text : undefined),
};

const apiUrl: Setting<string> = {
  name: "DISCORD_API_URL",
  initial: "https://discord.com/api",
  wanted: "an https address, or one of this machine, since it is sent the token",
  read: readAddress,
};

const guildId: Setting<string | null> = {
  name: "GUILD_ID",
  initial: null,
  wanted: SERVER_ID,
  read: (text) => (SNOWFLAKE.test(text) ? text : undefined),
};

function serverIds(name: string): Setting<readonly string[]> {
  const wanted = `servers' ids with commas between them, each ${SERVER_ID}`;
  const read = (text: string) => (split(text).every((id) => SNOWFLAKE.test(id)) ? split(text) : undefined);
  return { name, initial: [], wanted, read };
}

const healthPort: Setting<number | null> = {
  ...wholeNumber("HEALTH_PORT", 0, { from: 1, to: 65_535 }),
  initial: null,
};

const healthHost: Setting<string> = {
  name: "HEALTH_HOST",
  initial: "127.0.0.1",
  wanted: "a host name or an IP address",
  read: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
};

/** Any value at all turns colour off (no-color.org). */
const noColor: Setting<boolean> = {
  name: "NO_COLOR",
  initial: false,
  wanted: "any value",
  read: () => true,
};

/** Every setting, in the order of `.env.example`. Read by hand: a schema library takes longer than an answer. */
const SETTINGS = {
  corpus: words("CORPUS", "corpus"),
  watch: flag("WATCH", true),
  dataDir: words("DATA_DIR", "data"),
  keepDays: wholeNumber("KEEP_DAYS", 30, { from: 1, to: 3_650 }),
  quoteMaxChars: wholeNumber("QUOTE_MAX_CHARS", 300, { from: 50, to: 5_000 }),
  token,
  apiUrl,
  guildId,
  allowedGuildIds: serverIds("ALLOWED_GUILD_IDS"),
  operatorGuildIds: serverIds("OPERATOR_GUILD_IDS"),
  allowDirect: flag("ALLOW_DIRECT"),
  publicCollections: list("PUBLIC_COLLECTIONS"),
  cooldownBucket: wholeNumber("COOLDOWN_BUCKET", 5, { from: 1, to: 1_000 }),
  cooldownSeconds: wholeNumber("COOLDOWN_SECONDS", 3, { from: 0, to: 3_600 }),
  healthPort,
  healthHost,
  logLevel,
  logQuestions: flag("LOG_QUESTIONS"),
  noColor,
  debug: flag("FOOTNOTE_DEBUG"),
};

/** The names of the settings, in the order of `.env.example`. */
export const SETTING_NAMES: readonly string[] = Object.values(SETTINGS).map(({ name }) => name);
