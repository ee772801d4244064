import { InteractionResponseType, MessageFlags, RequestMethod, Routes, type RawFile } from "discord.js";
import type { Key } from "./arrivals.ts";
import type { RenderedMessage } from "./render.ts";
import { send, type Ways } from "./rest.ts";

/** The requests that answer one interaction. Nothing is read of what Discord says to them but whether it took them. */
export interface Endpoints {
  /** Says that an answer is coming, in a new message; only here it is settled who sees it. */
  defer(isPrivate: boolean): Promise<void>;
  /** Says that the message that was pressed will change. */
  deferUpdate(): Promise<void>;
  reply(message: RenderedMessage, isPrivate: boolean): Promise<void>;
  /** Changes the message that was pressed. */
  update(message: RenderedMessage): Promise<void>;
  suggest(choices: readonly object[]): Promise<void>;
  showModal(data: object): Promise<void>;
  /** Puts the message where one was announced, or where the first one stands. */
  edit(message: RenderedMessage): Promise<void>;
  remove(): Promise<void>;
  /** Makes one more message, each time that it is called: Discord takes no nonce here. */
  followUp(message: RenderedMessage, isPrivate: boolean): Promise<void>;
}

/** Gives an interaction's endpoints. Its token is in their address, so the bot's own is not sent. */
export function endpointsOf({ id, token, applicationId }: Key, { answering, posting }: Ways): Endpoints {
  const to = (
    method: RequestMethod,
    fullRoute: `/${string}`,
    body?: object,
    files?: RawFile[],
    way = answering,
  ) => send(way, { method, fullRoute, auth: false, body, ...(files === undefined ? {} : { files }) });
  const callback = (type: InteractionResponseType, data?: object, files?: RawFile[]) =>
    to(RequestMethod.Post, Routes.interactionCallback(id, token), { type, data }, files);
  const original = Routes.webhookMessage(applicationId, token);
  return {
    defer: (isPrivate) =>
      callback(
        InteractionResponseType.DeferredChannelMessageWithSource,
        isPrivate ? { flags: MessageFlags.Ephemeral } : undefined,
      ),
    deferUpdate: () => callback(InteractionResponseType.DeferredMessageUpdate),
    reply: (message, isPrivate) =>
      callback(
        InteractionResponseType.ChannelMessageWithSource,
        bodyOf(message, isPrivate),
        filesOf(message),
      ),
    update: (message) =>
      callback(InteractionResponseType.UpdateMessage, bodyOf(message, false), filesOf(message)),
    suggest: (choices) => callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
    showModal: (data) => callback(InteractionResponseType.Modal, data),
    edit: (message) => to(RequestMethod.Patch, original, bodyOf(message, false), filesOf(message)),
    remove: () => to(RequestMethod.Delete, original),
    followUp: (message, isPrivate) =>
      to(
        RequestMethod.Post,
        Routes.webhook(applicationId, token),
        bodyOf(message, isPrivate),
        filesOf(message),
        posting,
      ),
  };
}

/** Gives a message as requests carry it; its files go beside it (`filesOf`). */
export function bodyOf(message: RenderedMessage, isPrivate: boolean): object {
  const { flags, components, allowedMentions, files } = message;
  return {
    flags: isPrivate ? flags | MessageFlags.Ephemeral : flags,
    components,
    allowed_mentions: { parse: allowedMentions.parse, replied_user: allowedMentions.repliedUser },
    ...(files.length === 0
      ? {}
      : {
          attachments: files.map(({ name, description }, index) => ({
            id: String(index),
            filename: name,
            description,
          })),
        }),
  };
}

/** Gives a message's files as discord.js sends them, in the order of their ids. */
export function filesOf({ files }: RenderedMessage): RawFile[] {
  return files.map(({ attachment, name, type }) => ({ data: attachment, name, contentType: type }));
}
