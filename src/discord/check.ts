import { PermissionsBitField, REST, Routes } from "discord.js";
import { invitationLink, PERMISSIONS } from "./address.ts";
import { mayNotWrite, startProblem } from "./errors.ts";
import { restOptions } from "./rest.ts";

/** What Discord says before the bot is started. */
export type DiscordCheck =
  | {
      readonly kind: "ok";
      readonly name: string;
      readonly invitation: string;
      /** What will not work as meant, a line each: the bot is not in a server yet, or may not do something there. */
      readonly concerns: readonly string[];
    }
  | { readonly kind: "problem"; readonly problem: string };

/** Asks Discord whether the token is right, the commands can be registered and answers sent; changes nothing. */
export async function checkDiscord(settings: {
  readonly token: string;
  readonly apiUrl: string;
  readonly guild: string | null;
  /** The servers that are served. */
  readonly guilds: readonly string[];
}): Promise<DiscordCheck> {
  try {
    const rest = new REST({ ...restOptions(settings.apiUrl), retries: 1, timeout: TIMEOUT_MS });
    rest.setToken(settings.token);
    const { id, name } = Object(await rest.get(Routes.currentApplication()));
    await rest.get(Routes.gatewayBot());
    const joined = await joinedOf(rest);
    const refused = await refusalOf(rest, String(id), { ...settings, joined });
    return {
      kind: "ok",
      name: String(name),
      invitation: invitationLink(String(id)),
      concerns: [...concernsOf(settings.guilds, joined), ...(refused === null ? [] : [refused])],
    };
  } catch (error) {
    return { kind: "problem", problem: startProblem(error, settings) };
  }
}

/** Gives the servers that the bot is in, by their ids; null where Discord does not tell of all of them. */
async function joinedOf(rest: REST): Promise<ReadonlyMap<unknown, unknown> | null> {
  // At most 200 a page: a bot in more servers than that has somebody who knows where it is.
  const joined: unknown = await rest.get(Routes.userGuilds()).catch(() => null);
  if (!Array.isArray(joined) || joined.length >= PAGE) return null;
  return new Map(joined.map((one) => [Object(one).id, one]));
}

/** Tells why the commands may not be registered in the server that is to have them at once; null where they may. */
async function refusalOf(
  rest: REST,
  id: string,
  settings: {
    readonly apiUrl: string;
    readonly guild: string | null;
    readonly joined: ReadonlyMap<unknown, unknown> | null;
  },
): Promise<string | null> {
  const { guild, joined } = settings;
  // Where it is not in it yet, the invitation is what mends that too.
  if (guild === null || joined?.has(guild) === false) return null;
  try {
    await rest.get(Routes.applicationGuildCommands(id, guild));
    return null;
  } catch (error) {
    if (!mayNotWrite(error)) throw error;
    return startProblem(error, settings);
  }
}

function concernsOf(served: readonly string[], joined: ReadonlyMap<unknown, unknown> | null): string[] {
  if (joined === null) return [];
  return served.flatMap((guild) => {
    if (!joined.has(guild))
      return [`The bot is not in server ${guild} yet: open the invitation and choose it.`];
    const { name, permissions } = Object(joined.get(guild));
    const held = new PermissionsBitField(/^\d+$/.test(String(permissions)) ? BigInt(permissions) : 0n);
    const missing = held.missing([...PERMISSIONS]).map((one) => one.replace(/(?<=[a-z])(?=[A-Z])/g, " "));
    if (missing.length === 0) return [];
    return [`The bot lacks ${missing.join(", ")} in ${name} (${guild}): open the invitation once more.`];
  });
}

const TIMEOUT_MS = 5_000;
const PAGE = 200;
