import { PermissionFlagsBits, type BaseInteraction } from "discord.js";
import type { CommandInput } from "../domain.ts";
import type { Whereabouts } from "./policy.ts";
import type { Request } from "./serve.ts";

/** Gives what every interaction says of itself, and what the caller knows of it. */
export function requestOf(
  interaction: BaseInteraction,
  what: Pick<Request, "kind" | "name" | "cost" | "question">,
): Omit<Request, "run"> {
  return {
    ...what,
    id: interaction.id,
    person: interaction.user.id,
    where: whereaboutsOf(interaction),
    sees: (channel) => sees(interaction, channel),
    asker: { name: nameOf(interaction), maySpeak: maySpeak(interaction) },
  };
}

function nameOf({ user, member }: BaseInteraction): string {
  const shown = (member !== null && "displayName" in member ? member.displayName : null) ?? user.displayName;
  return shown === user.username ? shown : `${shown} (${user.username})`;
}

/** Discord says what the person may do where they are; outside of servers everyone may speak. */
function maySpeak(interaction: BaseInteraction): boolean {
  const { memberPermissions: may, channel } = interaction;
  if (may === null) return true;
  const isThread = channel?.isThread() ?? null;
  return (
    (isThread === true || may.has(PermissionFlagsBits.SendMessages)) &&
    (isThread === false || may.has(PermissionFlagsBits.SendMessagesInThreads)) &&
    (!whereaboutsOf(interaction).userInstalled || may.has(PermissionFlagsBits.UseExternalApps))
  );
}

/** Gives where an interaction comes from. */
export function whereaboutsOf(interaction: BaseInteraction): Whereabouts {
  // Keys of Discord's ApplicationIntegrationType: "0" the server added the bot, "1" the person did.
  const owners = Object.keys(interaction.authorizingIntegrationOwners ?? {});
  return {
    guild: interaction.guildId,
    channel: interaction.channelId ?? interaction.user.id,
    userInstalled: owners.includes("1") && !owners.includes("0"),
  };
}

/** Tells whether the person can read a channel of the server; what is not known is not seen. */
function sees(interaction: BaseInteraction, id: string): boolean {
  if (id === interaction.channelId) return true;
  if (!interaction.inCachedGuild()) return false;
  const channel = interaction.guild.channels.cache.get(id);
  return channel?.permissionsFor(interaction.member).has(PermissionFlagsBits.ViewChannel) ?? false;
}

/** Gives the values of a command's options by name. */
export function valuesOf(
  options: readonly { readonly name: string; readonly value?: string | number | boolean }[],
): CommandInput["values"] {
  return Object.fromEntries(options.map(({ name, value }) => [name, value]));
}

/** A question takes one of the bucket; a press, which reads what is there already, a quarter. */
export const QUESTION = 1;
export const PRESS = 0.25;
