import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startBot } from "../../src/discord/client.ts";
import { botOptions, gate, setStage, type Stage } from "../support/discord/bot.ts";
import { type Fault, FakeDiscord } from "../support/discord/server.ts";
import { guildOf, textOf } from "../support/discord/world.ts";

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

describe("a Discord that says no more than that it took an answer", () => {
  it("gets every answer once: direct, deferred, of a button, of a page, of a message", async () => {
    stage.discord.isTerse = true;
    const asked = await stage.discord.chat("ask", { question: "oven built mara lind" }).answered();
    const context = await stage.discord.press(asked.message, "Context").answered();
    const { open } = gate("slow");
    const slow = await stage.discord.chat("probe", { gate: "slow" }).acknowledged();
    open();
    await slow.answered();
    await stage.discord.replyTo(stage.discord.say("oven built mara lind"));
    await stage.bot.stop();
    expect([asked.answers, context.answers, slow.answers, stage.discord.messages.length]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(stage.logged.filter(({ level }) => level !== "info")).toEqual([]);
  });
});

describe("a 429 whose wait stands in the body alone", () => {
  it("is waited for, and asked again once", async () => {
    const fault = { path: /callback/, status: 429, times: 1, retryAfter: 0.3, withoutHeader: true };
    stage.discord.fault(fault);
    const asked = await stage.discord.chat("probe").answered();
    expect(asked.acknowledgedMs).toBeGreaterThan(290);
    expect(stage.discord.requests.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});

describe("a fault of any kind", () => {
  const FAULTS: readonly [string, Omit<Fault, "path" | "times">][] = [
    ["a 429 for everything", { status: 429, retryAfter: 0.05, isGlobal: true }],
    ["a 429 of what stands before Discord", { status: 429, retryAfter: 0.05, isPage: true }],
    ["a page of what stands before Discord", { status: 503, isPage: true }],
    ["a connection that breaks", { status: 200, breaks: true }],
    ["a connection that breaks after Discord took it", { status: 200, breaks: true, after: true }],
    ["an answer of Discord's that is lost", { status: 504, after: true }],
  ];

  it.each(FAULTS)("costs no answer and doubles none: %s", async (_, fault) => {
    const everywhere = /callback|@original|messages$/;
    stage.discord.fault({ ...fault, path: everywhere, times: 1 });
    const direct = await stage.discord.chat("ask", { question: "oven built mara lind" }).answered();
    stage.discord.fault({ ...fault, path: everywhere, times: 1 });
    const pressed = await stage.discord.press(direct.message, "Context").answered();
    const { open } = gate("slow");
    const slow = await stage.discord.chat("probe", { gate: "slow" }).acknowledged();
    stage.discord.fault({ ...fault, path: everywhere, times: 1 });
    const form = await stage.discord.press(direct.message, "Follow-up").answered();
    expect(form.modal?.title).toBe("Follow-up");
    stage.discord.fault({ ...fault, path: everywhere, times: 1 });
    open();
    await slow.answered();
    stage.discord.fault({ ...fault, path: everywhere, times: 1 });
    await stage.discord.replyTo(stage.discord.say("oven built mara lind"));
    await stage.bot.stop();
    expect([direct, pressed, slow].map(({ answers, followUps }) => [answers, followUps.length])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(stage.discord.messages).toHaveLength(1);
    expect(stage.logged.filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("of an answer whose fifteen minutes are over is a line in the log", async () => {
    const { open } = gate("late");
    const late = await stage.discord.chat("probe", { gate: "late" }).acknowledged();
    stage.discord.fault({ path: /@original/, status: 401, code: 50_027, times: 1 });
    open();
    await stage.discord.seen("PATCH", /@original/);
    await stage.bot.stop();
    expect(late.answers).toBe(0);
    expect(stage.logged.filter(({ level }) => level !== "info").map(({ message }) => message)).toEqual([
      "Discord no longer takes the answer: its time was over",
    ]);
  });
});

describe("a gateway", () => {
  it("that asks for a heartbeat gets one, and that asks to reconnect is resumed", async () => {
    stage.discord.gateway.command(1);
    await stage.discord.chat("probe").answered();
    expect(stage.discord.gateway.heartbeats).toBe(1);
    stage.discord.gateway.command(7);
    await stage.discord.gateway.changed();
    expect(stage.discord.gateway.resumed).toBe(1);
    expect((await stage.discord.chat("probe").answered()).answers).toBe(1);
  });

  it.each([
    ["calls the session invalid", () => stage.discord.gateway.command(9, false)],
    ["closes it normally", () => stage.discord.gateway.closeWith(1000)],
    ["closes it as timed out", () => stage.discord.gateway.closeWith(4009)],
  ])("that %s is connected to anew", async (_, cut) => {
    const { identified, resumed } = stage.discord.gateway;
    cut();
    while (stage.discord.gateway.identified + stage.discord.gateway.resumed === identified + resumed)
      await stage.discord.gateway.changed();
    expect((await stage.discord.chat("probe").answered()).answers).toBe(1);
  });

  it("that closes for good, as after a token was reset, is told to whoever runs the bot, and not called healthy", async () => {
    expect(stage.bot.isReady()).toBe(true);
    stage.discord.gateway.closeWith(4004);
    expect((await stage.bot.lost).message).toContain("does not accept DISCORD_TOKEN");
    expect(stage.bot.isReady()).toBe(false);
  });

  it("whose servers do not come holds up no answer", async () => {
    const discord = await FakeDiscord.start();
    discord.gateway.keepsGuilds = true;
    const { client: _, ...more } = botOptions(discord, { archive: stage.archive, logged: [], more: {} });
    const starting = startBot(more);
    await discord.gateway.connected();
    const asked = await discord.chat("ask", { question: "oven built mara lind" }).answered();
    const mentioned = await discord.replyTo(discord.say("oven built mara lind"));
    expect([asked.message, mentioned].map((message) => textOf(message).includes("Mara **Lind**"))).toEqual([
      true,
      true,
    ]);
    const bot = await starting;
    discord.gateway.dispatch("GUILD_CREATE", guildOf("2000000000000000005"));
    await bot.stop();
    await discord.stop();
  });
});
