import { flag, list, type Setting, split, wholeNumber, words } from "./setting.ts";
import { isId, mayReceiveToken } from "./token.ts";

/** How much is logged, the most first. */
export type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

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
  // What goes before it in a request's header is copied along from examples of those.
  read: (text) => /^(?:Bot\s+)?(\S+)$/i.exec(text)?.[1],
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
  read: (text) => (isId(text) ? text : undefined),
};

function serverIds(name: string): Setting<readonly string[]> {
  const wanted = `servers' ids with commas between them, each ${SERVER_ID}`;
  const read = (text: string) => (split(text).every(isId) ? split(text) : undefined);
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

function readAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return undefined;
  return mayReceiveToken(url) ? text.replace(/\/+$/, "") : undefined;
}

/** Every setting, in the order of `.env.example`. Read by hand: a schema library takes longer than an answer. */
export const SETTINGS = {
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
