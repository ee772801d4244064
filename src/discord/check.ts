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
    const concerns = await concernsOf(rest, settings.guilds);
    // Where it is not yet, the invitation is what mends it.
    const refused = await refusalOf(rest, String(id), settings);
    const isTold = refused === null || concerns.some((concern) => concern.includes(`${settings.guild} yet`));
    return {
      kind: "ok",
      name: String(name),
      invitation: invitationLink(String(id)),
      concerns: isTold ? concerns : [...concerns, refused],
    };
  } catch (error) {
    return { kind: "problem", problem: startProblem(error, settings) };
  }
}

/** Tells why the commands may not be registered in the server that is to have them at once; null where they may. */
async function refusalOf(
  rest: REST,
  id: string,
  settings: { readonly apiUrl: string; readonly guild: string | null },
): Promise<string | null> {
  if (settings.guild === null) return null;
  try {
    await rest.get(Routes.applicationGuildCommands(id, settings.guild));
    return null;
  } catch (error) {
    if (!mayNotWrite(error)) throw error;
    return startProblem(error, settings);
  }
}

async function concernsOf(rest: REST, served: readonly string[]): Promise<string[]> {
  // At most 200 a page: a bot in more servers than that has somebody who knows where it is.
  const joined: unknown = await rest.get(Routes.userGuilds()).catch(() => null);
  if (!Array.isArray(joined) || joined.length >= PAGE) return [];
  return served.flatMap((guild) => {
    const found: unknown = joined.find((one) => Object(one).id === guild);
    if (found === undefined)
      return [`The bot is not in server ${guild} yet: open the invitation and choose it.`];
    const { name, permissions } = Object(found);
    const held = new PermissionsBitField(/^\d+$/.test(String(permissions)) ? BigInt(permissions) : 0n);
    const missing = held.missing([...PERMISSIONS]).map((one) => one.replace(/(?<=[a-z])(?=[A-Z])/g, " "));
    if (missing.length === 0) return [];
    return [`The bot lacks ${missing.join(", ")} in ${name} (${guild}): open the invitation once more.`];
  });
}

const TIMEOUT_MS = 5_000;
const PAGE = 200;
