import { PermissionsBitField } from "discord.js";
import { mayReceiveToken } from "../config/token.ts";

/**
 * Gives an API base as discord.js takes it, without its version. Throws a RangeError unless it is https or
 * loopback: it receives the token.
 */
export function apiBase(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !mayReceiveToken(url)) {
    throw new RangeError(
      `Cannot use DISCORD_API_URL "${address}": it receives the token, so it must begin with https:// or be on this machine (http://127.0.0.1:…).`,
    );
  }
  return (url.origin + url.pathname).replace(/\/+$/, "").replace(/\/v\d+$/, "");
}

/** Gives the address with which an admin adds the bot to a server, with no permission more than it uses. */
export function invitationLink(applicationId: string): string {
  const permissions = PermissionsBitField.resolve([...PERMISSIONS]).toString();
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: "bot applications.commands",
    permissions,
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

/** What answering a mention takes; slash commands alone need none of it. */
export const PERMISSIONS = [
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "ReadMessageHistory",
  "AttachFiles",
] as const;
