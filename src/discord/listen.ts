import { type Client, Events, GatewayDispatchEvents } from "discord.js";
import { readInteraction, readMessage } from "./arrivals.ts";
import { logConnection, logServers } from "./connection.ts";
import { describeError } from "./errors.ts";
import { handleInteraction } from "./interactions.ts";
import { handleMessage } from "./mentions.ts";
import { completeGuild, completeReady } from "./ready.ts";
import { remember } from "./remember.ts";
import type { Desk } from "./desk.ts";

/** Answers what the gateway brings, each thing once, and tells the log how the connection fares. */
export function listen(client: Client, desk: Desk): void {
  const { log } = desk;
  const arrived = remember(REMEMBERED);
  client.on(Events.Raw, (packet: { t: string | null; d: unknown }) => {
    if (packet.t === GatewayDispatchEvents.Ready) completeReady(packet.d);
    if (packet.t === GatewayDispatchEvents.GuildCreate) completeGuild(packet.d);
    if (packet.t === GatewayDispatchEvents.MessageCreate) {
      desk.posted.see(packet.d);
      const written = readMessage(packet.d);
      if (written !== null && arrived.add(written.id)) void handleMessage(written, desk);
    } else if (packet.t === GatewayDispatchEvents.InteractionCreate) {
      const interaction = readInteraction(packet.d, client.application?.id ?? "");
      if (interaction === null) log.warn({}, "an interaction came without what it takes to answer it");
      // A resumed connection may bring what was brought before.
      else if (arrived.add(interaction.id)) void handleInteraction(interaction, desk);
    } else return;
    // It is dealt with: discord.js passes over what it has no name for.
    packet.t = null;
  });
  client.on(Events.Error, (error) =>
    log.error({ error: describeError(error) }, "discord.js reports an error"),
  );
  client.on(Events.Warn, (warning) => log.warn({ warning }, "discord.js warns"));
  logConnection(client, desk);
  logServers(client, desk);
}

const REMEMBERED = 10_000;
