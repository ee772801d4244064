import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gate, gates, setStage, type Stage } from "../support/discord/bot.ts";
import { textOf } from "../support/discord/world.ts";

const FOLLOW_UP = /^\/webhooks\/\d+\/[\w-]+$/;
const ORIGINAL = /@original$/;

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

/** A slow command that is announced to everybody and turns out to be for one person's eyes. */
async function turned(name: string) {
  const { open } = gate(name);
  const asked = await stage.discord.chat("probe", { gate: name, secret: true }).acknowledged();
  return { asked, open };
}

const served = async () => {
  await stage.bot.stop();
  return stage.logged.filter(({ message }) => message === "served").map(({ fields }) => fields["outcome"]);
};

describe("what follows a first response", () => {
  it.each([
    ["was taken, and its answer lost", { status: 502, after: true }, 1],
    ["was not taken", { status: 502 }, 2],
    ["is to wait", { status: 429, retryAfter: 0.05 }, 2],
  ])("is there once where it %s", async (_, fault, requests) => {
    const { asked, open } = await turned("follow");
    stage.discord.fault({ ...fault, method: "POST", path: FOLLOW_UP, times: 1 });
    open();
    await asked.answered();
    expect(await served()).toEqual(["info"]);
    expect([asked.followUps.length, asked.isPrivate]).toEqual([1, true]);
    expect(stage.discord.requests.filter(({ path }) => FOLLOW_UP.test(path))).toHaveLength(requests);
  });

  it("is sent only once what was announced is gone: until then it would be shown in its place, to everybody", async () => {
    const { asked, open } = await turned("leak");
    stage.discord.fault({ method: "DELETE", path: ORIGINAL, status: 503, times: 5 });
    open();
    await asked.answered();
    expect([asked.original, asked.followUps.length, asked.isPrivate]).toEqual([null, 1, true]);
  });

  it("comes also where somebody took away what was announced", async () => {
    const { asked, open } = await turned("dismissed");
    asked.remove();
    open();
    await asked.answered();
    expect([asked.followUps.length, asked.isPrivate]).toEqual([1, true]);
  });
});

describe("a first response of which nothing is known by the end of its time", () => {
  it("is followed by the answer where Discord took it", async () => {
    const { open } = gate("silent");
    stage.discord.fault({ path: /callback$/, status: 504, times: 99, after: true });
    const asked = await stage.discord.chat("probe", { gate: "silent" }).acknowledged();
    open();
    expect(textOf((await asked.answered()).message)).toContain("probed silent");
    expect([asked.answers, await served()]).toEqual([1, ["info"]]);
  });

  it("is left alone with a line in the log where Discord did not", async () => {
    stage.discord.fault({ path: /callback$/, status: 504, times: 99 });
    const asked = stage.discord.chat("probe");
    await stage.discord.seen("PATCH", ORIGINAL);
    expect([await served(), asked.answers]).toEqual([["undelivered"], 0]);
    expect(stage.logged.map(({ message }) => message)).toContain(
      "Discord no longer takes the answer: its time was over",
    );
  });
});

describe("an answer whose message was taken away while it was sought", () => {
  it("is left alone, and is no error", async () => {
    const { open } = gate("gone");
    const asked = await stage.discord.chat("probe", { gate: "gone" }).acknowledged();
    asked.remove();
    open();
    await stage.discord.seen("PATCH", ORIGINAL);
    expect(await served()).toEqual(["undelivered"]);
    expect(stage.logged.filter(({ level }) => level !== "info")).toEqual([]);
  });
});

describe("an answer that could not be delivered, of which what it did cannot be taken back", () => {
  it("is told of as undelivered all the same, with a line in the log", async () => {
    const { open } = gate("stuck");
    const takeBack = () => {
      throw new Error("the store is gone");
    };
    gates.set("stuck", { ...gates.get("stuck")!, takeBack });
    const asked = await stage.discord.chat("probe", { gate: "stuck" }).acknowledged();
    asked.remove();
    open();
    await stage.discord.seen("PATCH", ORIGINAL);
    expect(await served()).toEqual(["undelivered"]);
    expect(stage.logged.map(({ message }) => message)).toContain("What was not seen could not be taken back");
  });
});

describe("a channel in which nobody can write", () => {
  it.each([
    ["is gone", 10_003],
    ["is a locked thread", 160_005],
    ["belongs to somebody who takes no messages", 50_007],
  ])("that %s is asked once, and is no error", async (_, code) => {
    stage.discord.fault({ path: /messages$/, status: 400, times: 9, code });
    stage.discord.say("oven built mara lind");
    await stage.discord.seen("POST", /messages$/);
    expect(await served()).toEqual(["undelivered"]);
    expect(stage.discord.requests.filter(({ path }) => path.endsWith("/messages"))).toHaveLength(1);
    expect(stage.logged.filter(({ level }) => level !== "info")).toEqual([]);
  });
});

describe("commands that answer to the person alone", () => {
  it.each(["help", "sources", "forget", "cite"])("announce it to nobody else: /%s", async (name) => {
    const busy = Array.from({ length: 20 }, () => stage.discord.chat(name, { claim: "It opens at six." }));
    for (const asked of busy) await asked.answered();
    expect(busy.map(({ isEphemeral, followUps }) => isEphemeral && followUps.length === 0)).not.toContain(
      false,
    );
    expect(busy.some(({ isDeferred }) => isDeferred)).toBe(true);
  });
});

describe("Share", () => {
  it("that is slow is announced to everybody and is there once, also where Discord's answer is lost", async () => {
    const secretly = { question: "oven built mara lind", private: true };
    const asked = await stage.discord.chat("ask", secretly).answered();
    stage.discord.fault({ path: ORIGINAL, status: 502, times: 1, after: true });
    const busy = Array.from({ length: 20 }, () => stage.discord.press(asked.message, "Share"));
    for (const pressed of busy) await pressed.answered();
    const open = busy.filter(({ isPrivate }) => !isPrivate);
    expect(open.map(({ answers, followUps }) => [answers, followUps.length])).toEqual([[1, 0]]);
  });
});
