import { type Fields, fieldsOf, listOf, textOf } from "./fields.ts";
import { partsOf, wordsOf } from "./message.ts";

/** An interaction, whatever was done. */
export interface Arrived extends Key {
  readonly done: Done;
  readonly user: Person;
  readonly guild: string | null;
  readonly channel: Channel;
  /** The roles of the person in the server, and what they may do in the channel; null where Discord does not say. */
  readonly roles: readonly string[];
  readonly permissions: bigint | null;
  /** Through whom the bot is there: "0" for the server, "1" for the person. */
  readonly owners: readonly string[];
}

/** What names an interaction in requests. */
export interface Key {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** What somebody did. */
export type Done =
  | { readonly kind: "chat"; readonly name: string; readonly given: Given }
  | { readonly kind: "typing"; readonly name: string; readonly given: Given }
  | { readonly kind: "menu"; readonly name: string; readonly text: string }
  | {
      readonly kind: "press";
      readonly customId: string;
      /** Of a select, the values that were chosen. */
      readonly chosen: readonly string[] | null;
      readonly message: Under;
    }
  | {
      readonly kind: "submit";
      readonly customId: string;
      readonly fields: ReadonlyMap<string, string>;
      readonly message: Under;
    }
  | { readonly kind: "unknown" };

/** The message that something was pressed or filled in under. */
export interface Under {
  /** For one person's eyes; so is what comes without its message. */
  readonly isPrivate: boolean;
  /** Whose command made it. */
  readonly maker: string | null;
}

/** What a command was given. */
export interface Given {
  readonly subcommand: string | null;
  readonly values: Readonly<Record<string, string | number | boolean>>;
  /** The option that is being typed. */
  readonly focused: { readonly name: string; readonly typed: string } | null;
  readonly attachments: readonly Attached[];
}

/** A file that was handed over with a command. */
export interface Attached {
  readonly option: string;
  readonly name: string;
  readonly url: string;
  readonly bytes: number;
}

/** Somebody who did something. */
export interface Person {
  readonly id: string;
  readonly username: string;
  /** As others there see them. */
  readonly shown: string;
}

/** Where it was done. */
export interface Channel {
  readonly id: string;
  /** https://docs.discord.com/developers/resources/channel#channel-object-channel-types; null where it is not said. */
  readonly type: number | null;
  /** Of a thread, the channel that it is in. */
  readonly parent: string | null;
}

/** A message that somebody wrote. */
export interface Written {
  readonly id: string;
  readonly channel: string;
  readonly guild: string | null;
  readonly content: string;
  readonly author: Person;
  /** The ids of those whom it mentions by name, or by replying to them. */
  readonly mentioned: readonly string[];
  /** The ids of the roles that it mentions. */
  readonly roles: readonly string[];
  /** The message that it replies to: null where it is none. `whole` is undefined where Discord did not look for it. */
  readonly repliesTo: { readonly id: string; readonly whole: object | null | undefined } | null;
}

/**
 * Reads an interaction of an application, whose own id counts where the event has none; gives null for what cannot
 * be answered: without an id, a token or a person.
 */
export function readInteraction(event: unknown, applicationId: string): Arrived | null {
  const d = fieldsOf(event);
  const member = fieldsOf(d["member"]);
  const user = personOf(d["user"] ?? member["user"], member["nick"]);
  const [id, token] = [textOf(d["id"]), textOf(d["token"])];
  if (id === null || token === null || user === null) return null;
  const channel = fieldsOf(d["channel"]);
  return {
    id,
    token,
    applicationId: textOf(d["application_id"]) ?? applicationId,
    done: doneIn(d),
    user,
    guild: textOf(d["guild_id"]),
    channel: {
      id: textOf(d["channel_id"]) ?? textOf(channel["id"]) ?? user.id,
      type: typeof channel["type"] === "number" ? channel["type"] : null,
      parent: textOf(channel["parent_id"]),
    },
    roles: listOf(member["roles"]).map(String),
    permissions: permissionsOf(member["permissions"]),
    owners: Object.keys(fieldsOf(d["authorizing_integration_owners"])),
  };
}

/** Reads a new message; gives null where it is not one that a person wrote. */
export function readMessage(event: unknown): Written | null {
  const d = fieldsOf(event);
  const author = fieldsOf(d["author"]);
  const person = personOf(author, null);
  const [id, channel] = [textOf(d["id"]), textOf(d["channel_id"])];
  if (id === null || channel === null || person === null) return null;
  const isWritten = WRITTEN.includes(Number(d["type"] ?? 0)) && d["webhook_id"] == null;
  if (!isWritten || author["bot"] === true || author["system"] === true) return null;
  const reference = fieldsOf(d["message_reference"]);
  const repliesTo = reference["type"] === FORWARD ? null : textOf(reference["message_id"]);
  const whole = d["referenced_message"];
  return {
    id,
    channel,
    guild: textOf(d["guild_id"]),
    content: textOf(d["content"]) ?? "",
    author: person,
    mentioned: listOf(d["mentions"]).map((mention) => String(fieldsOf(mention)["id"])),
    roles: listOf(d["mention_roles"]).map(String),
    repliesTo:
      repliesTo === null
        ? null
        : { id: repliesTo, whole: whole === null || whole === undefined ? whole : fieldsOf(whole) },
  };
}

function doneIn({ type, data, message }: Fields): Done {
  const { name, type: commandType, custom_id: id, ...rest } = fieldsOf(data);
  const customId = textOf(id) ?? "";
  const named = textOf(name) ?? "";
  switch (type) {
    case 2:
      if (commandType === MESSAGE_MENU) return { kind: "menu", name: named, text: targetIn(rest) };
      return { kind: "chat", name: named, given: givenIn(rest) };
    case 3:
      return {
        kind: "press",
        customId,
        chosen: Array.isArray(rest["values"]) ? listOf(rest["values"]).map(String) : null,
        message: underOf(message),
      };
    case 4:
      return { kind: "typing", name: named, given: givenIn(rest) };
    case 5:
      return {
        kind: "submit",
        customId,
        fields: filledIn(rest["components"]),
        message: underOf(message),
      };
    default:
      return { kind: "unknown" };
  }
}

function givenIn({ options, resolved }: Fields): Given {
  const [first] = listOf(options).map(fieldsOf);
  if (first !== undefined && (first["type"] === SUBCOMMAND || first["type"] === SUBCOMMAND_GROUP)) {
    const inner = givenIn({ options: first["options"], resolved });
    return { ...inner, subcommand: [textOf(first["name"]), inner.subcommand].filter(Boolean).join(" ") };
  }
  const values: Record<string, string | number | boolean> = {};
  const attachments: Attached[] = [];
  let focused: Given["focused"] = null;
  for (const option of listOf(options).map(fieldsOf)) {
    const [name, value] = [textOf(option["name"]), option["value"]];
    if (name === null) continue;
    const isValue = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    if (option["focused"] === true) focused = { name, typed: isValue ? String(value) : "" };
    if (option["type"] === ATTACHMENT) {
      const file = fieldsOf(fieldsOf(fieldsOf(resolved)["attachments"])[String(value)]);
      const [filename, url] = [textOf(file["filename"]), textOf(file["url"])];
      if (filename !== null && url !== null)
        attachments.push({ option: name, name: filename, url, bytes: Number(file["size"]) || 0 });
    }
    if (isValue) values[name] = value;
  }
  return { subcommand: null, values, focused, attachments };
}

function targetIn({ target_id: target, resolved }: Fields): string {
  return wordsOf(fieldsOf(fieldsOf(resolved)["messages"])[String(target)]);
}

function underOf(event: unknown): Under {
  const message = fieldsOf(event);
  // Older Discords name the maker in `interaction`.
  const made = fieldsOf(message["interaction_metadata"] ?? message["interaction"]);
  const isPrivate = textOf(message["id"]) === null || (Number(message["flags"] ?? 0) & EPHEMERAL) !== 0;
  return { isPrivate, maker: textOf(fieldsOf(made["user"])["id"]) };
}

function filledIn(components: unknown): ReadonlyMap<string, string> {
  return new Map(
    partsOf(components).flatMap(({ custom_id: id, value }): [string, string][] =>
      typeof id === "string" && typeof value === "string" ? [[id, value]] : [],
    ),
  );
}

function personOf(user: unknown, nick: unknown): Person | null {
  const fields = fieldsOf(user);
  const id = textOf(fields["id"]);
  if (id === null) return null;
  const username = textOf(fields["username"]) ?? id;
  return { id, username, shown: textOf(nick) ?? textOf(fields["global_name"]) ?? username };
}

function permissionsOf(value: unknown): bigint | null {
  return typeof value === "string" && /^\d+$/.test(value) ? BigInt(value) : null;
}

const MESSAGE_MENU = 3;
/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type */
const [SUBCOMMAND, SUBCOMMAND_GROUP, ATTACHMENT] = [1, 2, 11];

const EPHEMERAL = 1 << 6;

/** https://docs.discord.com/developers/resources/message#message-object-message-types: a message, a reply. */
const WRITTEN = [0, 19];

/** https://docs.discord.com/developers/resources/message#message-reference-types */
const FORWARD = 1;
