import { fieldsOf, textOf } from "./fields.ts";

/** Gives the beginning of a session the application that discord.js takes for granted: a bot's has its own id. */
export function completeReady(event: unknown): void {
  const { application, user } = fieldsOf(event);
  const id = textOf(fieldsOf(user)["id"]);
  if (textOf(fieldsOf(application)["id"]) === null && id !== null)
    Object.assign(Object(event), { application: { id, flags: 0 } });
}

/** Gives a server what discord.js takes for granted in one: it throws where a list is left out. */
export function completeGuild(event: unknown): void {
  if (typeof event !== "object" || event === null || fieldsOf(event)["unavailable"] === true) return;
  for (const list of GUILD_LISTS) {
    if (!Array.isArray(fieldsOf(event)[list])) Object.assign(event, { [list]: [] });
  }
}

const GUILD_LISTS = [
  "channels",
  "threads",
  "members",
  "roles",
  "emojis",
  "stickers",
  "presences",
  "voice_states",
];
