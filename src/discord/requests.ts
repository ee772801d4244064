import { ChannelType, PermissionFlagsBits, type BaseInteraction, type Message } from "discord.js";
import type { CommandInput } from "../domain.ts";
import { unescape } from "./escape.ts";
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
  const { username = user.id } = user;
  const shown =
    (member !== null && "displayName" in member ? member.displayName : null) ?? user.displayName ?? username;
  return shown === username ? shown : `${shown} (${username})`;
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
  const may = channel?.permissionsFor(interaction.member);
  if (channel === undefined || may === undefined || !may.has(PermissionFlagsBits.ViewChannel)) return false;
  // Whoever sees the channel around a private thread does not see the thread.
  return channel.type !== ChannelType.PrivateThread || may.has(PermissionFlagsBits.ManageThreads);
}

/** Gives what a message says: its own words, else those that it forwards, embeds or shows in its parts. */
export function wordsOf(message: Message): string {
  const snapshots = [...(message.messageSnapshots?.values() ?? [])];
  const embedded = [message, ...snapshots].flatMap(({ embeds }) =>
    (embeds ?? []).flatMap(({ title, description }) => [title, description]),
  );
  const ways = [
    [message.content],
    snapshots.map(({ content }) => content),
    embedded,
    (message.components ?? []).flatMap(textsOf).map(unescape),
  ];
  const words = ways.map((texts) => texts.filter(Boolean).join("\n").trim());
  return words.find((text) => text !== "") ?? "";
}

function textsOf(part: object): string[] {
  const { content, components } = Object(part);
  const inner: readonly object[] = Array.isArray(components) ? components : [];
  return [...(typeof content === "string" ? [content] : []), ...inner.flatMap(textsOf)];
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
