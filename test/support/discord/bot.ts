import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands as ours } from "../../../commands/commands.ts";
import { startBot, type Bot, type BotOptions } from "../../../src/discord/client.ts";
import type { Command, Engine, Log, Reply, Services } from "../../../src/domain.ts";
import { openArchive, type Archive } from "../../../src/store/archive.ts";
import { articleOf, engineOf } from "../engine.ts";
import { FakeDiscord } from "./server.ts";
import { GUILD, TOKEN } from "./world.ts";

export interface Logged {
  readonly level: "info" | "warn" | "error";
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The bot on a Discord of its own, with a store of its own. */
export interface Stage {
  readonly discord: FakeDiscord;
  readonly bot: Bot;
  readonly archive: Archive;
  readonly logged: Logged[];
  /** Stops the bot and starts it again over the same Discord and the same store. */
  restart(): Promise<void>;
  /** Ends all of it; throws where Discord would have refused the form of anything that it was sent. */
  close(): Promise<void>;
}

/** Sets the stage: starts Discord and the bot, with whatever a test wants otherwise. */
export async function setStage(more: Partial<BotOptions> = {}, engine: Engine = bakery): Promise<Stage> {
  const discord = await FakeDiscord.start();
  const folder = mkdtempSync(join(tmpdir(), "footnote-discord-"));
  const logged: Logged[] = [];
  const open = () => openArchive(join(folder, "store.db"), { clock, keepDays: 30 });
  const start = (archive: Archive) => startBot(botOptions(discord, { archive, logged, more, engine }));
  let archive = open();
  let bot = await start(archive);
  const stop = async () => {
    await bot.stop();
    await archive.close();
  };
  return {
    discord,
    logged,
    get bot() {
      return bot;
    },
    get archive() {
      return archive;
    },
    async restart() {
      await stop();
      archive = open();
      bot = await start(archive);
    },
    async close() {
      await stop();
      await discord.stop();
      rmSync(folder, { recursive: true });
      if (discord.violations.length > 0) throw new Error(discord.violations.join("\n"));
    },
  };
}

/** Gives the options of a bot that serves the test's server. */
export function botOptions(
  discord: FakeDiscord,
  {
    archive,
    logged,
    more,
    engine = bakery,
  }: { archive: Archive | null; logged: Logged[]; more: Partial<BotOptions>; engine?: Engine },
): BotOptions {
  return {
    token: TOKEN,
    apiUrl: discord.url,
    guild: GUILD,
    policy: { guilds: [GUILD], direct: true, publicCollections: ["public"] },
    commands: [...ours, probe],
    services: (visitor): Services => {
      if (archive === null) throw new TypeError("This test has no store.");
      return { engine, store: archive.storeOf(visitor), clock };
    },
    log: logInto(logged),
    clock,
    cooldown: { bucket: 1_000, refillMs: 1 },
    // Between two identifications discord.js waits five seconds; the test server asks for none.
    client: { waitGuildTimeout: 100, ws: { buildIdentifyThrottler: async () => ({ waitForIdentify }) } },
    ...more,
  };
}

async function waitForIdentify(): Promise<void> {}

/** Gives a log that keeps everything for the test to read. */
function logInto(logged: Logged[]): Log {
  const at = (level: Logged["level"]) => (fields: object, message: string) =>
    void logged.push({ level, message, fields: { ...fields } });
  return { info: at("info"), warn: at("warn"), error: at("error") };
}

export const clock = { now: () => Date.now() };

const bakery: Engine = engineOf([
  articleOf({
    id: "bakery",
    text: "The bakery sold 120 loaves on Friday. Its oven was built by Mara Lind. It opens at six. The mill is in Orrin. Bread costs two marks. Flour is dear.",
    title: "A bakery opens",
    source: "The Orrin Post",
    url: "https://news.example/bakery",
    published: "2025-08-19",
  }),
  articleOf({ id: "open", text: "The market opens on Sunday.", collection: "public" }),
]);

/** What tests hold up and let go, by name. */
export const gates = new Map<string, { readonly wait: Promise<void>; readonly takeBack: () => void }>();

/** Makes `/probe gate:NAME` wait until the gate is opened; tells when what it did was taken back. */
export function gate(name: string): { open: () => void; takenBack: Promise<void> } {
  let [open, takeBack] = [() => {}, () => {}];
  const wait = new Promise<void>((resolve) => {
    open = resolve;
  });
  const takenBack = new Promise<void>((resolve) => {
    takeBack = resolve;
  });
  gates.set(name, { wait, takeBack });
  return { open, takenBack };
}

/** A command that does whatever a test asks of it: wait, fail, ask back, answer for other eyes. */
const probe: Command = {
  definition: {
    name: "probe",
    description: "Does what a test asks",
    options: [
      { name: "gate", description: "Waits for it", kind: "text", required: false },
      { name: "private", description: "For me alone", kind: "flag", required: false },
      { name: "secret", description: "Turns out to be for me alone", kind: "flag", required: false },
      { name: "fail", description: "Fails", kind: "flag", required: false },
      { name: "much", description: "Says too much", kind: "number", required: false },
    ],
    menu: { name: "Probe", option: "gate" },
  },
  async run({ values }) {
    await gates.get(String(values["gate"] ?? ""))?.wait;
    if (values["fail"] === true) throw new Error("the probe failed over a secret question");
    const isPrivate = values["private"] === true || values["secret"] === true;
    const reply = say(`probed ${String(values["gate"] ?? "")}`, isPrivate);
    return { ...reply, undelivered: async () => gates.get(String(values["gate"] ?? ""))?.takeBack() };
  },
  actions: {
    "probe-follow": async ({ payload, values }) => {
      await gates.get(payload)?.wait;
      return say(`${payload}: ${values["question"] ?? ""}`, false);
    },
  },
  forms: {
    "probe-follow": {
      title: "Follow up",
      fields: [{ name: "question", label: "Your question", maxLength: 300 }],
    },
  },
};

function say(text: string, isPrivate: boolean): Reply {
  return {
    tone: "info",
    blocks: [{ kind: "text", text }],
    actions: [
      {
        kind: "modal",
        label: "Follow-up",
        action: "probe-follow",
        payload: "p1",
        title: "Follow up",
        fields: [],
      },
    ],
    files: [],
    private: isPrivate,
  };
}
