import { REST, Routes } from "discord.js";
import { apiBase, invitationLink } from "./address.ts";
import { startProblem } from "./errors.ts";

/** What Discord says before the bot is started. */
export type DiscordCheck =
  | { readonly kind: "ok"; readonly name: string; readonly invitation: string }
  | { readonly kind: "problem"; readonly problem: string };

/** Asks Discord whether the token is right and the commands can be registered; changes nothing. */
export async function checkDiscord(settings: {
  readonly token: string;
  readonly apiUrl: string;
  readonly guild: string | null;
}): Promise<DiscordCheck> {
  try {
    const rest = new REST({ api: apiBase(settings.apiUrl), retries: 1, timeout: TIMEOUT_MS });
    rest.setToken(settings.token);
    const { id, name } = Object(await rest.get(Routes.currentApplication()));
    await rest.get(Routes.gatewayBot());
    if (settings.guild !== null) await rest.get(Routes.applicationGuildCommands(id, settings.guild));
    return { kind: "ok", name: String(name), invitation: invitationLink(String(id)) };
  } catch (error) {
    return { kind: "problem", problem: startProblem(error, settings) };
  }
}

const TIMEOUT_MS = 5_000;
