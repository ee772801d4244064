import { DiscordAPIError, DiscordjsError, HTTPError, RESTJSONErrorCodes } from "discord.js";
import { messageOf } from "../problem.ts";

/** Gives what the log keeps of an error: never its request, which holds texts and tokens. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const code = error instanceof DiscordAPIError || error instanceof DiscordjsError ? error.code : undefined;
  const status = error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : undefined;
  return { name, message, code, status, stack };
}

/** Gives the number under which a request stands in the log, short enough to be read out. */
export function errorNumber(id: string): string {
  return (/^\d+$/.test(id) ? BigInt(id).toString(36) : id).slice(-8);
}

/** Tells whether an interaction's time is over, so that nothing can be said any more. */
export function isTooLate(error: unknown): boolean {
  return (
    isApiError(error, RESTJSONErrorCodes.UnknownInteraction) ||
    isApiError(error, RESTJSONErrorCodes.InvalidWebhookToken) ||
    isApiError(error, RESTJSONErrorCodes.UnknownWebhook)
  );
}

/** Tells whether Discord already took a first response: of two tries, the one whose answer was lost. */
export function isAcknowledged(error: unknown): boolean {
  return isApiError(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
}

/** Tells whether the message is gone that was to be changed: somebody took it away. */
export function isGone(error: unknown): boolean {
  return isApiError(error, RESTJSONErrorCodes.UnknownMessage);
}

/** Tells whether the bot may write in a channel and not refer to a message in it. */
export function mayNotReply(error: unknown): boolean {
  return isApiError(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory);
}

/** Tells whether the bot may not write where it was asked. */
export function mayNotWrite(error: unknown): boolean {
  return (
    isApiError(error, RESTJSONErrorCodes.MissingPermissions) ||
    isApiError(error, RESTJSONErrorCodes.MissingAccess)
  );
}

/** Tells whether nobody can write there: a thread is locked, a channel gone, or a person takes no messages of the bot's. */
export function isClosed(error: unknown): boolean {
  return CLOSED.some((code) => isApiError(error, code));
}

const CLOSED: readonly number[] = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
];

/** Tells whether trying again later may help: Discord's own faults, and a network that fails. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  return error instanceof Error && !(error instanceof DiscordAPIError) && networkCode(error) !== null;
}

/** Where something was asked of Discord. */
interface Where {
  readonly apiUrl: string;
  readonly guild: string | null;
}

/** Gives one line for the person who runs the bot: what is wrong and what to do. */
export function startProblem(error: unknown, where: Where): string {
  return knownProblem(error, where) ?? `Cannot start the Discord bot: ${messageOf(error)}`;
}

/** Gives the same of commands that could not be registered: such a bot answers those that Discord has. */
export function registeringProblem(error: unknown, where: Where): string {
  if (isApiError(error, RESTJSONErrorCodes.MissingAccess)) return startProblem(error, where);
  const why = isApiError(error, RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached)
    ? "Discord takes 200 new ones a day. Start the bot again tomorrow."
    : (knownProblem(error, where) ?? messageOf(error));
  return `The commands could not be registered, and those that Discord has go on working: ${why}`;
}

/** Null where there is nothing better to say than Discord does. */
function knownProblem(error: unknown, where: Where): string | null {
  const host = URL.canParse(where.apiUrl) ? new URL(where.apiUrl).host : where.apiUrl;
  if (isTokenRefused(error))
    return "Discord does not accept DISCORD_TOKEN. Copy it again: https://discord.com/developers/applications, your application, Bot, Reset Token.";
  if (messageOf(error).includes("disallowed intents"))
    return "Discord refuses the connection for a missing intent. Footnote needs no privileged one: check that the token is of the right application.";
  if (isApiError(error, RESTJSONErrorCodes.MissingAccess))
    return `The bot may not register its commands in server ${where.guild ?? ""}: it is not there, or was added without them. Check GUILD_ID and ALLOWED_GUILD_IDS, and add the bot with the invitation link (once more).`;
  const until = /sessions remaining .*resets at (\S+)/.exec(messageOf(error))?.[1];
  if (until !== undefined)
    return `Discord takes no more starts of this bot until ${until}: it was started a thousand times within a day. Mend what ends it again and again, and start it after that.`;
  const network = error instanceof Error ? networkCode(error) : null;
  if (network !== null)
    return `Cannot reach Discord at ${host} (${network}). Check this machine's network, proxy and firewall, and DISCORD_API_URL where it is set.`;
  if (error instanceof HTTPError && error.status >= 500)
    return `Discord at ${host} answers with an error of its own (HTTP ${error.status}). Look at https://discordstatus.com and start again later.`;
  return null;
}

function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return messageOf(error).includes("token was provided") || messageOf(error).includes("uthentication failed");
}

function isApiError(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

/** The system's name for what is wrong with the network, as Node and undici wrap it. */
function networkCode(error: Error): string | null {
  if (error.name === "AbortError") return "timeout";
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code: unknown = Object(cause).code;
    if (typeof code === "string" && /^(?:E[A-Z]+(?:_[A-Z]+)*|UND_ERR_\w+|CERT_\w+)$/.test(code)) return code;
  }
  return null;
}
