import {
  Client,
  Events,
  GatewayIntentBits,
  Options,
  SimpleShardingStrategy,
  Status,
  type ClientOptions,
} from "discord.js";
import type { Bindings, Clock, Services, Visitor } from "../domain.ts";
import { apiBase, invitationLink } from "./address.ts";
import { openBook } from "./book.ts";
import { createCooldown, type CooldownOptions } from "./cooldown.ts";
import { createCrowd } from "./crowd.ts";
import { startProblem } from "./errors.ts";
import { LIMITS } from "./limits.ts";
import { listen } from "./listen.ts";
import { createPosted } from "./posted.ts";
import { registerOrSay, type RegisteringOptions } from "./registering.ts";
import { openWays, restOptions } from "./rest.ts";
import { createRivals } from "./rivals.ts";
import type { Desk, Handled } from "./desk.ts";
import { UPLOAD_ORIGINS } from "./uploads.ts";
import { within } from "./within.ts";

/** What the bot is started with. */
export interface BotOptions extends RegisteringOptions {
  readonly token: string;
  /** What places are bound to; absent, nothing is. */
  readonly bindings?: Bindings;
  /** Where files that people hand over are fetched from; absent, Discord's own, and where its API is. */
  readonly uploadOrigins?: readonly string[];
  /** Gives the engine as it is now, or once there is one, and the visitor's store. */
  readonly services: (visitor: Visitor) => Services | Promise<Services>;
  readonly clock: Clock;
  readonly observe?: (handled: Handled) => void;
  /** Puts the questions' text into the log; absent, it is left out. */
  readonly logQuestions?: boolean;
  readonly cooldown?: CooldownOptions;
  readonly deferAfterMs?: number;
  readonly answerWithinMs?: number;
  readonly stopWithinMs?: number;
  /** After this long the bot counts as started, though its commands are not registered yet. */
  readonly registerWithinMs?: number;
  /** Settings of discord.js that a test needs otherwise. */
  readonly client?: Pick<ClientOptions, "rest" | "ws" | "waitGuildTimeout">;
}

/** A bot that is connected and answers. */
export interface Bot {
  /** With which an admin adds the bot to a server. */
  readonly invitation: string;
  /** Tells whether the bot is connected at the moment. */
  isReady(): boolean;
  /** Resolves, with the reason, where Discord closed the connection for good. */
  readonly lost: Promise<BotStartError>;
  /** Lets answers that are under way finish, for at most `stopWithinMs`, tells those who still wait, and disconnects. */
  stop(): Promise<void>;
}

/** Why the bot did not start or cannot go on, in one line that says what to do; the error itself is its `cause`. */
export class BotStartError extends Error {
  override readonly name = "BotStartError";
}

/** The bot's own defaults. */
const BOT_DEFAULTS = {
  cooldown: { bucket: 5, refillMs: 3_000 },
  deferAfterMs: 400,
  answerWithinMs: LIMITS.tokenLifeMs - 60_000,
  // Docker ends after ten seconds what was asked to end.
  stopWithinMs: 8_000,
  registerWithinMs: 10_000,
} as const;

/** Connects the bot, registers its commands where they changed, and answers from then on. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const book = openBook(options.commands);
  const crowd = createCrowd(LARGE_CROWD);
  const { stopWithinMs = BOT_DEFAULTS.stopWithinMs } = options;
  let isStopping = false;
  const givingUp = new Set<() => void>();
  let stopped: Promise<void> | undefined;
  const client = createClient(options);
  const desk: Desk = {
    client,
    book,
    crowd,
    policy: options.policy,
    bindings: options.bindings ?? null,
    uploadOrigins: options.uploadOrigins ?? [...UPLOAD_ORIGINS, new URL(apiBase(options.apiUrl)).origin],
    cooldown: createCooldown(options.cooldown ?? BOT_DEFAULTS.cooldown, options.clock),
    services: options.services,
    log: options.log,
    clock: options.clock,
    ways: openWays(options.apiUrl, options.client?.rest),
    posted: createPosted(() => client.user?.id ?? null),
    rivals: createRivals(options),
    deferAfterMs: options.deferAfterMs ?? BOT_DEFAULTS.deferAfterMs,
    observe: options.observe ?? (() => {}),
    answerWithinMs: options.answerWithinMs ?? BOT_DEFAULTS.answerWithinMs,
    logQuestions: options.logQuestions ?? false,
    isStopping: () => isStopping,
    givingUp,
  };
  listen(client, desk);
  const lost = lossOf(client, options);
  const applicationId = await connect(client, options);
  return {
    invitation: invitationLink(applicationId),
    lost,
    // discord.js counts as ready from its first connection on.
    isReady: () => client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
    stop() {
      isStopping = true;
      // A connection that discord.js is just taking up again is not closed until it stands.
      const left = async () => void (await within(CLOSING_MS, client.destroy()));
      const farewell = async () => {
        for (const giveUp of givingUp) giveUp();
        await within(FAREWELL_MS, crowd.empty());
      };
      return (stopped ??= within(stopWithinMs, crowd.empty()).then(farewell).then(left));
    },
  };
}

function createClient({ apiUrl, client }: BotOptions): Client {
  return new Client({
    // No privileged intent: commands, mentions and direct messages come without.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    allowedMentions: { parse: [], repliedUser: false },
    shards: "auto",
    // Nothing is looked up in old messages or members, and both would grow without end.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 100, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    waitGuildTimeout: GUILDS_MS,
    ...client,
    ws: { buildStrategy, ...client?.ws },
    rest: restOptions(apiUrl, client?.rest),
  });
}

/** A gateway that accepts a connection and then says nothing is given up sooner than after discord.js's minute. */
const buildStrategy: NonNullable<NonNullable<ClientOptions["ws"]>["buildStrategy"]> = (manager) => {
  Object.assign(manager.options, { handshakeTimeout: SILENCE_MS, helloTimeout: SILENCE_MS });
  return new SimpleShardingStrategy(manager);
};

/** Resolves where Discord closes a connection that it will not take up again, as after a token was reset. */
function lossOf(client: Client, options: BotOptions): Promise<BotStartError> {
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const cause = new Error(CLOSED[code] ?? `Discord closed the connection with code ${code}`);
      resolve(new BotStartError(startProblem(cause, options), { cause }));
    });
  });
}

async function connect(client: Client, options: BotOptions): Promise<string> {
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(options.token);
    const applicationId = (await ready).application.id;
    // Of its 200 changes a day, Discord may make the next one wait for hours: answers do not wait for it.
    const { registerWithinMs = BOT_DEFAULTS.registerWithinMs } = options;
    const isRegistered = await within(registerWithinMs, registerOrSay(client, applicationId, options));
    if (!isRegistered) options.log.warn({}, PUT_OFF);
    return applicationId;
  } catch (error) {
    await client.destroy();
    throw new BotStartError(startProblem(error, options), { cause: error });
  }
}

const PUT_OFF =
  "Discord puts off the registration of the commands: those that it has go on working, and the others come when it takes them";

/** Requests at once from which everyone is told at once that an answer is coming. */
const LARGE_CROWD = 12;
/** discord.js holds up everything until it knows every server, by default for 15 s: nothing here needs them all. */
const GUILDS_MS = 1_000;
const SILENCE_MS = 5_000;
/** In which those who still wait are told that nothing comes. */
const FAREWELL_MS = 1_000;
const CLOSING_MS = 2_000;

/** As `startProblem` knows them: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const CLOSED: Readonly<Record<number, string>> = {
  4004: "Authentication failed",
  4013: "Used invalid intents",
  4014: "Used disallowed intents",
};
