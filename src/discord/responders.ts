import { RequestMethod, Routes, type REST } from "discord.js";
import { say } from "../../commands/parts/say.ts";
import type { Clock, Reply } from "../domain.ts";
import type { Key, Written } from "./arrivals.ts";
import { bodyOf, endpointsOf, filesOf } from "./endpoints.ts";
import { isAcknowledged, isGone, isPassing, mayNotReply } from "./errors.ts";
import { LIMITS } from "./limits.ts";
import { patiently } from "./patience.ts";
import { render } from "./render.ts";
import type { Posted } from "./posted.ts";
import { send, type Ways } from "./rest.ts";
import type { Rivals } from "./rivals.ts";
import type { Responder } from "./desk.ts";

/** Where answers to interactions go. */
export interface Answering {
  readonly ways: Ways;
  readonly clock: Clock;
  /** Knows which answers the gateway has brought back. */
  readonly posted: Posted;
  readonly rivals: Rivals;
}

/**
 * Answers an interaction. Deferring settles who sees the answer; where the reply turns out to be for other
 * eyes, what was deferred is taken away and the reply follows it.
 */
export function interactionResponder(
  interaction: Key,
  desk: Answering,
  { deferPrivately }: { readonly deferPrivately: boolean },
): Responder {
  const { clock } = desk;
  const endpoints = endpointsOf(interaction, desk.ways);
  const { once, later, post } = times(interaction, desk);
  let deferred: Promise<unknown> | null = null;
  let shown: { readonly atMs: number; readonly arrived: Promise<unknown> } | null = null;
  let isDelivered = false;
  return {
    async acknowledge() {
      deferred ??= once(() => endpoints.defer(deferPrivately));
      // Whoever delivers hears of a failure.
      await deferred.catch(() => {});
    },
    progress(text) {
      // Work that took too long may go on after its person was told so.
      if (isDelivered || deferred === null || clock.now() - (shown?.atMs ?? 0) < PROGRESS_MS) return;
      const before = Promise.all([deferred, shown?.arrived]);
      // Progress is a courtesy: the answer comes without it too.
      const arrived = before.then(async () => endpoints.edit(render(say("info", text)))).catch(() => {});
      shown = { atMs: clock.now(), arrived };
    },
    async deliver(reply: Reply) {
      isDelivered = true;
      // What comes late must not stand over the answer.
      await shown?.arrived;
      const message = render(reply);
      if (deferred === null) {
        if ((await once(() => endpoints.reply(message, reply.private))) === "taken") return;
      } else {
        await deferred;
        if (reply.private !== deferPrivately) {
          // While it stands, Discord takes what follows for its content, for whoever sees it.
          await later(() => endpoints.remove()).catch(unlessGone);
          await post(() => endpoints.followUp(message, reply.private));
          return;
        }
      }
      await later(() => endpoints.edit(message));
    },
  };
}

/** Answers a press by changing the message that it stands under; a refusal comes beside it, for the person alone. */
export function pageResponder(interaction: Key, desk: Answering): Responder {
  const endpoints = endpointsOf(interaction, desk.ways);
  const { once, later, post } = times(interaction, desk);
  let deferred: Promise<unknown> | null = null;
  return {
    async acknowledge() {
      deferred ??= once(() => endpoints.deferUpdate());
      await deferred.catch(() => {});
    },
    async deliver(reply: Reply) {
      const message = render(reply);
      await deferred;
      if (reply.tone !== "info") {
        if (deferred === null) await once(() => endpoints.reply(message, true));
        else await post(() => endpoints.followUp(message, true));
      } else if (deferred !== null || (await once(() => endpoints.update(message))) === "was taken") {
        await later(() => endpoints.edit(message));
      }
    },
  };
}

/** Answers a message with a reply to it, which pings nobody, and types while the answer takes its time. */
export function messageResponder(written: Written, rest: REST, desk: Answering): Responder {
  const { id, channel } = written;
  const { later } = times(written, desk);
  const post = (fullRoute: `/${string}`, more: object = {}) =>
    send(rest, { method: RequestMethod.Post, fullRoute, ...more });
  return {
    async acknowledge() {
      // Typing is a courtesy: the answer comes without it too.
      await post(Routes.channelTyping(channel)).catch(() => {});
    },
    async deliver(reply: Reply) {
      const message = render(reply);
      const files = filesOf(message);
      // Discord takes one message of a nonce, however often it is sent again.
      const body = { ...bodyOf(message, false), nonce: id, enforce_nonce: true };
      const say = (more: object) =>
        later(() => post(Routes.channelMessages(channel), { body: { ...body, ...more }, files }));
      try {
        await say({ message_reference: { message_id: id, fail_if_not_exists: false } });
      } catch (error) {
        if (!mayNotReply(error)) throw error;
        await say({});
      }
    },
  };
}

/** Gives the three kinds of trying: for the first response, for what changes a message, and for what makes one more. */
function times({ id }: { readonly id: string }, { clock, posted, rivals }: Answering) {
  const arrivedMs = clock.now();
  const first = { clock, untilMs: arrivedMs + LIMITS.firstResponseMs };
  const rest = { clock, untilMs: arrivedMs + LIMITS.tokenLifeMs };
  return {
    /**
     * Sends a first response. One whose answer was lost is refused when it is sent again: Discord has it. One of which
     * nothing is known by the end of its time may have been taken too: what comes next tells.
     */
    once: async (respond: () => Promise<void>): Promise<"taken" | "was taken"> => {
      let tries = 0;
      try {
        await patiently(async () => {
          tries += 1;
          await respond();
        }, first);
        return "taken";
      } catch (error) {
        if (!isAcknowledged(error) && !isPassing(error)) throw error;
        if (isAcknowledged(error) && tries === 1) rivals.met();
        return "was taken";
      }
    },
    later: (request: () => Promise<void>) => patiently(request, rest),
    /** Sends what Discord would take twice; not again once the gateway has brought it. */
    post: (request: () => Promise<void>) =>
      patiently(async () => (posted.has(id) ? undefined : request()), {
        ...rest,
        firstWaitMs: GATEWAY_MS,
      }),
  };
}

function unlessGone(error: unknown): void {
  if (!isGone(error)) throw error;
}

/** In which the gateway brings a message whose answer was lost. */
const GATEWAY_MS = 1_000;

/** Discord takes five edits in five seconds. */
const PROGRESS_MS = 1_500;
