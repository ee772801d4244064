import { ChannelType, PermissionFlagsBits, type Client } from "discord.js";
import type { Arrived } from "./arrivals.ts";
import type { Whereabouts } from "./policy.ts";
import type { Request } from "./serve.ts";
import { seesChannel } from "./sight.ts";

/** Gives what every interaction says of itself, and what the caller knows of it. */
export function requestOf(
  arrived: Arrived,
  client: Client,
  what: Pick<Request, "kind" | "name" | "cost" | "question">,
): Omit<Request, "run"> {
  const { id, user, channel } = arrived;
  return {
    ...what,
    id,
    person: user.id,
    where: whereaboutsOf(arrived),
    sees: (other) => other === channel.id || seesChannel(client, arrived, other),
    asker: {
      name: user.shown === user.username ? user.shown : `${user.shown} (${user.username})`,
      maySpeak: maySpeak(arrived),
    },
  };
}

/** Gives where an interaction comes from. */
export function whereaboutsOf({ guild, channel, owners }: Arrived): Whereabouts {
  return {
    guild,
    channel: channel.id,
    // Keys of Discord's ApplicationIntegrationType: "0" the server added the bot, "1" the person did.
    userInstalled: owners.includes("1") && !owners.includes("0"),
  };
}

/** Discord says what the person may do where they are; outside of servers everyone may speak. */
function maySpeak(arrived: Arrived): boolean {
  const { permissions, channel } = arrived;
  if (permissions === null || arrived.guild === null) return true;
  const may = (bit: bigint) => (permissions & (bit | PermissionFlagsBits.Administrator)) !== 0n;
  const isThread = channel.type === null ? null : THREADS.includes(channel.type);
  return (
    (isThread === true || may(PermissionFlagsBits.SendMessages)) &&
    (isThread === false || may(PermissionFlagsBits.SendMessagesInThreads)) &&
    (!whereaboutsOf(arrived).userInstalled || may(PermissionFlagsBits.UseExternalApps))
  );
}

const THREADS: readonly number[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/** A question takes one of the bucket; a press, which reads what is there already, a quarter. */
export const QUESTION = 1;
export const PRESS = 0.25;
