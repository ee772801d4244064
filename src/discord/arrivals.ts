/**
 * Makes an interaction whole before discord.js reads it, and tells whether it can be read at all: discord.js throws
 * over fields that older and other Discords leave out, and knows no channel but a whole one.
 */
export function completeInteraction(arrived: object): boolean {
  const d: Loose = Object(arrived);
  const user = loose(d["user"]) ?? loose(loose(d["member"])?.["user"]);
  if (!isText(d["id"]) || !isText(d["token"]) || !isText(user?.["id"])) return false;
  d["user"] ??= user;
  if (loose(d["member"])?.["user"] == null && d["member"] != null) Object(d["member"]).user = user;
  fill(d, { entitlements: [], authorizing_integration_owners: {}, version: 1 });
  const data = (d["data"] = loose(d["data"]) ?? {});
  if (!isText(d["application_id"])) delete d["application_id"];
  if (isText(d["channel_id"]) && loose(d["channel"]) === null) d["channel"] = { id: d["channel_id"] };
  if (d["channel"] === null) delete d["channel"];
  if (d["type"] === COMMAND || d["type"] === AUTOCOMPLETE) fill(data, { type: CHAT, name: "", resolved: {} });
  if (d["type"] === COMPONENT) {
    fill(data, { custom_id: "", component_type: Array.isArray(data["values"]) ? SELECT : BUTTON });
    if (data["component_type"] === SELECT) fill(data, { values: [] });
    fill(d, { message: {} });
    fill(Object(d["message"]), { id: d["id"], channel_id: d["channel_id"] ?? d["id"] });
  }
  if (d["type"] === SUBMIT) fill(data, { custom_id: "", components: [] });
  if (d["message"] === null) delete d["message"];
  return true;
}

/** A message that somebody wrote, as far as it is read. */
export interface Written {
  readonly id: string;
  readonly channel: string;
  readonly guild: string | null;
  readonly content: string;
  readonly author: { readonly id: string; readonly name: string };
  /** The ids of those whom it mentions by name, or by replying to them. */
  readonly mentioned: readonly string[];
  /** The message that it replies to: null where it is none; whether `whole` was sent along depends on Discord. */
  readonly repliesTo: { readonly id: string; readonly whole: object | null | undefined } | null;
}

/** Reads a new message; gives null where it is not one that a person wrote. */
export function readMessage(arrived: object): Written | null {
  const d: Loose = Object(arrived);
  const author = loose(d["author"]);
  if (!isText(d["id"]) || !isText(d["channel_id"]) || !isText(author?.["id"])) return null;
  const isWritten = WRITTEN.includes(Number(d["type"] ?? 0)) && d["webhook_id"] == null;
  if (!isWritten || author["bot"] === true || author["system"] === true) return null;
  const reference = loose(d["message_reference"]);
  const replies = isText(reference?.["message_id"]) && reference["type"] !== FORWARD;
  const mentions: readonly unknown[] = Array.isArray(d["mentions"]) ? d["mentions"] : [];
  return {
    id: d["id"],
    channel: d["channel_id"],
    guild: isText(d["guild_id"]) ? d["guild_id"] : null,
    content: isText(d["content"]) ? d["content"] : "",
    author: { id: author["id"], name: isText(author["username"]) ? author["username"] : author["id"] },
    mentioned: mentions.map((mention) => String(Object(mention).id)),
    repliesTo: replies
      ? { id: String(reference["message_id"]), whole: referenced(d["referenced_message"]) }
      : null,
  };
}

/** Discord says null of a message that was deleted, and nothing where it did not look. */
function referenced(value: unknown): object | null | undefined {
  return value === null ? null : (loose(value) ?? undefined);
}

type Loose = Record<string, unknown>;

function loose(value: unknown): Loose | null {
  return typeof value === "object" && value !== null ? Object(value) : null;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function fill(target: Loose, defaults: Loose): void {
  for (const [name, value] of Object.entries(defaults)) target[name] ??= value;
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type */
const [COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT] = [2, 3, 4, 5];
const CHAT = 1;
const [BUTTON, SELECT] = [2, 3];
/** https://docs.discord.com/developers/resources/message#message-object-message-types */
const WRITTEN = [0, 19];
/** https://docs.discord.com/developers/resources/message#message-reference-types */
const FORWARD = 1;
