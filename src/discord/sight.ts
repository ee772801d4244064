import { ChannelType, PermissionFlagsBits, type Client } from "discord.js";
import type { Bindings } from "../domain.ts";
import type { Arrived } from "./arrivals.ts";

/** Tells whether a person can read a channel of the server that they are in; what is not known is not seen. */
export function seesChannel(client: Client, { guild: guildId, user, roles }: Arrived, id: string): boolean {
  const guild = client.guilds.cache.get(guildId ?? "");
  const channel = guild?.channels.cache.get(id);
  if (guild === undefined || channel === undefined) return false;
  if (guild.ownerId === user.id) return true;
  const held = [guild.id, ...roles];
  const base = held.reduce(
    (all, role) => all | (guild.roles.cache.get(role)?.permissions.bitfield ?? 0n),
    0n,
  );
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return true;
  // A thread has the permissions of the channel that it is in.
  const around = channel.isThread() ? channel.parent : channel;
  const overwrites = [...(around?.permissionOverwrites.cache.values() ?? [])];
  const may = [[guild.id], roles, [user.id]].reduce((before, ids) => {
    const applied = overwrites.filter((overwrite) => ids.includes(overwrite.id));
    const deny = applied.reduce((all, overwrite) => all | overwrite.deny.bitfield, 0n);
    const allow = applied.reduce((all, overwrite) => all | overwrite.allow.bitfield, 0n);
    return (before & ~deny) | allow;
  }, base);
  // Whoever sees the channel around a private thread does not see the thread.
  const needed =
    channel.type === ChannelType.PrivateThread
      ? PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ManageThreads
      : PermissionFlagsBits.ViewChannel;
  return around !== null && (may & needed) === needed;
}

/**
 * Gives the channel that a thread of which Discord told is in, and null for a channel that is no thread; undefined where
 * it told of none.
 */
export function knownParent(client: Client, id: string): string | null | undefined {
  const known = client.channels.cache.get(id);
  if (known === undefined) return undefined;
  return known.isThread() ? known.parentId : null;
}

/** Tells whether anything depends on which channel of a server somebody is in. */
export function hasBoundChannels(guild: string | null, bindings: Bindings | null): boolean {
  return guild !== null && bindings !== null && bindings.channels(`guild:${guild}`).size > 0;
}

/** The types of channels that are threads. */
export const THREADS: readonly number[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];
