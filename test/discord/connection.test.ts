import { EventEmitter } from "node:events";
import { Events, type Client } from "discord.js";
import { beforeEach, describe, expect, it } from "vitest";
import { logConnection, logServers } from "../../src/discord/connection.ts";
import type { Log } from "../../src/domain.ts";

let told: [string, object][];
let nowMs = 0;
let client: EventEmitter;

const at = (level: string) => (fields: object, message: string) =>
  void told.push([`${level}: ${message}`, fields]);
const log: Log = { info: at("info"), warn: at("warn"), error: at("error") };

beforeEach(() => {
  told = [];
  nowMs = 1_000;
  client = new EventEmitter();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing but its events is listened to
  const discord = client as unknown as Client;
  logConnection(discord, { log, clock: { now: () => nowMs }, isStopping: () => false });
  logServers(discord, { log, policy: { guilds: ["served"], direct: false, publicCollections: [] } });
});

describe("logConnection()", () => {
  it("logConnection() tells of an outage when it begins, once a minute, and when it is over", () => {
    client.emit(Events.ShardReady, 0);
    // Two hours, in which discord.js tries twice a second.
    for (const endMs = nowMs + 7_200_000; nowMs < endMs; nowMs += 500)
      client.emit(Events.ShardReconnecting, 0);
    client.emit(Events.ShardResume, 0, 3);
    const messages = told.map(([message]) => message);
    expect(messages.slice(0, 2)).toEqual(["info: connected to Discord", "info: reconnecting to Discord"]);
    expect(messages.slice(2, -1)).toHaveLength(119);
    expect(new Set(messages.slice(2, -1)).size).toBe(1);
    expect(messages[2]).toMatch(/^warn: still no connection to Discord/);
    expect(told.at(-1)).toEqual([
      "info: connected to Discord again",
      { shard: 0, replayed: 3, awayMs: 7_200_000 },
    ]);
  });

  it("logConnection() tells of each outage anew, also where the session could not be resumed", () => {
    for (const _ of [1, 2]) {
      client.emit(Events.ShardReconnecting, 0);
      client.emit(Events.ShardReady, 0);
    }
    expect(told.map(([message]) => message)).toEqual([
      "info: reconnecting to Discord",
      "info: connected to Discord again",
      "info: reconnecting to Discord",
      "info: connected to Discord again",
    ]);
  });
});

describe("logServers()", () => {
  it("logServers() tells of a server that is not served how it would be", () => {
    client.emit(Events.GuildCreate, { id: "served" });
    client.emit(Events.GuildCreate, { id: "other" });
    client.emit(Events.GuildDelete, { id: "served" });
    expect(told).toEqual([
      ["info: added to a server", { guild: "served" }],
      [
        expect.stringMatching(/^warn: added to a server that is not served: .*ALLOWED_GUILD_IDS/),
        { guild: "other" },
      ],
      ["info: removed from a server", { guild: "served" }],
    ]);
  });
});
