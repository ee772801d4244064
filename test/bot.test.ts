import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runBot } from "../src/bot.ts";
import { readConfig } from "../src/config.ts";
import { checkDiscord } from "../src/discord/check.ts";
import { FakeDiscord } from "./support/discord/server.ts";
import { EVERYTHING, GUILD, textOf, TOKEN } from "./support/discord/world.ts";
import { articleOf, engineOf } from "./support/engine.ts";

describe("runBot()", () => {
  it("answers in Discord from the settings alone, logs without questions, and stops when asked to", async () => {
    const discord = await FakeDiscord.start();
    const dataDir = mkdtempSync(join(tmpdir(), "footnote-bot-"));
    const environment = { DISCORD_API_URL: discord.url, GUILD_ID: GUILD, DISCORD_TOKEN: TOKEN };
    const [logged, told]: [string[], string[]] = [[], []];
    let stop = () => {};
    let ready = () => {};
    const isReady = new Promise<void>((resolve) => (ready = resolve));
    const running = runBot(
      {
        config: readConfig(environment),
        dataDir,
        open: async () => ({
          engine: () => engineOf([articleOf({ id: "mill", text: "The mill is in Orrin." })]),
          refresh: async () => {},
          past: async () => null,
          close: async () => {},
        }),
        paths: [dataDir],
        version: "0.0.0",
        clock: { now: () => performance.timeOrigin + performance.now() },
        stdout: { write: (line: string) => logged.push(line) },
        tell: (line) => {
          told.push(line);
          ready();
        },
        survive: () => {},
        stopped: new Promise((resolve) => (stop = resolve)),
      },
      TOKEN,
    );
    await isReady;
    const asked = await discord.chat("ask", { question: "mill" }).answered();
    stop();
    await running;
    await discord.stop();
    rmSync(dataDir, { recursive: true });
    expect(textOf(asked.message)).toContain("The mill is in **Orrin**.");
    expect(told[0]).toContain("https://discord.com/oauth2/authorize?client_id=");
    const messages = logged.map((line) => JSON.parse(line).msg);
    expect(messages).toEqual(["connected to Discord", "registered the commands", "served"]);
    expect(logged.join("")).not.toContain("mill");
  });
});

describe("checkDiscord()", () => {
  it("gives the bot's name and invitation, or the one line that says what to do", async () => {
    const discord = await FakeDiscord.start();
    const settings = { token: TOKEN, apiUrl: discord.url, guild: GUILD, guilds: [GUILD] };
    expect(await checkDiscord(settings)).toMatchObject({ kind: "ok", name: "Footnote", concerns: [] });
    discord.joined = [{ id: GUILD, name: "Bakers", permissions: "1024" }];
    expect(await checkDiscord({ ...settings, guilds: [GUILD, "2000000000000000002"] })).toMatchObject({
      concerns: [
        expect.stringMatching(/lacks Send Messages, .*Threads in Bakers/),
        expect.stringContaining("not in server 2000000000000000002 yet"),
      ],
    });
    const wrong = await checkDiscord({ ...settings, token: "wrong" });
    expect(wrong).toMatchObject({ kind: "problem", problem: expect.stringContaining("DISCORD_TOKEN") });
    discord.joined = [{ id: GUILD, name: "Bakers", permissions: EVERYTHING.toString() }];
    discord.fault({ path: /guilds.*commands/, status: 403, times: 1, code: 50_001 });
    // A server that it is not in yet is what the invitation is for.
    expect(await checkDiscord(settings)).toMatchObject({
      kind: "ok",
      concerns: [expect.stringContaining("GUILD_ID")],
    });
    discord.joined = [];
    discord.fault({ path: /guilds.*commands/, status: 403, times: 1, code: 50_001 });
    expect(await checkDiscord(settings)).toMatchObject({
      concerns: [expect.stringContaining(`not in server ${GUILD} yet`)],
    });
    await discord.stop();
  });
});
