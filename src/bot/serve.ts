import type { Config } from "../config.ts";
import type { Bot } from "../discord/client.ts";
import type { Health } from "../observe/health.ts";
import type { Metrics } from "../observe/metrics.ts";
import type { BotWorld } from "./world.ts";

/** Says that the bot is there, and stops it when it is asked to; rejects where Discord closes the connection for good. */
export async function serveUntilStopped(
  bot: Bot,
  { config, tell, stopped }: BotWorld,
  metrics: Metrics | null,
): Promise<void> {
  const health = await healthOf(config, { isReady: () => bot.isReady(), metrics });
  for (const line of greeting(bot.invitation, config, health)) tell(line);
  const lost = await Promise.race([stopped, bot.lost]);
  if (lost === undefined) tell("Stopping: answers that are under way finish first.");
  await bot.stop();
  await health?.stop();
  if (lost !== undefined) throw lost;
}

/** Gives what counts the answers; null where nobody looks at it: then it is not loaded either. */
export async function metricsOf({ health }: Config): Promise<Metrics | null> {
  if (health.port === null) return null;
  const { createMetrics } = await import("../observe/metrics.ts");
  return createMetrics();
}

async function healthOf(
  { health: { host, port } }: Config,
  { isReady, metrics }: { readonly isReady: () => boolean; readonly metrics: Metrics | null },
): Promise<Health | null> {
  if (port === null || metrics === null) return null;
  const { serveHealth } = await import("../observe/health.ts");
  return serveHealth({ host, port, isReady, metrics });
}

function greeting(invitation: string, { discord }: Config, running: Health | null): string[] {
  const served = discord.allowedGuildIds.length;
  return [
    `Connected to Discord. Invite the bot to a server: ${invitation}`,
    ...(served === 0 && !discord.allowDirect
      ? ["Nobody is served yet: name your server's id in GUILD_ID or ALLOWED_GUILD_IDS."]
      : []),
    ...(running === null ? [] : [`Health and metrics: ${running.origin}/health, /metrics`]),
  ];
}
