import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setStage, type Stage } from "../support/discord/bot.ts";
import { realEngine } from "../support/discord/mill.ts";
import { USER } from "../support/discord/server.ts";
import type { Exchange } from "../support/discord/exchange.ts";
import { APPLICATION, botUser, CHANNEL, GUILD, snowflake, textOf, userOf } from "../support/discord/world.ts";

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

type Event = Record<string, unknown>;

const without =
  (...names: string[]) =>
  (event: Event) => {
    for (const name of names) delete event[name];
  };

/** All that Discord's own example of an interaction does not have. */
const BARE = [
  "channel",
  "entitlements",
  "authorizing_integration_owners",
  "context",
  "attachment_size_limit",
];

describe("an interaction", () => {
  it("as old and small as Discord's own example is answered, and its buttons, selects and forms work", async () => {
    const place = { change: without(...BARE, "app_permissions", "version", "locale") };
    const asked = await stage.discord.chat("ask", { question: "oven built mara lind" }, place).answered();
    expect(textOf(asked.message)).toContain("Mara **Lind**");
    expect(textOf((await stage.discord.press(asked.message, "Context", place).answered()).message)).toContain(
      "> “",
    );
    const opened = await stage.discord.press(asked.message, "Follow-up", place).answered();
    const followed = stage.discord.submit(opened.modal, { question: "market opens sunday" }, place);
    expect(textOf((await followed.answered()).message)).toContain("The market opens on **Sunday**");
    expect((await stage.discord.type("ask", "article", "bak", place).answered()).choices).toHaveLength(1);
  });

  it("of a server, channel and member that the bot has never seen is answered, its buttons included", async () => {
    const place = { guild: "2000000000000000077", channel: "3000000000000000077", userInstalled: true };
    const asked = await stage.discord.chat("ask", { question: "market opens sunday" }, place).answered();
    expect(textOf(asked.message)).toContain("The market opens on **Sunday**");
    const context = await stage.discord.press(asked.message, "Context", place).answered();
    expect(textOf(context.message)).toContain("The market opens");
    const paged = await stage.discord.chat("timeline", {}, place).answered();
    expect(paged.answers).toBe(1);
  });

  it("without a member, in a group of people who brought the bot along, is answered from public collections", async () => {
    const change = (event: Event) => {
      event["context"] = 2;
      event["member"] = null;
      event["channel"] = {
        id: "3000000000000000055",
        type: 3,
        name: null,
        recipients: [userOf("5000000000000000002")],
      };
      event["channel_id"] = "3000000000000000055";
    };
    const place = { guild: null, userInstalled: true, change };
    const asked = await stage.discord.chat("ask", { question: "market opens sunday" }, place).answered();
    expect(textOf(asked.message)).toContain("The market opens on **Sunday**");
  });

  it("of a button whose message comes without its fields is answered, page turning included", async () => {
    const change = (event: Event) => {
      event["message"] = { id: Object(event["message"]).id };
    };
    const asked = await stage.discord.chat("ask", { question: "oven built mara lind" }).answered();
    expect((await stage.discord.press(asked.message, "Sources", { change }).answered()).answers).toBe(1);
    const page = { id: snowflake(), components: [{ type: 2, label: "More", custom_id: "page:1" }] };
    expect((await stage.discord.press(page, "More", { change }).answered()).isUpdate).toBe(true);
    const gone = { change: without("message") };
    expect((await stage.discord.press(page, "More", gone).answered()).answers).toBe(1);
  });

  it("with any one of its fields missing, or null, neither kills the bot nor is answered twice", async () => {
    const asked = await stage.discord.chat("ask", { question: "oven built mara lind" }).answered();
    const ways: ((change: (event: Event) => void) => Exchange)[] = [
      (change) => stage.discord.chat("sources", {}, { change }),
      (change) => stage.discord.press(asked.message, "Context", { change }),
      (change) => stage.discord.type("ask", "article", "b", { change }),
      (change) => stage.discord.menu("Check against the articles", "Its oven was built.", { change }),
      (change) =>
        stage.discord.submit(
          { custom_id: "follow_up:x", title: "", components: [] },
          { question: "x" },
          { change },
        ),
    ];
    // The test's own Discord checks every request at length, in the process that the bot is in.
    stage.discord.deadlineMs = 60_000;
    const exchanges: Exchange[] = [];
    const changes = [
      ...EVENT_FIELDS.flatMap((name) => [without(name), (event: Event) => void (event[name] = null)]),
      ...DATA_FIELDS.map((name) => (event: Event) => {
        event["data"] = { ...Object(event["data"]), [name]: undefined };
      }),
    ];
    for (const change of changes) {
      const sent = ways.map((send) => send(change));
      exchanges.push(...sent);
      const last = await stage.discord.chat("ask", { question: "oven built mara lind" }).answered();
      expect(textOf(last.message)).toContain("Mara **Lind**");
    }
    await stage.bot.stop();
    expect(exchanges.filter(({ answers }) => answers > 1)).toEqual([]);
    expect(exchanges.filter(({ acknowledgedMs }) => acknowledgedMs !== null).length).toBeGreaterThan(
      exchanges.length * 0.7,
    );
  }, 60_000);

  it("with fields that nobody knows yet, or of a kind that nobody knows, hurts nothing", async () => {
    const change = (event: Event) => {
      Object.assign(event, {
        novelty: { a: [1] },
        context: 9,
        authorizing_integration_owners: { "0": GUILD, "7": "1" },
      });
      Object(event["data"]).novelty = true;
    };
    expect((await stage.discord.chat("help", {}, { change }).answered()).answers).toBe(1);
    stage.discord.chat("help", {}, { change: (event) => void (event["type"] = 77) });
    expect((await stage.discord.chat("help").answered()).answers).toBe(1);
  });
});

describe("a menu entry", () => {
  it("checks what a message forwards, embeds or shows in its parts, where it says nothing itself", async () => {
    const said = "The bakery sold 120 loaves on Friday.";
    for (const more of [
      {
        message_snapshots: [
          { message: { content: said, embeds: [], attachments: [], mentions: [], type: 0 } },
        ],
      },
      { embeds: [{ type: "rich", title: "News", description: said }] },
      { flags: 1 << 15, components: [{ type: 17, components: [{ type: 10, content: said }] }] },
    ]) {
      const change = (event: Event) => {
        for (const message of Object.values(Object(Object(event["data"]).resolved).messages))
          Object.assign(Object(message), more);
      };
      const checked = await stage.discord.menu("Check against the articles", "", { change }).answered();
      expect(textOf(checked.message)).toContain("120 loaves");
      expect(textOf(checked.message)).not.toContain("no words to check");
    }
  });
});

describe("a message", () => {
  it("in a channel or thread that the bot has never seen is answered", async () => {
    const id = stage.discord.say("oven built mara lind", { channel: "3000000000000000066" });
    expect(textOf(await stage.discord.replyTo(id))).toContain("Mara **Lind**");
  });

  it.each([
    ["<@!BOT> oven built mara lind", [botUser]],
    ["oven built <@BOT> mara lind", []],
  ])("that says %s mentions the bot, whatever form that takes", async (content, mentions) => {
    const more = { content: content.replace("BOT", APPLICATION), mentions };
    const reply = await stage.discord.replyTo(stage.discord.say("", { more }));
    expect(textOf(reply)).toContain("Mara **Lind**");
    expect(textOf(reply)).not.toContain(APPLICATION);
  });

  it.each([
    ["a bot", { author: userOf("5000000000000000003", { bot: true }) }],
    ["a webhook", { webhook_id: "6000000000000000001" }],
    ["Discord itself", { type: 7 }],
    ["nobody", { author: null }],
    ["everyone's mention", { mentions: [], mention_everyone: true, content: "@everyone oven" }],
  ])("of %s is passed over", async (_, more) => {
    stage.discord.say("oven built mara lind", { more });
    await stage.discord.replyTo(stage.discord.say("oven built mara lind"));
    expect(stage.discord.messages).toHaveLength(1);
  });
});

describe("a reply", () => {
  let real: Stage;
  const replying = (message: { readonly id: string }, whole: object | null | undefined) => ({
    more: {
      type: 19,
      message_reference: { type: 0, message_id: message.id, channel_id: CHANNEL, guild_id: GUILD },
      ...(whole === undefined ? {} : { referenced_message: whole }),
    },
  });
  const ask = async (question: string, more: object = {}) =>
    real.discord.replyTo(real.discord.say(question, more));

  beforeEach(async () => {
    real = await setStage({}, await realEngine());
  });

  afterEach(() => real.close());

  it("to an answer is its follow-up, whether Discord sends the answer along or not, after a restart too", async () => {
    const first = await ask("Who opened the mill?");
    await real.restart();
    for (const whole of [first, undefined]) {
      const reply = await ask("and when was that?", replying(first, whole));
      expect(textOf(reply)).toContain("“and when was that?”, read as a follow-up");
      expect(textOf(reply)).toContain("4 March 2021");
    }
  });

  it("to an answer of a command is its follow-up too", async () => {
    const { message } = await real.discord.chat("ask", { question: "Who opened the mill?" }).answered();
    expect(textOf(await ask("and when was that?", replying({ id: "1" }, message)))).toContain(
      "read as a follow-up",
    );
  });

  it("to another's message, a deleted one or an answer that was forgotten is a question of its own", async () => {
    const first = await ask("Who opened the mill?");
    const forged = { ...first, author: userOf("5000000000000000009") };
    const isFollowUp = async (whole: object | null) =>
      textOf(await ask("and when was that?", replying(first, whole))).includes("read as a follow-up");
    expect([await isFollowUp(first), await isFollowUp(forged)]).toEqual([true, false]);
    const visitor = {
      person: `discord:${USER}`,
      name: "user0001",
      place: `guild:${GUILD}`,
      channel: CHANNEL,
      binds: CHANNEL,
      sees: () => true,
    };
    await real.archive.storeOf(visitor).forget();
    for (const whole of [first, null, { author: null }]) expect(await isFollowUp(whole)).toBe(false);
  });

  it("to a forwarded message is none", async () => {
    const first = await ask("Who opened the mill?");
    const forwarded = { message_reference: { type: 1, message_id: first.id, channel_id: CHANNEL } };
    expect(textOf(await ask("and when was that?", { more: forwarded }))).not.toContain("read as a follow-up");
  });
});

const EVENT_FIELDS = [
  "application_id",
  "type",
  "data",
  "guild_id",
  "channel",
  "channel_id",
  "member",
  "message",
  "app_permissions",
  "entitlements",
  "authorizing_integration_owners",
  "context",
];
const DATA_FIELDS = [
  "name",
  "type",
  "options",
  "resolved",
  "custom_id",
  "component_type",
  "components",
  "target_id",
];
