import { type Client, Events } from "discord.js";
import { describeError } from "./errors.ts";
import type { Desk } from "./desk.ts";

type Told = Pick<Desk, "log" | "clock" | "isStopping">;

/**
 * Tells the log how the connection to Discord fares. A connection that is not there is tried twice a second: it is told
 * when it is lost, then once a minute, and when it is there again.
 */
export function logConnection(client: Client, { log, clock, isStopping }: Told): void {
  const lost = new Map<number, { readonly sinceMs: number; toldMs: number }>();
  const found = (shard: number, more: object = {}) => {
    const since = lost.get(shard)?.sinceMs;
    lost.delete(shard);
    log.info(
      { shard, ...more, ...(since === undefined ? {} : { awayMs: Math.round(clock.now() - since) }) },
      since === undefined ? "connected to Discord" : "connected to Discord again",
    );
  };
  client.on(Events.ShardReady, (shard) => found(shard));
  client.on(Events.ShardResume, (shard, replayed) => found(shard, { replayed }));
  client.on(Events.ShardReconnecting, (shard) => {
    // discord.js says so of the last disconnection too.
    if (isStopping()) return;
    const nowMs = clock.now();
    const known = lost.get(shard);
    if (known === undefined) {
      lost.set(shard, { sinceMs: nowMs, toldMs: nowMs });
      log.info({ shard }, "reconnecting to Discord");
    } else if (nowMs - known.toldMs >= TELL_MS) {
      known.toldMs = nowMs;
      const awayMs = Math.round(nowMs - known.sinceMs);
      log.warn(
        { shard, awayMs },
        "still no connection to Discord: nobody is answered until it is there again",
      );
    }
  });
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, error: describeError(error) }, "the connection to Discord failed"),
  );
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ shard, code }, "Discord closed the connection for good"),
  );
}

/** Tells the log which servers the bot is added to while it runs, and which it is removed from. */
export function logServers(client: Client, { log, policy }: Pick<Desk, "log" | "policy">): void {
  client.on(Events.GuildCreate, ({ id: guild }) => {
    if (policy.guilds.includes(guild)) log.info({ guild }, "added to a server");
    else
      log.warn(
        { guild },
        "added to a server that is not served: name it in ALLOWED_GUILD_IDS if it is to be answered",
      );
  });
  client.on(Events.GuildDelete, ({ id: guild }) => log.info({ guild }, "removed from a server"));
}

const TELL_MS = 60_000;
