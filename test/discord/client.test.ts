import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startBot } from "../../src/discord/client.ts";
import { botOptions, gate, gates, setStage, type Stage } from "../support/discord/bot.ts";
import { FakeDiscord } from "../support/discord/server.ts";
import {
  APPLICATION,
  BOT_ROLE,
  CHANNEL,
  componentsOf,
  EVERYTHING,
  GUILD,
  guildOf,
  textOf,
} from "../support/discord/world.ts";

/** Somebody who may do all but send messages. */
const QUIET = { permissions: EVERYTHING & ~(1n << 11n) };
const COMMANDS = /\/commands$/;

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

describe("a command", () => {
  it("is answered directly, with its quote, its source and its buttons", async () => {
    const asked = await stage.discord.chat("ask", { question: "bakery sold loaves friday" }).answered();
    expect(asked.isDeferred).toBe(false);
    expect(textOf(asked.message)).toContain("> “The bakery sold 120 loaves on **Friday**.” [1]");
    expect(textOf(asked.message)).toContain("-# The Orrin Post · A bakery opens · <t:1755599400:D>");
    expect(componentsOf(asked.message ?? {}).map(({ label }) => label)).toContain("Context");
  });

  it("is answered to the person alone where it asks for that, quick or slow", async () => {
    const quick = await stage.discord.chat("ask", { question: "loaves", private: true }).answered();
    expect(quick.isPrivate).toBe(true);
    const { open } = gate("slow");
    const slow = stage.discord.chat("probe", { gate: "slow", private: true });
    await slow.acknowledged();
    open();
    expect((await slow.answered()).isEphemeral).toBe(true);
  });

  it("is acknowledged within a second where its work takes longer, and answered after it", async () => {
    const { open } = gate("slow");
    const asked = await stage.discord.chat("probe", { gate: "slow" }).acknowledged();
    expect(asked.isDeferred).toBe(true);
    expect(asked.acknowledgedMs).toBeLessThan(1_000);
    open();
    expect(textOf((await asked.answered()).message)).toContain("probed slow");
  });

  it("that turns out to be for one person's eyes is never shown to others, though it was deferred in public", async () => {
    const { open } = gate("secret");
    const asked = await stage.discord.chat("probe", { gate: "secret", secret: true }).acknowledged();
    open();
    await asked.answered();
    expect([asked.original, asked.followUps.length, asked.isPrivate]).toEqual([null, 1, true]);
  });

  it("that fails says so in plain words, with a number that is in the log, and nothing of the question", async () => {
    const asked = await stage.discord.chat("probe", { fail: true }).answered();
    const number = /number: (\w+)/.exec(textOf(asked.message).replaceAll("\\", ""))?.[1];
    expect(stage.logged.find(({ level }) => level === "error")?.fields["request"]).toBe(number);
    expect(textOf(asked.message)).not.toContain("secret question");
    expect(asked.isPrivate).toBe(true);
  });
});

describe("the log", () => {
  it("holds each request and no question, unless that was asked for", async () => {
    await stage.discord.chat("ask", { question: "loaves at dawn" }).answered();
    await stage.discord.replyTo(stage.discord.say("loaves at noon"));
    await stage.bot.stop();
    expect(stage.logged.filter(({ message }) => message === "served")).toHaveLength(2);
    expect(JSON.stringify(stage.logged)).not.toContain("loaves");
    const telling = await setStage({ logQuestions: true });
    await telling.discord.chat("ask", { question: "loaves at dawn" }).answered();
    await telling.close();
    expect(JSON.stringify(telling.logged)).toContain("loaves at dawn");
  });
});

describe("what follows an answer", () => {
  it("works after a restart: buttons and selects", async () => {
    const asked = await stage.discord.chat("ask", { question: "oven built mara lind" }).answered();
    await stage.restart();
    const context = await stage.discord.press(asked.message, "Context").answered();
    expect(textOf(context.message)).toContain("The bakery sold");
    expect(context.isPrivate).toBe(true);
    const select = componentsOf(asked.message ?? {}).find(({ type }) => type === 3);
    const value = select?.options?.[0]?.value ?? "";
    const passage = await stage.discord.press(asked.message, "passages", { value }).answered();
    expect(textOf(passage.message)).toContain("> “");
  });

  it("asks back in a form, also after a restart, and answers what was filled in", async () => {
    const asked = await stage.discord.chat("probe").answered();
    await stage.restart();
    const opened = await stage.discord.press(asked.message, "Follow-up").answered();
    expect(opened.modal?.title).toBe("Follow up");
    const answered = await stage.discord.submit(opened.modal, { question: "and <@1>?" }).answered();
    expect(textOf(answered.message)).toContain("p1: and \\<\\@1\\>?");
  });

  it("does nothing of another server's answer, and nothing of another person's private one", async () => {
    const asked = await stage.discord.chat("ask", { question: "loaves", private: true }).answered();
    const other = await stage.discord
      .press(asked.message, "Context", { user: "5000000000000000002" })
      .answered();
    expect(textOf(other.message)).not.toContain("loaves");
  });

  it("that no command knows any more says so", async () => {
    const component = { type: 2, label: "Old", custom_id: "gone:1" };
    const pressed = await stage.discord.press({ id: "1", components: [component] }, "Old").answered();
    expect(textOf(pressed.message)).toContain("older version");
  });
});

describe("a form", () => {
  it.each([
    ["a message that everybody sees, is acknowledged and answered to everybody", {}, {}, false],
    ["one for a person's eyes, to them until it turns out to be for all", { private: true }, {}, true],
    ["one that everybody sees, to whoever may not send messages there alone", {}, QUIET, true],
  ])("whose answer is slow, under %s", async (_, values, place, isPrivate) => {
    const asked = await stage.discord.chat("probe", values).answered();
    const opened = await stage.discord.press(asked.message, "Follow-up", place).answered();
    const { open } = gate("p1");
    const slow = await stage.discord.submit(opened.modal, { question: "x" }, place).acknowledged();
    expect([slow.isDeferred, slow.isEphemeral]).toEqual([true, isPrivate]);
    open();
    await slow.answered();
    gates.delete("p1");
    expect([slow.answers, slow.isPrivate]).toEqual([1, false]);
  });
});

describe("autocomplete", () => {
  it("suggests what the command suggests, within Discord's limits", async () => {
    const typed = await stage.discord.type("ask", "article", "bak").answered();
    expect(typed.choices).toEqual([expect.objectContaining({ value: "bakery" })]);
    expect(typed.acknowledgedMs).toBeLessThan(200);
  });

  it("shows a direct conversation nothing but public collections", async () => {
    const typed = await stage.discord.type("ask", "article", "", { guild: null }).answered();
    expect(typed.choices?.map(({ value }) => value)).toEqual(["open"]);
  });
});

describe("a message", () => {
  it("that mentions the bot is answered with a reply that pings nobody", async () => {
    const id = stage.discord.say("oven built mara lind");
    const reply = await stage.discord.replyTo(id);
    expect(textOf(reply)).toContain("Mara **Lind**");
    expect(reply["allowed_mentions"]).toEqual({ parse: [], replied_user: false });
  });

  it("that does not mention the bot is not answered; in a direct conversation none needs to", async () => {
    stage.discord.say("oven built mara lind", { mention: false });
    const id = stage.discord.say("market opens sunday", { mention: false, guild: null });
    expect(textOf(await stage.discord.replyTo(id))).toContain("The market opens on **Sunday**");
    expect(stage.discord.messages).toHaveLength(1);
  });

  it("that mentions the bot's role says whom to mention, since Discord shows nothing of what it says", async () => {
    const mentioning = (role: string) => ({ mention: false, more: { mention_roles: [role] } });
    stage.discord.say("", mentioning("6000000000000000009"));
    const unseen = stage.discord.say("", mentioning(BOT_ROLE));
    expect(textOf(await stage.discord.replyTo(unseen))).toContain("mentioned my role");
    const seen = stage.discord.say(`<@&${BOT_ROLE}> oven built mara lind`, mentioning(BOT_ROLE));
    expect(textOf(await stage.discord.replyTo(seen))).toContain("Mara **Lind**");
    expect(stage.discord.messages).toHaveLength(2);
  });

  it("that the bot may not reply to is answered without a reference; where it may not write, the log says so", async () => {
    stage.discord.fault({ path: /messages$/, status: 400, times: 1, code: 160_002 });
    const reply = await stage.discord.replyTo(stage.discord.say("oven built mara lind"));
    expect(reply["message_reference"]).toBeUndefined();
    stage.discord.fault({ path: /messages$/, status: 403, times: 1, code: 50_013 });
    stage.discord.say("oven built mara lind");
    await stage.discord.replyTo(stage.discord.say("market opens sunday"));
    await stage.bot.stop();
    expect(stage.logged.find(({ level }) => level === "warn")?.message).toContain("Send Messages in Threads");
  });

  it("is held against the articles from its menu, and one without words or with too many is answered politely", async () => {
    const check = async (content: string) =>
      stage.discord.menu("Check against the articles", content).answered();
    const found = await check("The bakery sold 120 loaves on Friday.");
    expect([found.isPrivate, textOf(found.message).includes("Word for word")]).toEqual([true, true]);
    expect(textOf((await check("")).message)).toContain("no words to check");
    expect(textOf((await check("loaf ".repeat(1_300))).message)).toContain("do not say this");
    const typed = await stage.discord.chat("cite", { claim: "Its oven was built by Mara Lind." }).answered();
    expect(textOf(typed.message)).toContain("Mara Lind");
  });

  it("with a menu entry is checked by the menu's command, for the one who asked", async () => {
    const checked = await stage.discord.menu("Probe", "It sold 90.").answered();
    expect(textOf(checked.message)).toContain("probed It sold 90.");
  });
});

describe("two people at once", () => {
  it("each get their own answer, the quick one first", async () => {
    const { open } = gate("first");
    const first = stage.discord.chat("probe", { gate: "first" });
    const second = await stage.discord
      .chat("probe", { gate: "second" }, { user: "5000000000000000002" })
      .answered();
    expect(textOf(second.message)).toContain("probed second");
    expect(first.message).toBeNull();
    open();
    expect(textOf((await first.answered()).message)).toContain("probed first");
  });
});

describe("a gateway", () => {
  it("that is cut and resumes loses nothing and repeats nothing", async () => {
    stage.discord.gateway.cut({ resumable: true });
    const asked = stage.discord.chat("probe", { gate: "while away" });
    await asked.answered();
    stage.discord.gateway.repeat("INTERACTION_CREATE");
    await stage.discord.chat("probe").answered();
    expect([asked.answers, stage.discord.gateway.resumed]).toEqual([1, 1]);
    expect(stage.discord.requests.filter(({ path }) => path.includes(asked.id))).toHaveLength(1);
  });

  it("that is cut and cannot be resumed is begun anew, and old buttons work on", async () => {
    const asked = await stage.discord.chat("ask", { question: "oven built mara lind" }).answered();
    stage.discord.gateway.cut({ resumable: false });
    await stage.discord.gateway.connected();
    const context = await stage.discord.press(asked.message, "Context").answered();
    expect(textOf(context.message)).toContain("The bakery sold");
    expect([stage.discord.gateway.identified, stage.discord.gateway.resumed]).toEqual([2, 0]);
  });

  it("that is cut during an answer does not lose it", async () => {
    const { open } = gate("cut");
    const asked = await stage.discord.chat("probe", { gate: "cut" }).acknowledged();
    stage.discord.gateway.cut({ resumable: true });
    open();
    expect(textOf((await asked.answered()).message)).toContain("probed cut");
  });
});

describe("Discord's REST", () => {
  it("is tried again after a 500, and after a 429 when it says", async () => {
    stage.discord.fault({ path: /callback/, status: 500, times: 2 });
    expect((await stage.discord.chat("probe").answered()).answers).toBe(1);
    stage.discord.fault({ path: /callback/, status: 429, times: 1, retryAfter: 0.05 });
    expect((await stage.discord.chat("probe").answered()).answers).toBe(1);
  });

  it("that took an answer and lost its own gets it once", async () => {
    stage.discord.fault({ path: /callback/, status: 502, times: 1, after: true });
    const asked = await stage.discord.chat("probe").answered();
    await stage.discord.seen("PATCH", /@original/);
    expect(asked.answers).toBe(1);
    stage.discord.fault({ path: /messages$/, status: 502, times: 1, after: true });
    await stage.discord.replyTo(stage.discord.say("oven built mara lind"));
    expect(stage.discord.messages).toHaveLength(1);
  });

  it("that has answers of another process of this bot's again and again is told of in the log", async () => {
    const { discord, logged } = stage;
    const told = () =>
      logged.filter(({ message }) => message.includes("another process that runs with this bot's"));
    for (const times of [0, 0, 1]) {
      discord.fault({ path: /callback/, status: 400, code: 40_060, times: 1, after: true });
      const asked = await discord.chat("probe").answered();
      await discord.seen("PATCH", new RegExp(`${asked.token}.*@original`));
      expect([asked.answers, told().length]).toEqual([1, times]);
    }
  });

  it("that fails for longer than discord.js is patient still gets the answer", async () => {
    const { open } = gate("slow");
    const asked = await stage.discord.chat("probe", { gate: "slow" }).acknowledged();
    stage.discord.fault({ path: /@original/, status: 503, times: 5 });
    open();
    expect(textOf((await asked.answered()).message)).toContain("probed slow");
  });

  it("whose deadline has passed is left alone, with a line in the log", async () => {
    stage.discord.deadlineMs = 0;
    stage.discord.chat("probe");
    await stage.discord.seen("POST", /callback/);
    stage.discord.deadlineMs = 3_000;
    await stage.discord.chat("probe").answered();
    expect(stage.logged.map(({ message }) => message)).toContain(
      "Discord no longer takes the answer: its time was over",
    );
  });
});

describe("startBot()", () => {
  it("registers the commands once, and asks for no privileged intent", async () => {
    const puts = () => stage.discord.requests.filter(({ method }) => method === "PUT").length;
    expect(puts()).toBe(2);
    await stage.restart();
    expect(puts()).toBe(2);
    expect(stage.discord.gateway.intents).toBe(1 | (1 << 9) | (1 << 12));
  });

  it("leaves no command in a server's list twice once they are registered everywhere", async () => {
    const everywhere = await setStage({ guild: null });
    const { discord } = everywhere;
    const own = discord.commands.get(`/applications/${APPLICATION}/guilds/${GUILD}/commands`);
    expect(own ?? []).toEqual([]);
    discord.commands.set(`/applications/${APPLICATION}/guilds/${GUILD}/commands`, [{ name: "ask", type: 1 }]);
    await everywhere.restart();
    expect(discord.commands.get(`/applications/${APPLICATION}/guilds/${GUILD}/commands`)).toEqual([]);
    expect(discord.commands.get(`/applications/${APPLICATION}/commands`)?.length).toBeGreaterThan(8);
    await everywhere.close();
  });

  it("gives an invitation with the permissions that are used and no more", () => {
    expect(stage.bot.invitation).toBe(
      "https://discord.com/oauth2/authorize?client_id=1000000000000000001&scope=bot+applications.commands&permissions=274878008320",
    );
  });

  it("still answers where the commands could not be registered, and says what to do", async () => {
    stage.discord.fault({ path: COMMANDS, method: "GET", status: 403, times: 1 });
    await stage.restart();
    expect(stage.logged.some(({ level }) => level === "error")).toBe(true);
    expect((await stage.discord.chat("probe").answered()).answers).toBe(1);
  });

  it.each([
    [
      { status: 400, code: 30_034 },
      /^The commands could not be registered, .* go on working: .* again tomorrow/,
    ],
    [{ status: 400, code: 50_035 }, /^The commands could not be registered, .* go on working: /],
    [{ status: 500 }, /^The commands could not be registered, .* go on working: .*discordstatus\.com/],
  ])(
    "says once that the commands could not be registered, and not that the bot could not start: %j",
    async (fault, line) => {
      const told: string[] = [];
      const refused = await setStage({ tell: (each) => told.push(each) });
      refused.discord.commands.clear();
      refused.discord.fault({ path: COMMANDS, times: 99, ...fault });
      await refused.restart();
      expect(told).toEqual([expect.stringMatching(line)]);
      await refused.close();
    },
  );
});

describe("startBot() for a server that the bot is not in yet", () => {
  it("says so, and gives it the commands once it is", async () => {
    const NEW = "2000000000000000002";
    const own = `/applications/${APPLICATION}/guilds/${NEW}/commands`;
    const told: string[] = [];
    const policy = { guilds: [GUILD, NEW], direct: false, publicCollections: [] };
    const invited = await setStage({ policy, tell: (line) => told.push(line) });
    const { discord } = invited;
    discord.commands.clear();
    discord.fault({ path: new RegExp(own), method: "GET", status: 403, code: 50_001, times: 1 });
    await invited.restart();
    expect(told).toEqual([expect.stringMatching(/in server 2000000000000000002: .*invitation link/)]);
    expect([...discord.commands.keys()]).not.toContain(own);
    discord.gateway.dispatch("GUILD_CREATE", guildOf(NEW));
    await discord.seen("PUT", new RegExp(own));
    discord.gateway.dispatch("GUILD_CREATE", guildOf("2000000000000000003"));
    await discord.chat("help", {}, { guild: NEW }).answered();
    expect(discord.requests.filter(({ path }) => path.includes("2000000000000000003"))).toEqual([]);
    await invited.close();
    expect(told).toHaveLength(1);
  });
});

describe("startBot() while Discord puts off the commands", () => {
  it("has a bot that answers all the same", async () => {
    const waiting = await setStage({ registerWithinMs: 1 });
    waiting.discord.fault({ path: COMMANDS, method: "GET", status: 429, retryAfter: 3_600, times: 9 });
    await waiting.restart();
    expect(waiting.bot.isReady()).toBe(true);
    expect(waiting.logged.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Discord puts off the registration of the commands/),
    );
    expect((await waiting.discord.chat("probe").answered()).answers).toBe(1);
    await waiting.close();
  });
});

describe("stop()", () => {
  it("lets an answer that is under way finish, and asks newcomers to come back", async () => {
    const { open } = gate("last");
    const asked = await stage.discord.chat("probe", { gate: "last" }).acknowledged();
    const stopping = stage.bot.stop();
    const late = await stage.discord.chat("probe").answered();
    expect(textOf(late.message)).toContain("restarting");
    open();
    await stopping;
    expect(textOf(asked.message)).toContain("probed last");
    expect(stage.bot.isReady()).toBe(false);
  });
});

describe("work that does not end", () => {
  it("is given up where the bot ends, and the person is told", async () => {
    const ending = await setStage({ stopWithinMs: 1 });
    gate("endless");
    const asked = await ending.discord.chat("probe", { gate: "endless" }).acknowledged();
    await ending.bot.stop();
    expect([textOf(asked.message), asked.answers]).toEqual([expect.stringContaining("I was stopped"), 1]);
    await ending.close();
  });

  it("is told of while Discord still takes an answer, and goes on", async () => {
    const patient = await setStage({ answerWithinMs: 1, deferAfterMs: 0 });
    const { open, takenBack } = gate("long");
    const asked = await patient.discord.chat("probe", { gate: "long" }).answered();
    expect(textOf(asked.message)).toContain("longer than Discord lets me answer");
    open();
    // What counts only once it is seen never was.
    await takenBack;
    await patient.close();
    expect([asked.answers, patient.logged.filter(({ level }) => level === "error")]).toEqual([1, []]);
  });
});

describe("a place of any kind", () => {
  it.each<[string, Record<string, unknown>]>([
    ["the chat of a voice channel", { type: 2 }],
    ["the chat of a stage", { type: 13 }],
    ["a post of a forum", { type: 11, parent_id: CHANNEL }],
    ["a thread of announcements", { type: 10, parent_id: CHANNEL }],
    ["a private thread", { type: 12, parent_id: CHANNEL }],
    ["a kind of channel that Discord has not thought of yet", { type: 99 }],
  ])("is answered in: %s", async (_, channel) => {
    const place = {
      change: (event: Record<string, unknown>) => {
        event["channel"] = { id: CHANNEL, guild_id: GUILD, ...channel };
      },
    };
    const asked = await stage.discord.chat("ask", { question: "oven built mara lind" }, place).answered();
    expect(textOf(asked.message)).toContain("Mara **Lind**");
    const context = await stage.discord.press(asked.message, "Context", place).answered();
    expect(textOf(context.message)).toContain("The bakery sold");
  });

  it("is answered in from public collections alone where it is a group of friends", async () => {
    const place = {
      guild: null,
      channel: "3000000000000000010",
      userInstalled: true,
      change: (event: Record<string, unknown>) => {
        event["channel"] = { id: "3000000000000000010", type: 3 };
        event["context"] = 2;
      },
    };
    const ask = async (question: string) =>
      textOf((await stage.discord.chat("ask", { question }, place).answered()).message);
    expect(await ask("market opens sunday")).toContain("The market opens on **Sunday**");
    expect(await ask("oven built mara lind")).not.toContain("Lind**");
  });
});

describe("who is served", () => {
  it("are the named servers; others are declined, politely and to the person alone", async () => {
    const asked = await stage.discord
      .chat("ask", { question: "x" }, { guild: "2000000000000000009" })
      .answered();
    expect(textOf(asked.message)).toContain("only in the servers");
    expect([asked.isPrivate, asked.isDeferred]).toEqual([true, false]);
    // Nor does it learn while it types what there is.
    const place = { guild: "2000000000000000009" };
    expect((await stage.discord.type("ask", "article", "bak", place).answered()).choices).toEqual([]);
  });

  it("in a user install are people everywhere, from public collections alone", async () => {
    const place = { guild: "2000000000000000009", channel: CHANNEL, userInstalled: true };
    const asked = await stage.discord
      .chat("ask", { question: "bakery sold loaves friday" }, place)
      .answered();
    expect(textOf(asked.message)).not.toContain("loaves on");
  });
});

describe("startBot() against a Discord that does not take it", () => {
  it.each([
    ["a wrong token", { token: "MTAwMDAwMDAwMDAwMDAwMDAwMQ.x.y" }, /does not accept DISCORD_TOKEN/],
    ["an unreachable network", { apiUrl: "http://127.0.0.1:1" }, /Cannot reach Discord at 127.0.0.1:1 \(/],
    ["an address that would leak the token", { apiUrl: "http://example.com" }, /must begin with https/],
  ])("says in one line what to do about %s", async (_, more, line) => {
    const discord = await FakeDiscord.start();
    const starting = startBot(botOptions(discord, { archive: null, logged: [], more }));
    await expect(starting).rejects.toThrow(line);
    await discord.stop();
  });

  it.each([
    [4004, /does not accept DISCORD_TOKEN/],
    [4014, /missing intent/],
  ])("says in one line what to do where the gateway closes with %i", async (code, line) => {
    const discord = await FakeDiscord.start();
    discord.gateway.refusal = code;
    const starting = startBot(botOptions(discord, { archive: null, logged: [], more: {} }));
    await expect(starting).rejects.toThrow(line);
    await discord.stop();
  });

  it("begins no session where Discord would take the token away for it, and says until when", async () => {
    const discord = await FakeDiscord.start();
    discord.startsLeft = 0;
    const starting = startBot(botOptions(discord, { archive: null, logged: [], more: {} }));
    await expect(starting).rejects.toThrow(/no more starts of this bot until \d{4}-\d\d-\d\dT.*Z: /);
    expect(discord.gateway.identified).toBe(0);
    await discord.stop();
  });

  it("says in one line what to do while Discord has a fault of its own", async () => {
    const discord = await FakeDiscord.start();
    discord.fault({ path: /gateway/, status: 503, times: 9 });
    const starting = startBot(botOptions(discord, { archive: null, logged: [], more: { guild: GUILD } }));
    await expect(starting).rejects.toThrow(/HTTP 503/);
    await discord.stop();
  });
});
