import { z } from "zod";

/** The settings as typed values, every default filled in. */
export interface Config {
  /** Folders or .jsonl files with the articles, as the person wrote them. */
  readonly corpus: string;
  readonly dataDir: string;
  readonly quoteMaxChars: number;
  readonly logLevel: LogLevel;
  readonly noColor: boolean;
  readonly debug: boolean;
  readonly discord: {
    /** Null where Discord is not set up. A secret: never shown, never logged. */
    readonly token: string | null;
    /** Without a slash at the end. */
    readonly apiUrl: string;
    readonly guildId: string | null;
    /** The servers that are served: ALLOWED_GUILD_IDS and GUILD_ID together. */
    readonly allowedGuildIds: readonly string[];
    readonly allowDirect: boolean;
    readonly publicCollections: readonly string[];
  };
}

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
  const given = Object.fromEntries(
    Object.entries(DEFAULTS).map(([name, value]) => [name, environment[name]?.trim() || value]),
  );
  const read = SETTINGS.safeParse(given);
  if (!read.success) throw new ConfigError(read.error.issues.map((issue) => problem(issue, given)));
  const settings = read.data;
  return {
    corpus: settings.CORPUS,
    dataDir: settings.DATA_DIR,
    quoteMaxChars: settings.QUOTE_MAX_CHARS,
    logLevel: settings.LOG_LEVEL,
    noColor: settings.NO_COLOR !== "",
    debug: settings.FOOTNOTE_DEBUG,
    discord: {
      token: settings.DISCORD_TOKEN || null,
      apiUrl: settings.DISCORD_API_URL.replace(/\/+$/, ""),
      guildId: settings.GUILD_ID || null,
      allowedGuildIds: [...new Set([...settings.ALLOWED_GUILD_IDS, settings.GUILD_ID].filter(Boolean))],
      allowDirect: settings.ALLOW_DIRECT,
      publicCollections: settings.PUBLIC_COLLECTIONS,
    },
  };
}

/** Tells whether a token has the form of Discord's: three parts, of which the first is the bot's id in base64. */
export function looksLikeToken(token: string): boolean {
  const [id, ...rest] = token.split(".");
  if (rest.length !== 2 || !rest.every((part) => /^[\w-]{6,}$/.test(part))) return false;
  return SNOWFLAKE.test(Buffer.from(id ?? "", "base64url").toString("latin1"));
}

function problem(issue: z.core.$ZodIssue, given: Readonly<Record<string, string>>): string {
  const name = String(issue.path[0]);
  const value = SECRETS.has(name) ? "a value that is not shown here" : JSON.stringify(given[name]);
  return `The setting ${name} is ${value}: wanted ${issue.message}.`;
}

function isSafeAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  if (username !== "" || password !== "") return false;
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname));
}

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** Every setting and its default, in the order of `.env.example`. */
export const DEFAULTS = {
  CORPUS: "corpus",
  DATA_DIR: "data",
  QUOTE_MAX_CHARS: "300",
  DISCORD_TOKEN: "",
  DISCORD_API_URL: "https://discord.com/api",
  GUILD_ID: "",
  ALLOWED_GUILD_IDS: "",
  ALLOW_DIRECT: "false",
  PUBLIC_COLLECTIONS: "",
  LOG_LEVEL: "info",
  NO_COLOR: "",
  FOOTNOTE_DEBUG: "false",
} as const satisfies Record<string, string>;

const SECRETS: ReadonlySet<string> = new Set(["DISCORD_TOKEN"]);
const SNOWFLAKE = /^\d{17,20}$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const flag = z
  .string()
  .toLowerCase()
  .pipe(z.enum(["true", "1", "yes", "on", "false", "0", "no", "off"], { error: "true or false" }))
  .transform((value) => ["true", "1", "yes", "on"].includes(value));

const names = z.string().transform((value) =>
  value
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean),
);

const SERVER_ID = "a server's id of 17 to 20 digits (in Discord: Developer Mode, then Copy Server ID)";

const SETTINGS = z.object({
  CORPUS: z.string(),
  DATA_DIR: z.string(),
  QUOTE_MAX_CHARS: z
    .string()
    .transform(Number)
    .pipe(
      z
        .int({ error: wholeNumber(50, 5_000) })
        .min(50, wholeNumber(50, 5_000))
        .max(5_000, wholeNumber(50, 5_000)),
    ),
  DISCORD_TOKEN: z.string().regex(/^\S*$/, "the bot's token, without spaces"),
  DISCORD_API_URL: z
    .string()
    .refine(isSafeAddress, "an https address, or one of this machine, since it is sent the token"),
  GUILD_ID: z.string().regex(/^(?:\d{17,20})?$/, SERVER_ID),
  ALLOWED_GUILD_IDS: names.refine(
    (ids) => ids.every((id) => SNOWFLAKE.test(id)),
    `servers' ids with commas between them, each ${SERVER_ID}`,
  ),
  ALLOW_DIRECT: flag,
  PUBLIC_COLLECTIONS: names,
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(", ")}` })),
  NO_COLOR: z.string(),
  FOOTNOTE_DEBUG: flag,
} satisfies Record<keyof typeof DEFAULTS, z.ZodType>);

function wholeNumber(from: number, to: number): string {
  return `a whole number from ${from} to ${to}`;
}
