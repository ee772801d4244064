import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCrowd } from "../../src/discord/crowd.ts";
import { setStage, type Stage } from "../support/discord/bot.ts";
import type { Exchange } from "../support/discord/exchange.ts";

/** `FOOTNOTE_FULL=1 npx vitest run test/discord/crowd.test.ts` measures what the bars name, on an idle machine. */
const isFull = process.env["FOOTNOTE_FULL"] !== undefined;
const QUESTIONS = isFull ? 200 : 40;
const CUTS = isFull ? 20 : 2;
const PEOPLE = QUESTIONS / 4;

describe("the bot", () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await setStage({ cooldown: { bucket: 5, refillMs: 3_000 } });
  });

  afterEach(() => stage.close());

  it(`answers ${QUESTIONS} questions from ${PEOPLE} people at once, each of them once and in time`, async () => {
    await ask(stage, 0).answered();
    const asked = Array.from({ length: QUESTIONS }, (_, n) => ask(stage, n + 1));
    await Promise.all(asked.map((exchange) => exchange.answered()));
    const slowestMs = Math.max(...asked.map(({ acknowledgedMs }) => acknowledgedMs ?? Infinity));
    expect(slowestMs).toBeLessThan(isFull ? 1_000 : 3_000);
    expect(asked.filter(({ answers }) => answers !== 1)).toEqual([]);
  });

  it(`loses no question while the gateway is cut ${CUTS} times`, async () => {
    const asked: Exchange[] = [];
    for (let cut = 0; cut < CUTS; cut += 1) {
      for (let n = 0; n < QUESTIONS / CUTS; n += 1) asked.push(ask(stage, asked.length));
      stage.discord.gateway.cut({ resumable: true });
      await stage.discord.gateway.connected();
    }
    await Promise.all(asked.map((exchange) => exchange.answered()));
    expect(stage.discord.gateway.resumed).toBe(CUTS);
    expect(asked.filter(({ answers }) => answers !== 1)).toEqual([]);
  });

  it("tells the sixth question in a row how long to wait, before anything is deferred", async () => {
    const asked = Array.from({ length: 6 }, () => stage.discord.chat("probe"));
    await Promise.all(asked.map((exchange) => exchange.answered()));
    const refused = asked.filter(({ message }) => JSON.stringify(message).includes("That was quick"));
    expect(refused.map(({ isPrivate, isDeferred }) => [isPrivate, isDeferred])).toEqual([[true, false]]);
  });
});

describe("the bot, mentioned again and again", () => {
  it("says once in the channel how long to wait", async () => {
    const stage = await setStage({ cooldown: { bucket: 1, refillMs: 60_000 } });
    const first = stage.discord.say("oven built mara lind");
    await stage.discord.replyTo(first);
    for (let n = 0; n < 10; n += 1) stage.discord.say("oven built mara lind");
    await stage.discord.replyTo(stage.discord.say("market", { user: "5000000000000000077" }));
    await stage.close();
    const told = stage.discord.messages.filter((message) =>
      JSON.stringify(message).includes("That was quick"),
    );
    expect([told.length, stage.discord.messages.length]).toEqual([1, 3]);
  });
});

describe("the bot, mentioned again and again where it answers nobody", () => {
  it("says so as often as it would answer, once more, and then nothing", async () => {
    const policy = { guilds: [], direct: false, publicCollections: [] };
    const stage = await setStage({ policy, cooldown: { bucket: 2, refillMs: 60_000 } });
    for (let n = 0; n < 12; n += 1) stage.discord.say("oven built mara lind");
    await stage.discord.replyTo(stage.discord.say("market", { user: "5000000000000000077" }));
    await stage.close();
    const told = stage.discord.messages.map((message) => JSON.stringify(message));
    expect(told.filter((text) => text.includes("I answer only in the servers"))).toHaveLength(4);
    expect(told).toHaveLength(4);
  });
});

describe("createCrowd()", () => {
  it("lets nobody's turn come while an acknowledgement is under way", async () => {
    const crowd = createCrowd(1);
    const events: string[] = [];
    let arrive = () => {};
    crowd.acknowledging(new Promise((resolve) => (arrive = resolve)));
    const turn = crowd.turn().then(() => events.push("turn"));
    setImmediate(() => {
      events.push("arrived");
      arrive();
    });
    await turn;
    expect(events).toEqual(["arrived", "turn"]);
  });

  it("is empty once everyone has left, however often they say so", async () => {
    const crowd = createCrowd(1);
    const [leaveFirst, leaveSecond] = [crowd.enter(), crowd.enter()];
    expect(crowd.isLarge()).toBe(true);
    leaveFirst();
    leaveFirst();
    expect(crowd.isLarge()).toBe(false);
    leaveSecond();
    await crowd.empty();
  });
});

function ask({ discord }: Stage, n: number): Exchange {
  const user = `50000000000000${String(1_000 + (n % PEOPLE))}`;
  return discord.chat("ask", { question: `bakery sold loaves friday ${n}` }, { user });
}
