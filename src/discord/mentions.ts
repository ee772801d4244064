import { PermissionFlagsBits, type Message } from "discord.js";
import { QUESTION } from "./requests.ts";
import { LIMITS } from "./limits.ts";
import { messageResponder } from "./responders.ts";
import { serve, type Desk } from "./serve.ts";
import { WORDING } from "./wording.ts";

/**
 * Answers a message that mentions the bot, or one in a direct conversation, as a question; lets every other
 * message pass. Never rejects.
 */
export async function handleMessage(message: Message, desk: Desk): Promise<void> {
  if (message.author.bot || message.system || !isForUs(message)) return;
  const question = message.content
    .replaceAll(new RegExp(`<@!?${message.client.user.id}>`, "g"), " ")
    .trim()
    .slice(0, LIMITS.optionText);
  await serve(
    {
      id: message.id,
      kind: "mention",
      name: ASK,
      question,
      person: message.author.id,
      where: { guild: message.guildId, channel: message.channelId, userInstalled: false },
      cost: QUESTION,
      sees: (channel) => sees(message, channel),
      asker: { name: message.author.username, maySpeak: true },
      run: async (scope, services) => {
        if (question === "") return WORDING.empty();
        return desk.book.chat.get(ASK)?.run({ values: { question }, scope }, services) ?? WORDING.unknown();
      },
    },
    messageResponder(message, desk.clock),
    desk,
  );
}

function isForUs(message: Message): boolean {
  if (!message.inGuild()) return true;
  return message.mentions.has(message.client.user, { ignoreEveryone: true, ignoreRoles: true });
}

function sees(message: Message, id: string): boolean {
  if (id === message.channelId) return true;
  if (!message.inGuild() || message.member === null) return false;
  const channel = message.guild.channels.cache.get(id);
  return channel?.permissionsFor(message.member).has(PermissionFlagsBits.ViewChannel) ?? false;
}

/** The command that a mention runs, with what was said as its "question". */
const ASK = "ask";
