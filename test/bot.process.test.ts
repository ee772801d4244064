import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeDiscord } from "./support/discord/server.ts";
import { GUILD, textOf, TOKEN } from "./support/discord/world.ts";

const footnote = fileURLToPath(new URL("../bin/footnote.mjs", import.meta.url));

let discord: FakeDiscord;
let folder = "";

beforeEach(async () => {
  discord = await FakeDiscord.start();
  folder = mkdtempSync(join(tmpdir(), "footnote-bot-"));
  writeFileSync(
    join(folder, "mill.md"),
    "# Mill\n\nMara Lind opened the mill in Orrin. Visitors paid for bread.\n",
  );
});

afterEach(async () => {
  await discord.stop();
  rmSync(folder, { recursive: true });
});

/** The bot as an admin runs it: a process with its settings in the environment. */
function run(more: Record<string, string> = {}) {
  const env = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.url,
    GUILD_ID: GUILD,
    CORPUS: folder,
    DATA_DIR: folder,
  };
  const child = spawn(process.execPath, [footnote, "bot"], {
    cwd: folder,
    env: { PATH: process.env["PATH"], ...env, LOG_QUESTIONS: "true", ...more },
  });
  const said = { out: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part: string) => (said.out += part));
  }
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, said, ended };
}

describe("the bot's process", () => {
  it("answers, survives a server that discord.js cannot read, says its token nowhere, and ends in order", async () => {
    const { child, said, ended } = run();
    await discord.gateway.connected();
    discord.gateway.dispatch("GUILD_CREATE", { id: "2000000000000000033", name: "Half a server" });
    discord.gateway.dispatch("GUILD_UPDATE", { id: GUILD, roles: null, emojis: 7 });
    discord.gateway.dispatch("CHANNEL_UPDATE", { id: 7, guild_id: {}, type: [] });
    const asked = await discord.chat("ask", { question: "Who opened the mill?" }).answered();
    expect(textOf(asked.message)).toContain("**Mara Lind**");
    const processes = execFileSync("ps", ["-ww", "-o", "args=", "-p", String(child.pid)], {
      encoding: "utf8",
    });
    expect(processes).not.toContain(TOKEN);
    const stopping = discord.chat("ask", { question: "Who opened the mill?" });
    await stopping.answered();
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(said.out).toContain("Stopping: answers that are under way finish first.");
    expect(said.out).not.toContain(TOKEN);
    expect(said.out).not.toContain(stopping.token);
  });

  it("goes on answering where its log can no longer be written, and says so once", async () => {
    const { child, said, ended } = run();
    await discord.gateway.connected();
    child.stdout.destroy();
    for (const question of ["Who opened the mill?", "What did visitors pay for?", "Where is the mill?"])
      await discord.chat("ask", { question }).answered();
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(said.out.match(/The log cannot be written \(EPIPE\)/g)).toHaveLength(1);
  });

  it("answers once where it is started twice: the second waits until the first has ended, and goes on then", async () => {
    const first = run();
    await discord.gateway.connected();
    const second = run();
    while (!second.said.out.includes("waiting for the other process"))
      await once(second.child.stderr, "data");
    const asked = await discord.chat("ask", { question: "Who opened the mill?", private: true }).answered();
    await discord.press(asked.message, "Share").answered();
    expect(discord.gateway.identified).toBe(1);
    first.child.kill("SIGKILL");
    while (discord.gateway.identified < 2) await discord.gateway.changed();
    await discord.chat("help").answered();
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
  });

  it.each([
    ["a token that Discord refuses", { DISCORD_TOKEN: `${TOKEN}x` }, /does not accept DISCORD_TOKEN/],
    [
      "a network that is not there",
      { DISCORD_API_URL: "http://127.0.0.1:1/api" },
      /Cannot reach Discord at 127.0.0.1:1/,
    ],
    ["a corpus that is not there", { CORPUS: "/nowhere" }, /nowhere/],
  ])("ends with one line over %s", async (_, more, line) => {
    const { said, ended } = run(more);
    expect(await ended).toBe(1);
    expect(said.out).toMatch(line);
    // A slow machine also says what it is reading.
    expect(said.out.match(/^(?!\{|Reading |Connecting |\d+ articles? read).+$/gm)).toHaveLength(1);
    expect(said.out).not.toContain(TOKEN);
  });

  it("says after a second that it is connecting, where Discord says nothing, and ends when asked to", async () => {
    discord.gateway.isMute = true;
    const { child, said, ended } = run();
    while (!said.out.includes("Connecting to Discord …")) await once(child.stderr, "data");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(said.out).not.toContain("Connected");
  });

  it("ends with one line where the token is reset while it runs", async () => {
    const { said, ended } = run();
    await discord.gateway.connected();
    await discord.chat("help").answered();
    discord.gateway.closeWith(4004);
    expect(await ended).toBe(1);
    expect(said.out).toMatch(/footnote: Discord does not accept DISCORD_TOKEN\..*\n$/);
  });
});
