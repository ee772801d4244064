import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";
import { SETTING_NAMES } from "../src/config/settings.ts";

const GUILD = "123456789012345678";
const OTHER_GUILD = "987654321098765432";

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe("readConfig()", () => {
  it("readConfig() fills every default in from an empty environment", () => {
    expect(readConfig({})).toEqual({
      corpus: "corpus",
      dataDir: "data",
      watch: true,
      quoteMaxChars: 300,
      keepDays: 30,
      logLevel: "info",
      logQuestions: false,
      health: { host: "127.0.0.1", port: null },
      discord: {
        token: null,
        apiUrl: "https://discord.com/api",
        guildId: null,
        allowedGuildIds: [],
        operatorGuildIds: [],
        allowDirect: false,
        publicCollections: [],
        cooldown: { bucket: 5, refillMs: 3_000 },
      },
    });
  });

  it("readConfig() takes an empty value for one that is not set", () => {
    const empty = Object.fromEntries(SETTING_NAMES.map((name) => [name, " "]));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it.each([`"${GUILD}"`, `'${GUILD}'`, ` " ${GUILD} " `])(
    "readConfig() takes quotes off that stand around the whole of a value, as Docker hands them on: %s",
    (quoted) => expect(readConfig({ GUILD_ID: quoted }).discord.guildId).toBe(GUILD),
  );

  it.each(['"', '"a', `"a'`, 'it"s'])("readConfig() leaves other quotes alone: %s", (text) => {
    expect(readConfig({ CORPUS: text }).corpus).toBe(text);
  });

  it.each(["''", '""', '" "'])("readConfig() takes %s for a value that is not set", (text) => {
    expect(readConfig({ CORPUS: text }).corpus).toBe("corpus");
  });

  it("readConfig() takes a token with the word that goes before it in a request", () => {
    expect(readConfig({ DISCORD_TOKEN: "Bot abc.def.ghi" }).discord.token).toBe("abc.def.ghi");
  });

  it("readConfig() serves GUILD_ID along with ALLOWED_GUILD_IDS, each once", () => {
    const { discord } = readConfig({ GUILD_ID: GUILD, ALLOWED_GUILD_IDS: `${OTHER_GUILD}, ${GUILD},` });
    expect(discord.allowedGuildIds).toEqual([OTHER_GUILD, GUILD]);
    expect(readConfig({ GUILD_ID: GUILD }).discord.allowedGuildIds).toEqual([GUILD]);
  });

  it.each([
    ["QUOTE_MAX_CHARS", "many", "a whole number from 50 to 5000"],
    ["QUOTE_MAX_CHARS", "1.5", "a whole number"],
    ["QUOTE_MAX_CHARS", "0", "a whole number"],
    ["FOOTNOTE_DEBUG", "loud", "true or false"],
    ["HEALTH_PORT", "http", "a whole number from 1 to 65535"],
    ["HEALTH_HOST", "a b", "a host name"],
    ["KEEP_DAYS", "0", "a whole number from 1"],
    ["GUILD_ID", "my server", "a server's id"],
    ["ALLOWED_GUILD_IDS", `${GUILD},12`, "servers' ids"],
    ["ALLOW_DIRECT", "perhaps", "true or false"],
    ["LOG_LEVEL", "loud", "one of trace"],
    ["DISCORD_API_URL", "http://discord.com/api", "an https address"],
    ["DISCORD_API_URL", "http://localhost.example.com", "an https address"],
    ["DISCORD_API_URL", "https://me:secret@example.com", "an https address"],
    ["DISCORD_API_URL", "file:///etc/passwd", "an https address"],
    ["DISCORD_API_URL", "discord", "an https address"],
  ])("readConfig() names the setting %s, its value %j and what is wanted", (name, value, wanted) => {
    const [line, ...more] = problems({ [name]: value });
    expect(more).toEqual([]);
    expect(line).toContain(name);
    expect(line).toContain(JSON.stringify(value));
    expect(line).toContain(wanted);
  });

  it("readConfig() names all problems at once", () => {
    expect(problems({ QUOTE_MAX_CHARS: "x", LOG_LEVEL: "y" })).toHaveLength(2);
  });

  it.each(["http://localhost:8080/api", "http://127.0.0.1/", "http://[::1]:9", "https://example.com/api/"])(
    "readConfig() accepts the API base %s",
    (address) => {
      expect(readConfig({ DISCORD_API_URL: address }).discord.apiUrl).toBe(address.replace(/\/$/, ""));
    },
  );

  it("readConfig() never shows the token's value", () => {
    const [line] = problems({ DISCORD_TOKEN: "two words" });
    expect(line).toContain("DISCORD_TOKEN");
    expect(line).not.toContain("words");
  });

  it("readConfig() throws nothing but a ConfigError, whatever the environment", () => {
    const names = fc.constantFrom(...SETTING_NAMES);
    fc.assert(
      fc.property(fc.dictionary(names, fc.string()), (environment) => {
        expect(problems(environment).every((line) => line.startsWith("The setting "))).toBe(true);
      }),
      { seed: 1 },
    );
  });
});
