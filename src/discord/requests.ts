import { PermissionFlagsBits } from "discord.js";
import type { CommandInput } from "../domain.ts";
import { NOWHERE } from "../seen.ts";
import type { Arrived, Channel, Given } from "./arrivals.ts";
import type { Origin } from "./policy.ts";
import type { Desk, Request } from "./desk.ts";
import { hasBoundChannels, knownParent, seesChannel, THREADS } from "./sight.ts";
import { uploadOf } from "./uploads.ts";

/** Gives what every interaction says of itself, and what the caller knows of it. */
export function requestOf(
  arrived: Arrived,
  desk: Pick<Desk, "client" | "bindings">,
  what: Pick<Request, "kind" | "name" | "cost" | "question">,
): Omit<Request, "run"> {
  const { id, user, channel } = arrived;
  return {
    ...what,
    id,
    person: user.id,
    where: { ...originOf(arrived), parent: parentOf(arrived, desk) },
    sees: remembering((other) => other === channel.id || seesChannel(desk.client, arrived, other)),
    asker: {
      name: user.shown === user.username ? user.shown : `${user.shown} (${user.username})`,
      maySpeak: maySpeak(arrived),
      mayManage: mayManage(arrived),
    },
  };
}

/** What was asked in a server is looked through a row at a time, and most of it was asked in few channels. */
function remembering(sees: (channel: string) => boolean): (channel: string) => boolean {
  const known = new Map<string, boolean>();
  return (channel) => {
    const isSeen = known.get(channel) ?? sees(channel);
    known.set(channel, isSeen);
    return isSeen;
  };
}

/** Gives where an interaction comes from. */
export function originOf({ guild, channel, owners }: Arrived): Origin {
  return {
    guild,
    channel: channel.id,
    // Keys of Discord's ApplicationIntegrationType: "0" the server added the bot, "1" the person did.
    userInstalled: owners.includes("1") && !owners.includes("0"),
  };
}

/**
 * Other channels have a parent too: the category that they are listed under. Where neither Discord nor what it told
 * before says whether a channel is a thread, it may be one of a channel that sees less than the server.
 */
function parentOf({ guild, channel }: Arrived, { client, bindings }: Pick<Desk, "client" | "bindings">) {
  const isOfThread = isThread(channel);
  if (isOfThread !== null) return isOfThread ? channel.parent : null;
  const known = knownParent(client, channel.id);
  if (known !== undefined) return known;
  return hasBoundChannels(guild, bindings) ? NOWHERE : null;
}

/** Discord says what the person may do where they are; outside of servers everyone may speak. */
function maySpeak(arrived: Arrived): boolean {
  const { permissions, channel } = arrived;
  if (permissions === null || arrived.guild === null) return true;
  const may = (bit: bigint) => (permissions & (bit | PermissionFlagsBits.Administrator)) !== 0n;
  const inThread = isThread(channel);
  return (
    (inThread === true || may(PermissionFlagsBits.SendMessages)) &&
    (inThread === false || may(PermissionFlagsBits.SendMessagesInThreads)) &&
    (!originOf(arrived).userInstalled || may(PermissionFlagsBits.UseExternalApps))
  );
}

/** Null where Discord does not say. */
function isThread({ type }: Channel): boolean | null {
  return type === null ? null : THREADS.includes(type);
}

/** Only the server that added the bot can say who manages it. */
function mayManage(arrived: Arrived): boolean {
  const { guild, userInstalled } = originOf(arrived);
  const needed = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;
  return guild !== null && !userInstalled && ((arrived.permissions ?? 0n) & needed) !== 0n;
}

/** Gives what a command was given as commands take it; its files are fetched from these origins alone. */
export function inputOf(
  { values, subcommand, attachments }: Given,
  origins: readonly string[],
): Omit<CommandInput, "scope"> {
  return {
    values,
    ...(subcommand === null ? {} : { subcommand }),
    uploads: attachments.map((attached) => uploadOf(attached, origins)),
  };
}

/** How much of the bucket a question takes; its unit. */
export const QUESTION = 1;
/** How much a press takes, which reads what is there already. */
export const PRESS = 0.25;
